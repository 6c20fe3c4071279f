// Suspects 万元 written for 元 or the reverse, from the size of the amounts and from last year's beside them.
import { type Fen, fen, formatFen, type MoneyUnit } from '../../../kernel/index.js';
import type { BookProblem } from './check-books.js';

const SAMPLE = 4_000;
/** A public budget line below 1,000 yuan, or of 5 billion, is rare; as the middle one of a sheet it is a wrong unit. */
const TOO_SMALL = fen(100_000n);
const TOO_BIG = fen(500_000_000_000n);

export type UnitSuspicion =
  | { readonly kind: 'too-small' | 'too-big' | 'last-year'; readonly middle: Fen }
  | undefined;

export class UnitWatch {
  private readonly amounts: Fen[] = [];
  private shrunk = 0;
  private grown = 0;
  private compared = 0;

  add(amount: Fen, lastYear: Fen | null): void {
    const size = amount < 0n ? (-amount as Fen) : amount;
    if (size > 0n && this.amounts.length < SAMPLE) this.amounts.push(size);
    if (lastYear !== null && lastYear > 0n && size > 0n) {
      this.compared += 1;
      if (size * 1_000n < lastYear) this.shrunk += 1;
      if (size > lastYear * 1_000n) this.grown += 1;
    }
  }

  verdict(): UnitSuspicion {
    const sorted = [...this.amounts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    if (sorted.length < 5) return undefined;
    const middle = sorted[sorted.length >> 1];
    if (this.compared >= 5 && Math.max(this.shrunk, this.grown) * 2 > this.compared)
      return { kind: 'last-year', middle };
    if (middle < TOO_SMALL) return { kind: 'too-small', middle };
    return middle > TOO_BIG ? { kind: 'too-big', middle } : undefined;
  }
}

export interface UnitFacts {
  /** The unit the amounts were read in. */
  readonly unit: MoneyUnit;
  /** Set by a person, who has thereby answered the doubt. */
  readonly confirmed: boolean;
  readonly stated: MoneyUnit | undefined;
  readonly chinese: boolean;
}

export function checkUnit(
  suspicion: UnitSuspicion,
  { unit, confirmed, stated, chinese }: UnitFacts,
): BookProblem[] {
  const problems: BookProblem[] = [];
  if (suspicion && chinese) {
    const params = { unit, middle: formatFen(suspicion.middle), other: unit === '元' ? '万元' : '元' };
    problems.push({ code: `unit.${suspicion.kind}`, severity: confirmed ? 'reason' : 'error', params });
  } else if (stated === undefined && !confirmed) {
    problems.push({ code: 'unit.unstated', severity: chinese ? 'reason' : 'notice', params: { unit } });
  }
  if (confirmed && stated !== undefined && stated !== unit) {
    problems.push({ code: 'unit.contradicts', severity: 'reason', params: { unit, printed: stated } });
  }
  return problems;
}
