// Which lines the place may move: own, earmarked from above, rigid by law; debt service and wages are protected (BL 37; domain rule 10).
import type { LineMark, SpendingNature } from './line.js';

export interface MarkEvidence {
  readonly functionCode: string;
  readonly economicCode: string;
  readonly name: string;
  readonly nature: SpendingNature;
  readonly basis: string;
  /** What the sheet itself says about the source of the money. */
  readonly stated: string;
}

const STATED: readonly (readonly [RegExp, LineMark])[] = [
  [/earmarked|专项|上级|转移支付|补助/i, 'earmarked'],
  [/debt|债务|还本|付息/i, 'debtService'],
  [/wages|工资|人员经费/i, 'wages'],
  [/rigid|刚性|法定/i, 'rigid'],
  [/own|自主|本级|自有|财力/i, 'own'],
];
const WAGES =
  /工资|津贴|补贴(?=费?$)|奖金|年终考核奖|绩效工资|社会保险缴费|养老保险缴费|职业年金|医疗保险缴费|住房公积金|人员经费|工资福利/;

/** Marks of a line: what the sheet states first, else what code, name and basis imply. */
export function marksOf(line: MarkEvidence): LineMark[] {
  const marks = new Set<LineMark>();
  if (line.stated !== '') for (const [words, mark] of STATED) if (words.test(line.stated)) marks.add(mark);
  if (/^23[123]|^51[12]|^307/.test(line.functionCode) || /^51[12]|^307/.test(line.economicCode))
    marks.add('debtService');
  const paysStaff =
    /^(?:301|501)/.test(line.economicCode) || (line.nature === 'basic' && WAGES.test(line.name));
  if (paysStaff || /^2210201/.test(line.functionCode)) marks.add('wages');
  if (marks.size === 0 && /上级专项|专项转移支付/.test(line.basis)) marks.add('earmarked');
  if (marks.size === 0 && line.nature === 'basic') marks.add('rigid');
  if (marks.has('own') && marks.size > 1) marks.delete('own');
  if (marks.size === 0) marks.add('own');
  return [...marks].sort();
}
