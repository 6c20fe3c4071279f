// How shares, days, offices and lists of a charter are said in words, in both languages.
import type { Bilingual, Language } from '../../../kernel/index.js';
import { OFFICES, type Office } from '../../identity/index.js';
import type { Anchor, CalendarDay, Offset, Share } from '../charter.js';
import { chineseNumeral } from '../laws.js';

const EN_PARTS: Readonly<Record<string, string>> = {
  '1/2': 'half',
  '1/3': 'one third',
  '2/3': 'two thirds',
  '1/4': 'one quarter',
  '3/4': 'three quarters',
  '1/5': 'one fifth',
};

export function shareWords(share: Share): Bilingual {
  const [num, den] = share.split('/');
  if (!den) return { zh: share, en: share };
  const zh = share === '1/2' ? '半数' : `${chineseNumeral(Number(den))}分之${chineseNumeral(Number(num))}`;
  return { zh, en: EN_PARTS[share] ?? share };
}

export const officeWords = (office: string): Bilingual =>
  Object.hasOwn(OFFICES, office)
    ? (BODIES[office as Office] ?? {
        zh: OFFICES[office as Office].zh,
        en: `the ${OFFICES[office as Office].en}`,
      })
    : { zh: office, en: office };

/** Offices that owe as a body are named as the body. */
const BODIES: Partial<Record<Office, Bilingual>> = {
  deputy: { zh: '人大代表', en: 'the people’s deputies' },
  facilitator: { zh: '主持人', en: 'the facilitators' },
  presidium: { zh: '主席团', en: 'the presidium' },
  reviewCommittee: { zh: '财政预算审查委员会', en: 'the budget review committee' },
  financeOffice: { zh: '财政所', en: 'the finance office' },
  clerk: { zh: '人大办', en: 'the office of the congress' },
  departmentOfficer: { zh: '主管部门', en: 'the department concerned' },
};

const ANCHORS: Readonly<Record<Anchor, Bilingual>> = {
  yearStart: { zh: '1 月 1 日', en: '1 January' },
  draftPublished: { zh: '草案公布', en: 'publication of the draft' },
  forumDay: { zh: '恳谈会', en: 'the forum' },
  sessionDay: { zh: '人代会开幕', en: 'the opening of the congress' },
  approved: { zh: '预算批准', en: 'the approval of the budget' },
  dutyRaised: { zh: '责任产生', en: 'the duty arose' },
  phaseOpened: { zh: '阶段开始', en: 'the phase opened' },
};
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const YEARS: Readonly<Record<string, Bilingual>> = {
  '-1': { zh: '上一年', en: ' of the year before' },
  '0': { zh: '当年', en: ' of the budget year' },
  '1': { zh: '次年', en: ' of the year after' },
};

export function calendarWords({ monthDay, year }: CalendarDay): Bilingual {
  const [month, day] = monthDay.split('-').map(Number);
  const of = YEARS[String(year)];
  return { zh: `${of.zh} ${month} 月 ${day} 日`, en: `${day} ${MONTHS[month - 1]}${of.en}` };
}

const dayCount = ({ days, working }: Offset): Bilingual => {
  const n = Math.abs(days);
  return {
    zh: `${n} ${working ? '个工作日' : '日'}`,
    en: `${n} ${working ? 'working ' : ''}day${n === 1 ? '' : 's'}`,
  };
};

/** When something opens: "6 days before the forum". */
export function openingWords(rule: CalendarDay | Offset): Bilingual {
  if ('monthDay' in rule) {
    const day = calendarWords(rule);
    return { zh: day.zh, en: `on ${day.en}` };
  }
  const anchor = ANCHORS[rule.anchor];
  const count = dayCount(rule);
  if (rule.days === 0) return { zh: `${anchor.zh}当日`, en: `on the day of ${anchor.en}` };
  return rule.days < 0
    ? { zh: `${anchor.zh}前 ${count.zh}`, en: `${count.en} before ${anchor.en}` }
    : { zh: `${anchor.zh}后第 ${count.zh}`, en: `${count.en} after ${anchor.en}` };
}

/** Until when something is due: "at least 20 days before the forum". */
export function dueWords(rule: CalendarDay | Offset): Bilingual {
  if ('monthDay' in rule) {
    const day = calendarWords(rule);
    return { zh: `在${day.zh}前`, en: `by ${day.en}` };
  }
  const anchor = ANCHORS[rule.anchor];
  const count = dayCount(rule);
  if (rule.days === 0) return { zh: `不晚于${anchor.zh}当日`, en: `no later than the day of ${anchor.en}` };
  return rule.days < 0
    ? { zh: `在${anchor.zh}前至少 ${count.zh}`, en: `at least ${count.en} before ${anchor.en}` }
    : { zh: `在${anchor.zh}后 ${count.zh}内`, en: `within ${count.en} of ${anchor.en}` };
}

/** From one day to another; the year is said once when it is the same. */
export function spanWords({ from, to }: { from: CalendarDay; to: CalendarDay }): Bilingual {
  const last = calendarWords(to);
  if (from.year !== to.year) {
    const first = calendarWords(from);
    return { zh: `${first.zh}至${last.zh}`, en: `${first.en} and ${last.en}` };
  }
  const [month, day] = to.monthDay.split('-').map(Number);
  const [fromMonth, fromDay] = from.monthDay.split('-').map(Number);
  return {
    zh: `${calendarWords(from).zh}至 ${month} 月 ${day} 日`,
    en: `${fromDay} ${MONTHS[fromMonth - 1]} and ${last.en}`,
  };
}

/** "a, b and c" / "甲、乙和丙". */
export function listWords(parts: readonly string[], language: Language): string {
  const [and, comma] = language === 'zh' ? ['和', '、'] : [' and ', ', '];
  if (parts.length < 2) return parts.join('');
  return parts.slice(0, -1).join(comma) + and + parts[parts.length - 1];
}

export const daysWords = (n: number): Bilingual => ({ zh: `${n} 日`, en: n === 1 ? '1 day' : `${n} days` });
export const monthsWords = (n: number): Bilingual => ({
  zh: `${n} 个月`,
  en: n === 1 ? 'one month' : `${n} months`,
});
