// What a row's name says about its kind: total, subtotal, of-which, note; and how deep its numbering or indent puts it.

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\u3000]/g, '');

const GRAND =
  /^(?:本年|本级|全年|当年|全镇|全市|全区|全县)?(?:财政|预算)?(?:收入|支出|岁出|歲出)?(?:预算)?(?:总计|合计|总额|總計|合計)$|^(?:grand)?totals?$|^合计[:：]?$/i;
const SUBTOTAL = /^小计|小计$|^subtotal|^sub-total/i;
const OF_WHICH = /^(?:其中|包括|其中包括|含|of\s?which|including)[:：,，]?|^其中/i;
const NOTE = /^(?:注|备注|说明|附注|填表说明|编制说明|note|notes|remark)\d*[:：.、]/i;
const LINE_OF_SHEET =
  /^(?:编制单位|编制部门|填报单位|单位名称|制表|审核|负责人|填表人|打印日期|日期|金额单位|单位|编报单位)[:：]|^(?:公开\d+表|表\d+|附表|附件)/;
const CARRIED = /^(?:结转|年终|上解|补助下级|调出|债务|滚存|转移性|本年|上年|收入|支出|预备费)/;

export const isGrandTotal = (name: string): boolean =>
  GRAND.test(plain(name).replace(/^[一二三四五六七八九十]+、/, ''));
export const isSubtotalName = (name: string): boolean => SUBTOTAL.test(plain(name));
export const isOfWhich = (name: string): boolean => OF_WHICH.test(plain(name));
export const isNote = (name: string): boolean => NOTE.test(plain(name)) || LINE_OF_SHEET.test(plain(name));
/** Items that stand beside the functional list at the end of a table, never under its last code. */
export const isStandingAlone = (name: string): boolean => CARRIED.test(plain(name));

/** Spaces before the name; a full-width one counts two. */
export function indentOf(name: string): number {
  let width = 0;
  for (const c of name) {
    if (c === ' ' || c === '\u00a0') width += 1;
    else if (c === '\u3000' || c === '\t') width += 2;
    else break;
  }
  return width;
}

const NUMBERING: readonly RegExp[] = [
  /^[一二三四五六七八九十百]+[、.．]/,
  /^[(（][一二三四五六七八九十百]+[)）]/,
  /^\d{1,3}[、.．](?!\d)/,
  /^[(（]\d{1,3}[)）]/,
  /^[①-⑳]/,
];

/** 一、 is 1, （一） 2, 1. 3, (1) 4, ① 5; 0 without numbering. */
export function numberingRank(name: string): number {
  const text = name.replace(/^[\s\u3000]+/, '');
  return NUMBERING.findIndex((style) => style.test(text)) + 1;
}

/** −1, 0, 1: whether `b` stands above, beside or under `a` by numbering, else by indent. */
export function depthUnder(a: string, b: string): number {
  const ranks = [numberingRank(a), numberingRank(b)];
  if (ranks[0] > 0 && ranks[1] > 0 && ranks[0] !== ranks[1]) return Math.sign(ranks[1] - ranks[0]);
  return Math.sign(indentOf(b) - indentOf(a));
}
