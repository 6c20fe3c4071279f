// Satisfaction votes and the rectifications they raise: verbs with who may, acts, duties.
import type { VerbDeclaration } from '../../../platform/manifest.js';

/** Offices a charter may name as the one that owes what follows. */
const MAY_OWE = [
  'departmentOfficer',
  'financeOffice',
  'governmentHead',
  'presidium',
  'chair',
  'clerk',
] as const;

export const satisfactionVerbs = {
  'list-satisfaction-votes': { who: 'public', summary: 'Satisfaction votes of a year with their results' },
  'read-satisfaction-vote': {
    who: 'public',
    summary: 'One satisfaction vote: figures, rule, every ballot once counted, and what followed',
  },
  'open-satisfaction-vote': {
    who: ['clerk', 'presidium', 'chair'],
    summary: 'Have a department, a project or a rectification rated by the charter’s body',
  },
  rate: {
    who: ['deputy', 'presidium', 'chair', 'reviewCommittee'],
    summary: 'Cast one’s ballot: satisfied, basically satisfied, not satisfied; or an invalid one, knowingly',
  },
  'close-satisfaction-vote': {
    who: ['clerk'],
    summary: 'Close the vote by a clean cut; an open one is counted at once',
  },
  'agree-to-satisfaction-count': {
    who: ['keeper'],
    summary: 'A keeper agrees to open the count of a secret satisfaction vote',
  },
  'list-rectifications': {
    who: 'public',
    summary: 'What is owed after “not satisfied”, and where it stands',
  },
  'read-rectification': { who: 'public', summary: 'One rectification: plan, evidence, report, second vote' },
  'write-rectification-plan': { who: MAY_OWE, summary: 'Write down how it will be put right' },
  'show-evidence': { who: MAY_OWE, summary: 'Show by text and photographs what was put right' },
  'report-rectification': { who: MAY_OWE, summary: 'Report that it is done' },
} as const satisfies Record<string, VerbDeclaration>;

export const satisfactionActs = {
  'supervision.satisfaction-opened': { zh: '开始满意度测评', en: 'Satisfaction vote opened' },
  'supervision.satisfaction-sealed': { zh: '测评票箱封存', en: 'Satisfaction ballots sealed' },
  'supervision.satisfaction-counted': { zh: '满意度测评结果', en: 'Satisfaction vote counted' },
  'supervision.rectification-raised': { zh: '测评不满意，提出要求', en: 'Owed after “not satisfied”' },
  'supervision.rectification-planned': { zh: '整改方案', en: 'Plan to put it right' },
  'supervision.evidence-shown': { zh: '整改证据', en: 'Evidence that it was put right' },
  'supervision.rectification-reported': { zh: '报告完成', en: 'Reported done' },
  'supervision.rectification-closed': { zh: '整改销号', en: 'Rectification closed' },
};
export const satisfactionDuties = {
  'supervision.rectify': { zh: '限期整改', en: 'Put it right by a date' },
  'supervision.report-again': { zh: '到会再作报告', en: 'Report in person again' },
  'supervision.put-questioning': { zh: '提出质询', en: 'Put formal questioning' },
  'supervision.give-notice': { zh: '通报', en: 'Give public notice' },
};
