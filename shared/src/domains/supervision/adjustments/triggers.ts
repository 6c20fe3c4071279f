// What makes a change of the adopted budget an adjustment that only the congress may decide (Budget Law 67).
import type { Bilingual, Fen } from '../../../kernel/index.js';
import {
  BOOKS,
  type BudgetBook,
  type BudgetLine,
  type LineDelta,
  type LineMark,
} from '../../budgets/index.js';
import { mergedChanges } from '../../review/index.js';

/** What must be known of a line to judge a planned change of it. */
export type PlannedLine = Pick<
  BudgetLine,
  'lineKey' | 'book' | 'direction' | 'functionCode' | 'functionName' | 'department' | 'name' | 'marks'
>;

/** The cases of Budget Law 67: total up, total down, stabilisation fund drawn, key spending cut, more debt. */
export const TRIGGERS = ['spendingUp', 'spendingDown', 'stabilisation', 'keyCut', 'debtUp'] as const;
export type TriggerKind = (typeof TRIGGERS)[number];

export const TRIGGER_NAMES: Readonly<Record<TriggerKind, Bilingual>> = {
  spendingUp: { zh: '增加预算总支出', en: 'total spending rises' },
  spendingDown: { zh: '减少预算总支出', en: 'total spending falls' },
  stabilisation: { zh: '调入预算稳定调节基金', en: 'the stabilisation fund is drawn on' },
  keyCut: { zh: '调减重点支出', en: 'key spending is cut' },
  debtUp: { zh: '增加举借债务', en: 'debt rises' },
};

export interface Trigger {
  readonly kind: TriggerKind;
  readonly book: BudgetBook;
  /** Never negative: by how much. */
  readonly amount: Fen;
  readonly lines: readonly string[];
}

const named = (line: PlannedLine, words: RegExp): boolean =>
  words.test(line.name) || words.test(line.functionName);

/** Revenue drawn from the stabilisation fund: 11015, or a revenue line called so. */
export const isStabilisation = (line: PlannedLine): boolean =>
  line.direction === 'revenue' &&
  (line.functionCode.startsWith('11015') || named(line, /预算稳定调节基金|stabili[sz]ation fund/i));

/** Borrowed money: 105 债务收入, 11011 债务转贷收入, or a revenue line called so. */
export const isBorrowing = (line: PlannedLine): boolean =>
  line.direction === 'revenue' &&
  (/^105|^11011/.test(line.functionCode) || named(line, /债务(?:转贷)?收入|债券(?:转贷)?收入|borrowing/i));

export interface KeySpending {
  /** Marks that the charter protects: debt service, wages, legal duties, earmarked transfers. */
  readonly protectedMarks: readonly LineMark[];
  /** Keys of lines that the congress itself raised above the government's draft. */
  readonly raisedByCongress: ReadonlySet<string>;
}

/**
 * Whether spending on a line is key (重点支出). The law names no list; what the data can say is used: lines with a mark that
 * the charter protects, and lines that the congress raised when it adopted the budget (docs/decisions/0225).
 */
export const isKeySpending = (
  line: PlannedLine,
  { protectedMarks, raisedByCongress }: KeySpending,
): boolean =>
  line.direction === 'expenditure' &&
  (line.marks.some((mark) => protectedMarks.includes(mark)) || raisedByCongress.has(line.lineKey));

/** Lines that stand higher in the adopted budget than in the government's draft: the congress named them. */
export function raisedByCongress(
  draft: readonly Pick<BudgetLine, 'lineKey' | 'amount' | 'direction'>[],
  adopted: readonly Pick<BudgetLine, 'lineKey' | 'amount' | 'direction'>[],
): Set<string> {
  const asked = new Map(draft.map((line) => [line.lineKey, line.amount as bigint]));
  return new Set(
    adopted
      .filter((l) => l.direction === 'expenditure' && l.amount > (asked.get(l.lineKey) ?? 0n))
      .map((l) => l.lineKey),
  );
}

/** The triggers that planned changes set off, book by book; changes of unknown lines set off nothing. */
export function adjustmentTriggers(
  lines: ReadonlyMap<string, PlannedLine>,
  given: readonly LineDelta[],
  key: KeySpending,
): Trigger[] {
  const changes = mergedChanges(given).flatMap(({ lineKey, delta }) => {
    const line = lines.get(lineKey);
    return line ? [{ line, delta: delta as bigint }] : [];
  });
  return BOOKS.flatMap((book) => {
    const here = changes.filter(({ line }) => line.book === book);
    const spending = here.filter(({ line }) => line.direction === 'expenditure');
    const total = spending.reduce((sum, c) => sum + c.delta, 0n);
    const raised = (of: (line: PlannedLine) => boolean) => here.filter((c) => of(c.line) && c.delta > 0n);
    const cut = spending.filter((c) => c.delta < 0n && isKeySpending(c.line, key));
    const found: [TriggerKind, typeof here][] = [
      ['spendingUp', total > 0n ? spending : []],
      ['spendingDown', total < 0n ? spending : []],
      ['stabilisation', raised(isStabilisation)],
      ['keyCut', cut],
      ['debtUp', raised(isBorrowing)],
    ];
    return found
      .filter(([, of]) => of.length > 0)
      .map(([kind, of]) => {
        const sum = of.reduce((s, c) => s + c.delta, 0n);
        return {
          kind,
          book,
          amount: (sum < 0n ? -sum : sum) as Fen,
          lines: of.map((c) => c.line.lineKey),
        };
      });
  });
}
