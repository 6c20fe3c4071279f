// The flags that `budget check` and `budget import` share, and how both print problems.
import { type ColumnRole, isColumnRole, type Problem, problemText } from '@kentan/shared/budgets';
import { type Language, MONEY_UNITS, type MoneyUnit } from '@kentan/shared/kernel';
import type { Command } from 'commander';

export interface SheetFlags {
  unit?: string;
  sheet?: string;
  map?: string;
  amount?: string;
  json?: boolean;
  lang?: string;
}

/** A wrong flag: exit code 2, said in one sentence. */
export class BadFlag extends Error {}

export function readUnit(text: string | undefined): MoneyUnit | undefined {
  if (text === undefined) return undefined;
  if (text in MONEY_UNITS) return text as MoneyUnit;
  throw new BadFlag(`--unit ${text}: one of ${Object.keys(MONEY_UNITS).join(', ')}`);
}

export function readMap(text: string | undefined): Record<string, ColumnRole> | undefined {
  if (text === undefined) return undefined;
  const map: Record<string, ColumnRole> = {};
  for (const pair of text.split(',')) {
    const at = pair.lastIndexOf('=');
    const role = pair.slice(at + 1).trim();
    if (at < 1 || !isColumnRole(role))
      throw new BadFlag(`--map ${pair}: write column=field, for instance "3=department"`);
    map[pair.slice(0, at).trim()] = role;
  }
  return map;
}

export const language = (flags: SheetFlags): Language =>
  flags.lang === 'zh' || flags.lang === 'en'
    ? flags.lang
    : /^zh/.test(process.env.LC_ALL ?? process.env.LANG ?? '')
      ? 'zh'
      : 'en';

export const said = (problems: readonly Problem[], lang: Language) =>
  problems.map((p) => ({
    sheet: p.sheet,
    row: p.row,
    column: p.column,
    code: p.code,
    severity: p.severity,
    params: p.params,
    message: problemText(p, lang),
  }));

export function printProblems(problems: ReturnType<typeof said>): void {
  for (const p of problems) {
    const place = [p.sheet > 1 ? `sheet ${p.sheet}` : '', p.row > 0 ? `row ${p.row}` : '', p.column]
      .filter((t) => t !== '')
      .join(', ');
    console.log(`${p.severity}${place === '' ? '' : ` (${place})`}: ${p.message}`);
  }
}

export const withSheetFlags = (command: Command): Command =>
  command
    .option('--unit <unit>', 'unit of the amounts where the sheet does not say it: 元, 千元, 万元, 亿元')
    .option('--sheet <sheet>', 'sheet of a workbook: its place among the visible ones, or its name')
    .option('--map <pairs>', 'what columns mean: heading, letter or number = field, separated by commas')
    .option(
      '--amount <heading>',
      "heading of this year's amount column, or the version wanted in a long table",
    )
    .option('--lang <lang>', 'language of the messages: zh or en')
    .option('--json', 'print the answer as JSON');
