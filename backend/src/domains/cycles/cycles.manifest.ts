// The budget year: everybody may see where it stands and who owes what; the clock alone moves it.
import { manifest } from '../../platform/manifest.js';

export const cyclesManifest = manifest({
  domain: 'cycles',
  verbs: {
    'list-cycles': { who: 'public', summary: 'The budget years of a locality' },
    'read-current-timeline': { who: 'public', summary: 'Where the newest budget year stands' },
    'read-timeline': { who: 'public', summary: 'Where a budget year stands: phases, dates, days left' },
    'list-duties': { who: 'public', summary: 'The duties board, with filters' },
    'list-my-duties': { who: 'signed-in', summary: 'What the signed-in person’s offices owe now' },
    'read-duty': { who: 'public', summary: 'One duty with the acts that raised and ended it' },
    'fix-day': { who: ['clerk', 'chair'], summary: 'Fix or move the day of the forum or of the congress' },
    'move-demo-clock-to-next-phase': {
      who: 'signed-in',
      summary: 'Move the demo clock to the morning on which the next phase opens',
      demoOnly: true,
    },
    'move-demo-clock-to-next-day': {
      who: 'signed-in',
      summary: 'Move the demo clock to the next day on which something happens or falls due',
      demoOnly: true,
    },
  },
  acts: {
    'cycles.phase-opened': { zh: '阶段开始', en: 'Phase opened' },
    'cycles.duty-overdue': { zh: '责任逾期', en: 'Duty overdue' },
    'cycles.year-closed': { zh: '年度关闭', en: 'Year closed' },
    'cycles.day-fixed': { zh: '日期确定', en: 'Day fixed' },
  },
  duties: {
    'charter.*': { zh: '章程规定的责任', en: 'Duty under the charter' },
  },
});
