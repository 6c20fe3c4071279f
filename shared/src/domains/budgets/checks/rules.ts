// The figures that checks use: from the charter in force where there is one, else the law's own.
import { type Fraction, parseFraction } from '../../../kernel/index.js';

export interface CheckRules {
  /** Reserve 预备费 as a share of general public spending (BL 40). */
  readonly reserveMin: Fraction;
  readonly reserveMax: Fraction;
  /** Change from last year beyond which a line needs a note. */
  readonly explainChangeBeyond: Fraction;
  /** Books the locality keeps; those it does not keep need not be declared. */
  readonly books: readonly string[];
  readonly toleranceFen: bigint | undefined;
}

/** What a charter's budget rules say, in the form the checks use. */
export function checkRulesOf(budget: {
  readonly reserveMin: string;
  readonly reserveMax: string;
  readonly explainChangeBeyond: string;
  readonly books: readonly string[];
  readonly roundingToleranceFen: number;
}): CheckRules {
  return {
    reserveMin: parseFraction(budget.reserveMin),
    reserveMax: parseFraction(budget.reserveMax),
    explainChangeBeyond: parseFraction(budget.explainChangeBeyond),
    books: budget.books,
    toleranceFen: undefined,
  };
}

export const LAW_RULES: CheckRules = checkRulesOf({
  reserveMin: '1%',
  reserveMax: '3%',
  explainChangeBeyond: '30%',
  books: [],
  roundingToleranceFen: 10_000,
});
