// The words of every "no" about satisfaction votes and rectifications.
import type { Words } from '../../../kernel/index.js';

export const satisfactionRefusals: Words = {
  'supervision.no-satisfaction-votes': {
    zh: '本地章程没有规定满意度测评。',
    en: 'The charter of this place provides for no satisfaction votes.',
  },
  'supervision.subject-not-rated': {
    zh: '本地章程没有规定对这类对象作满意度测评。',
    en: 'The charter of this place does not have such subjects rated.',
  },
  'supervision.subject-missing': {
    zh: '请选择测评对象：一个部门、一个项目或一项整改。',
    en: 'Choose what is rated: a department, a project or a rectification.',
  },
  'supervision.no-such-department': { zh: '没有这个部门。', en: 'There is no such department.' },
  'supervision.no-such-line': {
    zh: '{year} 年批准的预算里没有这一行。',
    en: 'There is no such line in the approved budget of {year}.',
  },
  'supervision.no-such-satisfaction-vote': {
    zh: '没有这次满意度测评。',
    en: 'There is no such satisfaction vote.',
  },
  'supervision.no-such-rectification': { zh: '没有这项整改。', en: 'There is no such rectification.' },
  'supervision.satisfaction-pending': {
    zh: '对这个对象的测评正在进行，请先结束并计票。',
    en: 'A vote on this subject is under way; close and count it first.',
  },
  'supervision.rated-already': {
    zh: '这个对象今年已经测评过，结果为满意或基本满意。',
    en: 'This subject was rated this year already, and the body was satisfied.',
  },
  'supervision.rate-rectification': {
    zh: '这个对象今年测评为不满意，现在测评的是它的整改。',
    en: 'This subject was rated “not satisfied”; what is rated now is its rectification.',
  },
  'supervision.no-second-vote': {
    zh: '按章程，这一步之后不再测评。',
    en: 'Under the charter no vote follows this step.',
  },
  'supervision.rectification-not-reported': {
    zh: '整改完成情况还没有报告，报告之后才能再次测评。',
    en: 'It has not been reported done yet; only then can it be rated again.',
  },
  'supervision.rectification-settled': {
    zh: '这项整改已经报告或办结，不能再改。',
    en: 'This rectification was reported done or settled and cannot be changed any more.',
  },
  'supervision.nobody-to-rate': {
    zh: '现在没有可以参加测评的人。',
    en: 'There is nobody in office who could rate.',
  },
  'supervision.satisfaction-not-open': {
    zh: '这次测评没有在进行。',
    en: 'This satisfaction vote is not open.',
  },
  'supervision.satisfaction-not-sealed': {
    zh: '票箱没有封存，不需要监票人开箱。',
    en: 'The box is not sealed; no keeper is needed.',
  },
  'supervision.own-department': {
    zh: '您在被测评的部门任职（或领导政府），不能参加对它的测评。',
    en: 'You hold office in the department that is rated, or head the government, and cannot rate it.',
  },
  'supervision.not-of-the-body': {
    zh: '您不在这次测评的名册上：参加的是测评开始时在任的{body}。',
    en: 'You are not on the roll of this vote: it is rated by every {bodyEn} in office when it was opened.',
  },
  'supervision.not-your-rectification': {
    zh: '这项整改由{office}负责，您不能代办。',
    en: 'This is owed by {officeEn}; you cannot do it for them.',
  },
  'supervision.rectification-text-short': {
    zh: '请写至少 {least} 个字，说清楚做什么、怎么做。',
    en: 'Write at least {least} characters: what is done, and how.',
  },
  'supervision.rectification-text-long': {
    zh: '最多 {most} 个字。',
    en: 'At most {most} characters.',
  },
  'supervision.too-much-evidence': {
    zh: '一项整改最多附 {most} 份证据。',
    en: 'At most {most} pieces of evidence for one rectification.',
  },
  'supervision.plan-missing': {
    zh: '请先提交整改方案。',
    en: 'Submit the plan first.',
  },
  'supervision.evidence-missing': {
    zh: '请先提交至少一份整改证据（文字或照片）。',
    en: 'Show at least one piece of evidence (text or photographs) first.',
  },
};
