// `kentan budget check|import`: reads a budget sheet, says what it holds and exactly what is wrong with it.
import { type Problem, VERSION_KINDS } from '@kentan/shared/budgets';
import { formatFen, type Language } from '@kentan/shared/kernel';
import type { Command } from 'commander';
import { checkFile, type FileCheck } from '../domains/budgets/sheet-file/check-file.js';
import { SheetFileError } from '../domains/budgets/sheet-file/sheet-file-error.js';
import {
  BadFlag,
  language,
  printProblems,
  readMap,
  readUnit,
  type SheetFlags,
  said,
  withSheetFlags,
} from './budget-flags.js';
import type { ImportFlags } from './budget-import.js';

/** The answer of `budget check`, as architecture.md fixes it; more keys may follow, none may go. */
export function checkAnswer(check: FileCheck, lang: Language) {
  const byBook = Object.fromEntries(
    [...check.totals.byBook].map(([book, sums]) => [
      book,
      { revenue: formatFen(sums.revenue), expenditure: formatFen(sums.expenditure), lines: sums.lines },
    ]),
  );
  const doubtful: Problem[] = [];
  const whole = { sheet: 1, row: 0, column: '' };
  if (check.encoding === 'latin-1')
    doubtful.push({
      ...whole,
      code: 'encoding.doubtful',
      severity: 'notice',
      params: { encoding: check.encoding },
    });
  if (check.damaged > 0) {
    doubtful.push({
      ...whole,
      code: 'encoding.damaged',
      severity: 'error',
      params: { encoding: check.encoding ?? '', count: check.damaged },
    });
  }
  return {
    rows: check.rows,
    lines: check.lines,
    unit: check.unit,
    encoding: check.encoding,
    columns: check.columns.map(({ header, role, total }) => ({ header, role, total: total ?? null })),
    totals: {
      revenue: formatFen(check.totals.total('revenue')),
      expenditure: formatFen(check.totals.total('expenditure')),
      byBook,
    },
    subtotals: check.subtotals,
    year: check.year ?? null,
    version: check.group || null,
    sheets: check.sheets,
    errors: check.errors + (check.damaged > 0 ? 1 : 0),
    reasons: check.reasons,
    problems: said([...doubtful, ...check.problems], lang),
  };
}

/** What is printed when the file is no sheet at all: the same keys, nothing read. */
function refusedAnswer(error: SheetFileError, lang: Language) {
  const problem: Problem = {
    sheet: 0,
    row: 0,
    column: '',
    code: error.code,
    severity: 'error',
    params: error.params,
  };
  const totals = { revenue: '0', expenditure: '0', byBook: {} };
  return {
    rows: 0,
    lines: 0,
    unit: null,
    encoding: null,
    columns: [],
    totals,
    errors: 1,
    reasons: 0,
    problems: said([problem], lang),
  };
}

function printPlain(answer: ReturnType<typeof checkAnswer>): void {
  const out = (text: string) => console.log(text);
  out(
    `${answer.rows} rows, ${answer.lines} lines, ${answer.subtotals} subtotals left out; unit ${answer.unit}; ${answer.encoding ?? 'XLSX'}`,
  );
  for (const column of answer.columns)
    if (column.total !== null) out(`  ${column.header} [${column.role}]  ${column.total}`);
  for (const [book, sums] of Object.entries(answer.totals.byBook))
    out(`  ${book}: revenue ${sums.revenue}, expenditure ${sums.expenditure}`);
  out(`  total: revenue ${answer.totals.revenue}, expenditure ${answer.totals.expenditure}`);
  printProblems(answer.problems);
}

async function runCheck(path: string, flags: SheetFlags): Promise<number> {
  const lang = language(flags);
  try {
    const options = {
      unit: readUnit(flags.unit),
      sheet: flags.sheet,
      map: readMap(flags.map),
      amount: flags.amount,
    };
    const answer = checkAnswer(await checkFile(path, options), lang);
    if (flags.json) console.log(JSON.stringify(answer, null, 2));
    else printPlain(answer);
    const unreadable = answer.problems.some((p) => p.code === 'file.empty');
    return unreadable ? 2 : answer.errors > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof BadFlag) {
      console.error(error.message);
      return 2;
    }
    if (!(error instanceof SheetFileError)) throw error;
    const answer = refusedAnswer(error, lang);
    if (flags.json) console.log(JSON.stringify(answer, null, 2));
    else printProblems(answer.problems);
    return 2;
  }
}

export function registerBudget(program: Command): void {
  const budget = program.command('budget').description('read, check and import budget sheets (CSV, XLSX)');
  withSheetFlags(budget.command('check <file>'))
    .description(
      'say what a budget sheet holds and what is wrong with it; exit 0 fine, 1 errors, 2 not a sheet',
    )
    .action(async (file: string, flags: SheetFlags) => {
      process.exitCode = await runCheck(file, flags);
    });
  withSheetFlags(budget.command('import <file>'))
    .description(
      'read, check and publish a sheet; exit 0 published, 1 something to mend or explain, 2 not a sheet',
    )
    .requiredOption('--locality <slug>', 'the locality as in its address')
    .requiredOption('--year <year>', 'the budget year')
    .requiredOption('--version <kind>', `what the sheet holds: ${VERSION_KINDS.join(', ')}`)
    .option('--reason <text>', 'one reason for all points that need one')
    .option('--explanation <text>', 'the explanation shown to the public')
    .action(async (file: string, flags: ImportFlags) => {
      // the whole application is loaded only where a database is needed
      const { runImport } = await import('./budget-import.js');
      process.exitCode = await runImport(file, flags);
    });
}
