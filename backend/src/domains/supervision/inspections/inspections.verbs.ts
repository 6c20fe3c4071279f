// What the review committee finds on site: verbs with who may, acts, duties.
import type { VerbDeclaration } from '../../../platform/manifest.js';

export const inspectionsVerbs = {
  'list-inspections': { who: 'public', summary: 'What the review committee found on site, newest first' },
  'read-inspection': { who: 'public', summary: 'One inspection with its photographs and the reply' },
  'publish-inspection': {
    who: ['reviewCommittee'],
    summary: 'Publish what was found on site, with its grade and photographs',
  },
  'reply-to-inspection': {
    who: ['departmentOfficer', 'financeOffice', 'governmentHead'],
    summary:
      'Reply to a finding; the department’s own officers, the finance office or the head of government',
  },
} as const satisfies Record<string, VerbDeclaration>;

export const inspectionsActs = {
  'supervision.inspection-published': { zh: '实地检查', en: 'Inspection published' },
  'supervision.inspection-replied': { zh: '答复检查', en: 'Inspection replied to' },
};
export const inspectionsDuties = {
  'supervision.reply-to-inspection': { zh: '答复实地检查', en: 'Reply to an inspection' },
};
