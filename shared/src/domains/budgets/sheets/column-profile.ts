// What a column's cells look like over the first rows: amounts, codes or words.
import { readAmountCell } from './amount-cell.js';
import { readCodeCell } from './code-cell.js';

export interface ColumnProfile {
  readonly empty: boolean;
  readonly mostlyAmounts: boolean;
  readonly mostlyCodes: boolean;
  readonly mostlyDigits: boolean;
  readonly mostlyText: boolean;
  /** Some cells are numbers with a leading zero: codes, not money. */
  readonly leadingZeros: boolean;
  /** Most cells hold a code and its name: "2010101 行政运行". */
  readonly namedCodes: boolean;
}

export function profileColumns(body: readonly (readonly string[])[], width: number): ColumnProfile[] {
  return Array.from({ length: width }, (_, index) => {
    let filled = 0;
    let amounts = 0;
    let codes = 0;
    let zeros = 0;
    let named = 0;
    for (const row of body) {
      const text = (row[index] ?? '').trim();
      if (text === '') continue;
      filled += 1;
      // a formula without its result stands where a number belongs
      if (text.startsWith('=')) {
        amounts += 1;
        continue;
      }
      if (/^[[(【（]?\d{3}/.test(text) && readCodeCell(text).rest !== '') named += 1;
      const kind = readAmountCell(text).kind;
      const readable =
        kind === 'amount' || kind === 'zero' || readAmountCell(text, 'comma').kind === 'amount';
      if (readable) amounts += 1;
      if (/^\d{1,12}$/.test(text)) codes += 1;
      if (/^0\d+$/.test(text)) zeros += 1;
    }
    return {
      empty: filled === 0,
      mostlyAmounts: filled > 0 && amounts * 10 >= filled * 7,
      mostlyCodes: filled > 0 && codes * 10 >= filled * 8 && zeros > 0,
      mostlyDigits: filled > 0 && codes * 10 >= filled * 8,
      mostlyText: filled > 0 && amounts * 10 < filled * 4,
      leadingZeros: zeros > 0,
      namedCodes: named * 2 > filled,
    };
  });
}
