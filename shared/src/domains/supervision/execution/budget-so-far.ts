// What stands for each line of the budget at the end of a period: what was authorised, and what earlier reports said.
import type { Fen } from '../../../kernel/index.js';
import type { BudgetLine } from '../../budgets/index.js';

/** A line of the budget being carried out. Amounts in fen. */
export type ExecutedLine = Pick<
  BudgetLine,
  'lineKey' | 'book' | 'direction' | 'functionCode' | 'functionName' | 'department' | 'name'
> & {
  /** Authorised at the end of the period: adopted, adjusted and moved by virement up to then (BL 13, 67, 72). */
  readonly authorised: Fen;
  /** Executed from the beginning of the year to the end of the period; null: nobody has reported it. */
  readonly executed: Fen | null;
};
