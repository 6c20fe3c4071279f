// What the review committee saw on site in 2026, and what the departments replied.
import type { InspectionGrade } from '@kentan/shared/supervision';

export interface InspectionText {
  line: string;
  /** Number of the committee's member on the roll. */
  deputy: number;
  /** 'YYYY-MM-DD HH:MM' */
  at: string;
  place: string;
  grade: InspectionGrade;
  finding: string;
  pictures?: readonly ('street' | 'yard')[];
  reply?: { at: string; text: string };
}

export const INSPECTIONS_2026: readonly InspectionText[] = [
  {
    line: '老年食堂助餐',
    deputy: 10,
    at: '2026-05-14 15:20',
    place: '石柱村老年食堂',
    grade: 'wanting',
    finding:
      '食堂每天供餐 46 份，比去年同期多 11 份。送餐只到石柱本村，后岙的老人仍要子女来取。台账齐全，菜价公示在墙上，但公示的是三月的价格。',
    reply: {
      at: '2026-05-26 10:05',
      text: '后岙送餐已与村里说定，六月一日起每天一趟，由公益岗负责。价格公示改为每周一更新，五月十八日已经换好。',
    },
  },
  {
    line: '中心小学操场翻修',
    deputy: 11,
    at: '2026-09-03 09:40',
    place: '中心小学',
    grade: 'sound',
    finding:
      '操场于八月二十五日完工，跑道平整，排水沟通畅，验收报告和第三方检测报告都在。开学当天已经使用。决算审核还在进行，未见超预算。',
    pictures: ['yard'],
    reply: {
      at: '2026-09-10 16:30',
      text: '决算审核预计十月完成，结余退回镇财政，结果在本平台公布。',
    },
  },
  {
    line: '桥西路灯与亮化',
    deputy: 10,
    at: '2026-10-21 19:10',
    place: '桥西老街南段',
    grade: 'unsound',
    finding:
      '晚上七点到现场，老街南段 38 盏路灯有 9 盏不亮，其中 5 盏是今年新装的。居民说从国庆前就不亮。维护合同约定 48 小时修复，现场没有报修记录。',
    pictures: ['street'],
    reply: {
      at: '2026-11-03 11:15',
      text: '不亮的 9 盏已于十月二十四日全部修复，原因是一处电缆进水。已按合同扣减第三季度维护费 8000 元，并要求每周夜巡一次、留存记录。',
    },
  },
  {
    line: '农贸市场提升',
    deputy: 12,
    at: '2026-12-18 07:30',
    place: '塘下农贸市场',
    grade: 'wanting',
    finding:
      '摊位改造完成七成，水产区地面已经重做。活禽区通风没有动工，说明牌上写的完工日期是十一月三十日。早市时通道仍被占用。',
  },
];
