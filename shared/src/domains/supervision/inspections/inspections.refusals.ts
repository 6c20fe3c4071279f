import type { Words } from '../../../kernel/index.js';

export const inspectionsRefusals: Words = {
  'supervision.no-inspections': {
    zh: '本地章程没有规定实地检查。',
    en: 'The charter of this place provides for no inspections.',
  },
  'supervision.visit-no-day': {
    zh: '请写检查日期，例如 2026-05-12。',
    en: 'Give the day of the visit, for example 2026-05-12.',
  },
  'supervision.visit-ahead': {
    zh: '检查日期不能晚于今天（{today}）。',
    en: 'The day of the visit cannot lie ahead of today ({today}).',
  },
  'supervision.visit-before-year': {
    zh: '检查日期早于 {year} 预算年度，请核对日期或年度。',
    en: 'The visit lies before budget year {year}; check the day or the year.',
  },
  'supervision.finding-length': {
    zh: '检查情况请写 {min} 到 {max} 个字，现在是 {length} 个字。',
    en: 'Write {min} to {max} characters on what was found; it has {length}.',
  },
  'supervision.place-length': {
    zh: '地点最多写 {max} 个字。',
    en: 'The place has at most {max} characters.',
  },
  'supervision.inspection-lines': {
    zh: '请选 1 到 {max} 个预算项，现在选了 {count} 个。',
    en: 'Choose 1 to {max} budget lines; {count} are chosen.',
  },
  'supervision.inspection-no-line': {
    zh: '{year} 年的预算里没有所选的这一项，请重新查找。',
    en: 'The budget of {year} has no such line; search for it again.',
  },
  'supervision.inspection-departments': {
    zh: '一次检查只涉及一个部门，由它答复；现在涉及：{departments}。请分开记录。',
    en: 'One inspection concerns one department, which replies; these are chosen: {departments}. Record them apart.',
  },
  'supervision.no-such-inspection': { zh: '没有这次检查。', en: 'There is no such inspection.' },
  'supervision.reply-length': {
    zh: '答复请写 {min} 到 {max} 个字，现在是 {length} 个字。',
    en: 'Write {min} to {max} characters in reply; it has {length}.',
  },
  'supervision.reply-given': { zh: '已经答复过。', en: 'The reply has been given already.' },
  'supervision.reply-not-yours': {
    zh: '由“{department}”答复；财政所和政府负责人也可以答复。',
    en: '“{department}” owes the reply; the finance office and the head of government may give it too.',
  },
};
