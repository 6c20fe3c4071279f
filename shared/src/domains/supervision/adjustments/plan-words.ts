// An adjustment plan in words, from its figures: title, what changes in each book, which case of the law applies, what is resolved.
import { type Bilingual, type Fen, formatFen } from '../../../kernel/index.js';
import { BOOK_NAMES, BOOKS, type BudgetBook, type BudgetLine, type LineDelta } from '../../budgets/index.js';
import { groupedYuan, mergedChanges } from '../../review/index.js';
import type { AuthorisedLine } from './authorised.js';
import { TRIGGER_NAMES, type Trigger } from './triggers.js';

export const adjustmentTitle = (year: number, number: number): Bilingual => ({
  zh: `${year} 年第 ${number} 号预算调整方案`,
  en: `Adjustment ${number} of the ${year} budget`,
});

export interface BookFigures {
  readonly book: BudgetBook;
  readonly revenueBefore: Fen;
  readonly revenueAfter: Fen;
  readonly spendingBefore: Fen;
  readonly spendingAfter: Fen;
}

type Counted = Pick<BudgetLine, 'lineKey' | 'amount' | 'book' | 'direction'>;

/** Authorised totals of every book before and after the changes, books that hold anything. `opened`: lines that they open. */
export function bookFigures(
  authorised: Iterable<AuthorisedLine<Counted>>,
  changes: readonly LineDelta[],
  opened: readonly Counted[] = [],
): BookFigures[] {
  const lines = new Map<string, { line: Counted; now: bigint }>();
  for (const line of opened) lines.set(line.lineKey, { line, now: 0n });
  for (const a of authorised) lines.set(a.line.lineKey, { line: a.line, now: a.authorised });
  const sums = new Map<BudgetBook, { before: bigint[]; after: bigint[] }>();
  const deltas = new Map(mergedChanges(changes).map((c) => [c.lineKey, c.delta as bigint]));
  for (const [lineKey, { line, now }] of lines) {
    const side = line.direction === 'revenue' ? 0 : 1;
    const sum = sums.get(line.book) ?? { before: [0n, 0n], after: [0n, 0n] };
    sum.before[side] += now;
    sum.after[side] += now + (deltas.get(lineKey) ?? 0n);
    sums.set(line.book, sum);
  }
  return BOOKS.flatMap((book) => {
    const sum = sums.get(book);
    if (!sum) return [];
    return [
      {
        book,
        revenueBefore: sum.before[0] as Fen,
        revenueAfter: sum.after[0] as Fen,
        spendingBefore: sum.before[1] as Fen,
        spendingAfter: sum.after[1] as Fen,
      },
    ];
  });
}

const wan = (amount: bigint): string => `${formatFen(amount, '万元')} 万元`;
const yuan = (amount: bigint): string => `${groupedYuan(amount)} yuan`;

function fromTo(name: Bilingual, before: Fen, after: Fen): Bilingual {
  const less = after < before;
  const size = less ? before - after : after - before;
  if (size === 0n)
    return {
      zh: `${name.zh}总额不变，为 ${wan(before)}`,
      en: `${name.en} stays ${yuan(before)} in total`,
    };
  return {
    zh: `${name.zh}由 ${wan(before)}调整为 ${wan(after)}，${less ? '减少' : '增加'} ${wan(size)}`,
    en: `${name.en} goes from ${yuan(before)} to ${yuan(after)}, ${less ? 'less' : 'more'} by ${yuan(size)}`,
  };
}

/** One sentence for each book that the changes touch: revenue and spending before → after. */
export function bookSentences(
  figures: readonly BookFigures[],
  touched: ReadonlySet<BudgetBook>,
): Bilingual[] {
  return figures
    .filter(({ book }) => touched.has(book))
    .map((f) => {
      const revenue = fromTo({ zh: '收入', en: 'revenue' }, f.revenueBefore, f.revenueAfter);
      const spending = fromTo({ zh: '支出', en: 'spending' }, f.spendingBefore, f.spendingAfter);
      const name = BOOK_NAMES[f.book];
      return {
        zh: `${name.zh}：${revenue.zh}；${spending.zh}。`,
        en: `${name.en}: ${revenue.en}; ${spending.en}.`,
      };
    });
}

/** Why the congress must vote: the cases of Budget Law 67, or the charter's limits for virement. */
export function whyVoted(triggers: readonly Trigger[]): Bilingual {
  if (triggers.length === 0)
    return {
      zh: '不涉及预算法第六十七条所列情形，但超出章程规定的调剂限度，须经人代会批准。',
      en: 'None of the cases of Budget Law 67 applies, but the changes go beyond the charter’s limits for virement: the congress decides.',
    };
  const kinds = [...new Set(triggers.map((t) => t.kind))];
  return {
    zh: `依据预算法第六十七条，须经人代会批准：${kinds.map((k) => TRIGGER_NAMES[k].zh).join('、')}。`,
    en: `By Budget Law 67 the congress decides: ${kinds.map((k) => TRIGGER_NAMES[k].en).join(', ')}.`,
  };
}

/** The resolution's title and what was resolved; day, sitting and the vote are written around it. */
export function adjustmentResolution(
  { year, number, lines }: { year: number; number: number; lines: number },
  figures: readonly BookFigures[],
  touched: ReadonlySet<BudgetBook>,
): { title: Bilingual; paragraphs: Bilingual[] } {
  const title = adjustmentTitle(year, number);
  return {
    title: {
      zh: `关于${title.zh}的决议`,
      en: `Resolution on ${title.en.replace('Adjustment', 'adjustment')}`,
    },
    paragraphs: [
      {
        zh: `会议审查了${title.zh}，决定予以批准，共调整 ${lines} 项预算。`,
        en: `The congress examined adjustment ${number} of the ${year} budget and approves it; ${lines} lines are changed.`,
      },
      ...bookSentences(figures, touched),
    ],
  };
}
