// How a budget line stands in the table, both ways.
import type { BudgetBook, BudgetLine, Direction, LineMark, SpendingNature } from '@kentan/shared/budgets';
import { fen } from '@kentan/shared/kernel';

export interface LineRow {
  line_key: string;
  ordinal: number;
  book: BudgetBook;
  direction: Direction;
  function_code: string;
  function_name: string;
  economic_code: string;
  department: string;
  name: string;
  project_code: string;
  nature: SpendingNature;
  marks: LineMark[];
  amount: string;
  last_adopted: string | null;
  last_executed: string | null;
  basis: string;
  target: string;
  note: string;
  location: string;
  sheet: number;
  source_row: number;
}

export const LINE_COLUMNS =
  'line_key, ordinal, book, direction, function_code, function_name, economic_code, department, name, project_code, nature, marks, ' +
  'amount, last_adopted, last_executed, basis, target, note, location, sheet, source_row';

const fenOrNull = (text: string | null) => (text === null ? null : fen(BigInt(text)));

export const toLine = (row: LineRow): BudgetLine => ({
  lineKey: row.line_key,
  book: row.book,
  direction: row.direction,
  functionCode: row.function_code,
  functionName: row.function_name,
  economicCode: row.economic_code,
  department: row.department,
  name: row.name,
  projectCode: row.project_code,
  nature: row.nature,
  marks: row.marks,
  amount: fen(BigInt(row.amount)),
  lastAdopted: fenOrNull(row.last_adopted),
  lastExecuted: fenOrNull(row.last_executed),
  basis: row.basis,
  target: row.target,
  note: row.note,
  location: row.location,
  sheet: row.sheet,
  row: row.source_row,
});

const NEEDS_ESCAPE = /[\\\t\n\r\0]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '',
};
/** A text in PostgreSQL's COPY text format. */
const copyText = (text: string): string =>
  NEEDS_ESCAPE.test(text) ? text.replace(/[\\\t\n\r\0]/g, (c) => ESCAPES[c]) : text;

/** One line as a row of COPY; `prefix` is "locality<TAB>version<TAB>". */
export function copyRow(prefix: string, line: BudgetLine, lineKey: string, ordinal: number): string {
  const last = line.lastAdopted === null ? '\\N' : line.lastAdopted.toString();
  const executed = line.lastExecuted === null ? '\\N' : line.lastExecuted.toString();
  return `${prefix}${lineKey}\t${ordinal}\t${line.book}\t${line.direction}\t${copyText(line.functionCode)}\t${copyText(line.functionName)}\t${copyText(
    line.economicCode,
  )}\t${copyText(line.department)}\t${copyText(line.name)}\t${copyText(line.projectCode)}\t${line.nature}\t{${line.marks.join(',')}}\t${line.amount}\t${last}\t${executed}\t${copyText(
    line.basis,
  )}\t${copyText(line.target)}\t${copyText(line.note)}\t${copyText(line.location)}\t${line.sheet}\t${line.row}\n`;
}
