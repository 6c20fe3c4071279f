// What deliberation changed: each item before and after, for all who answered and for those who answered both times.
import type { Answers, ChoiceItem, QuestionnaireItem, ScaleItem } from './questionnaire.js';
import { SCALE } from './questionnaire.js';

/** One person's two sheets. Who it is, nobody can tell from it. */
export interface Sheets {
  readonly before?: Answers;
  readonly after?: Answers;
}

/** A mean as whole hundredths: exact to show, the same in every engine. Undefined when nobody answered. */
export interface Mean {
  readonly count: number;
  readonly hundredths: number | undefined;
}

export interface ScaleShift {
  readonly item: ScaleItem;
  readonly before: Mean;
  readonly after: Mean;
  /** Those who rated it both times: only their change is a change of minds. */
  readonly paired: { readonly before: Mean; readonly after: Mean; readonly change: number | undefined };
  readonly rose: number;
  readonly stayed: number;
  readonly fell: number;
  /** Ratings 0 … 10, how often each. */
  readonly spreadBefore: readonly number[];
  readonly spreadAfter: readonly number[];
  /** 1 for the highest mean of all scale items; equal means share a rank. Undefined when nobody answered. */
  readonly rankBefore: number | undefined;
  readonly rankAfter: number | undefined;
}

export interface ChoiceShift {
  readonly item: ChoiceItem;
  readonly options: readonly { readonly id: string; readonly before: number; readonly after: number }[];
  readonly answeredBefore: number;
  readonly answeredAfter: number;
  /** Of those who chose both times, how many chose otherwise. */
  readonly paired: number;
  readonly switched: number;
}

export interface Shift {
  readonly sheetsBefore: number;
  readonly sheetsAfter: number;
  /** Who handed in both sheets. */
  readonly both: number;
  readonly scales: readonly ScaleShift[];
  readonly choices: readonly ChoiceShift[];
}

/** Half away from zero, as people round. */
const mean = (values: readonly number[]): Mean => {
  const count = values.length;
  if (count === 0) return { count, hundredths: undefined };
  const sum = values.reduce((total, value) => total + value, 0);
  return { count, hundredths: Math.floor((sum * 200 + count) / (2 * count)) };
};

const rating = (answers: Answers | undefined, id: string): number | undefined => {
  const value = answers?.[id];
  return typeof value === 'number' ? value : undefined;
};

export function shiftOf(items: readonly QuestionnaireItem[], sheets: readonly Sheets[]): Shift {
  const scales = items.filter((item) => item.kind === 'scale').map((item) => scaleShift(item, sheets));
  const rankBefore = ranks(scales.map((scale) => scale.before.hundredths));
  const rankAfter = ranks(scales.map((scale) => scale.after.hundredths));
  return {
    sheetsBefore: sheets.filter((s) => s.before).length,
    sheetsAfter: sheets.filter((s) => s.after).length,
    both: sheets.filter((s) => s.before && s.after).length,
    scales: scales.map((scale, i) => ({ ...scale, rankBefore: rankBefore[i], rankAfter: rankAfter[i] })),
    choices: items.filter((item) => item.kind === 'choice').map((item) => choiceShift(item, sheets)),
  };
}

function scaleShift(
  item: ScaleItem,
  sheets: readonly Sheets[],
): Omit<ScaleShift, 'rankBefore' | 'rankAfter'> {
  const pairs = sheets.map((s) => [rating(s.before, item.id), rating(s.after, item.id)] as const);
  const before = pairs.flatMap(([value]) => (value === undefined ? [] : [value]));
  const after = pairs.flatMap(([, value]) => (value === undefined ? [] : [value]));
  const both = pairs.filter((pair): pair is [number, number] => pair.every((value) => value !== undefined));
  const pairedBefore = mean(both.map(([value]) => value));
  const pairedAfter = mean(both.map(([, value]) => value));
  const change =
    pairedBefore.hundredths === undefined || pairedAfter.hundredths === undefined
      ? undefined
      : pairedAfter.hundredths - pairedBefore.hundredths;
  return {
    item,
    before: mean(before),
    after: mean(after),
    paired: { before: pairedBefore, after: pairedAfter, change },
    rose: both.filter(([from, to]) => to > from).length,
    stayed: both.filter(([from, to]) => to === from).length,
    fell: both.filter(([from, to]) => to < from).length,
    spreadBefore: spread(before),
    spreadAfter: spread(after),
  };
}

function spread(values: readonly number[]): number[] {
  const counts = Array.from({ length: SCALE.max - SCALE.min + 1 }, () => 0);
  for (const value of values) counts[value - SCALE.min] += 1;
  return counts;
}

function ranks(means: readonly (number | undefined)[]): (number | undefined)[] {
  return means.map((own) =>
    own === undefined ? undefined : 1 + means.filter((other) => other !== undefined && other > own).length,
  );
}

function choiceShift(item: ChoiceItem, sheets: readonly Sheets[]): ChoiceShift {
  const chosen = (wave: 'before' | 'after') => sheets.map((s) => s[wave]?.[item.id]);
  const [before, after] = [chosen('before'), chosen('after')];
  const count = (all: readonly unknown[], id: string) => all.filter((value) => value === id).length;
  const paired = sheets.map((_, i) => i).filter((i) => before[i] !== undefined && after[i] !== undefined);
  return {
    item,
    options: item.options.map(({ id }) => ({ id, before: count(before, id), after: count(after, id) })),
    answeredBefore: before.filter((value) => value !== undefined).length,
    answeredAfter: after.filter((value) => value !== undefined).length,
    paired: paired.length,
    switched: paired.filter((i) => before[i] !== after[i]).length,
  };
}
