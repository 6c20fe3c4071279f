// Whether a motion is balanced: every increase names a cut or new revenue in the same book (BL 12, 35; vectors T6, T7).
import { type Fen, formatFen, type Refusal, refuse } from '../../../kernel/index.js';
import { BOOK_NAMES, BOOKS, type BudgetBook } from '../../budgets/index.js';
import type { AmendableLine, MotionChange } from './motion.js';

/** What a motion does to one book, in fen; all but `open` are never negative. */
export interface BookBalance {
  readonly book: BudgetBook;
  /** Added to spending. */
  readonly added: Fen;
  /** Taken from spending. */
  readonly cut: Fen;
  /** Net change of revenue: more revenue may carry more spending. */
  readonly revenue: Fen;
  /** added − cut − revenue: positive is still to be offset, negative is still to be allotted, zero is balanced. */
  readonly open: Fen;
}

/** The balance of every book that the changes touch, in the order of the books. Unknown lines count nowhere. */
export function balanceOf(
  lines: ReadonlyMap<string, AmendableLine>,
  changes: readonly MotionChange[],
): BookBalance[] {
  const sums = new Map<BudgetBook, { added: bigint; cut: bigint; revenue: bigint }>();
  for (const { lineKey, delta } of changes) {
    const line = lines.get(lineKey);
    if (!line || delta === 0n) continue;
    const sum = sums.get(line.book) ?? { added: 0n, cut: 0n, revenue: 0n };
    if (line.direction === 'revenue') sum.revenue += delta;
    else if (delta > 0n) sum.added += delta;
    else sum.cut -= delta;
    sums.set(line.book, sum);
  }
  return BOOKS.filter((book) => sums.has(book)).map((book) => {
    const { added, cut, revenue } = sums.get(book) as { added: bigint; cut: bigint; revenue: bigint };
    return {
      book,
      added: added as Fen,
      cut: cut as Fen,
      revenue: revenue as Fen,
      open: (added - cut - revenue) as Fen,
    };
  });
}

/** Yuan with separators: English readers do not count in 万. */
export const groupedYuan = (amount: bigint): string => {
  const [whole, fraction] = formatFen(amount).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
};

/** Each book that is not balanced, as a refusal that says how much is still to be named. */
export function balanceProblems(balances: readonly BookBalance[]): Refusal[] {
  return balances
    .filter(({ open }) => open !== 0n)
    .map(({ book, open }) => {
      const { zh, en } = BOOK_NAMES[book];
      const size = open < 0n ? -open : open;
      return refuse(
        open > 0n ? 'review.not-offset' : 'review.not-allotted',
        { book, bookZh: zh, bookEn: en, amount: formatFen(size, '万元'), yuan: groupedYuan(size) },
        { path: 'changes' },
      ).refusal;
    });
}
