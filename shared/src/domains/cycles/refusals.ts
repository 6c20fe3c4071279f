// What cycles and duties say when they refuse, in both languages.
import type { Words } from '../../kernel/index.js';

export const cyclesRefusals: Words = {
  'cycles.wrong-phase': {
    zh: '现在是“{nowZh}”阶段，这件事属于“{allowedZh}”阶段。',
    en: 'The year is in the phase “{nowEn}”; this belongs to “{allowedEn}”.',
  },
  'cycles.no-cycle': { zh: '这里还没有开始任何预算年度。', en: 'No budget year has begun here yet.' },
  'cycles.no-such-year': { zh: '没有 {year} 年度。', en: 'There is no budget year {year} here.' },
  'cycles.no-such-duty': { zh: '没有这项责任。', en: 'There is no such duty.' },
  'cycles.no-such-phase': { zh: '章程里没有这个阶段。', en: 'The charter has no such phase.' },
  'cycles.year-exists': {
    zh: '{year} 年度已经开始，每个年度只能开始一次。',
    en: 'The budget year {year} has already begun; each begins once.',
  },
  'cycles.too-early': {
    zh: '{year} 年度要到 {date} 才开始。',
    en: 'The budget year {year} begins only on {date}.',
  },
  'cycles.no-such-day': {
    zh: '没有这一天。可以确定的是恳谈会和人代会的日期。',
    en: 'There is no such day. The days of the forum and of the congress can be fixed.',
  },
  'cycles.day-not-in-year': {
    zh: '{year} 年度的会议只能定在 {before} 年或 {year} 年。',
    en: 'Meetings of the budget year {year} are held in {before} or {year}.',
  },
  'cycles.days-reversed': {
    zh: '恳谈会（{forum}）必须早于人代会（{session}）：大会审查草案之前要先听取居民意见（预算法第四十五条）。',
    en: 'The forum ({forum}) must come before the congress ({session}): residents are heard before the draft is examined (Budget Law 45).',
  },
  'cycles.day-in-past': {
    zh: '{day} 已经过去（今天是 {today}），请选择今天或以后的日子。',
    en: '{day} has passed (today is {today}); choose today or a later day.',
  },
  'cycles.day-settled': {
    zh: '“{phaseZh}”阶段已经开始，日期不能再改。',
    en: 'The phase “{phaseEn}” has begun; the day can no longer be moved.',
  },
  'cycles.facts-missing': {
    zh: '下一阶段“{phaseZh}”还不能开始，还缺：{missingZh}。',
    en: 'The next phase “{phaseEn}” cannot open yet; still owed: {missingEn}.',
  },
  'cycles.last-phase': {
    zh: '这已经是本年度的最后一个阶段。',
    en: 'This is the last phase of the year.',
  },
  'cycles.clock-not-demo': {
    zh: '只有全部是演示地方的系统才能拨动演示时钟。',
    en: 'The demo clock moves only where every locality of the installation is a demo.',
  },
};
