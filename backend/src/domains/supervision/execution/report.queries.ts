// Reports on execution, their figures and the explanations, as they stand in the tables.
import type { BudgetBook, Direction } from '@kentan/shared/budgets';
import { fen } from '@kentan/shared/kernel';
import type { ExecutedLine } from '@kentan/shared/supervision';
import type { Tx } from '../../../platform/transactions.js';

type Query = Pick<Tx, 'query'>;

export interface Report {
  id: string;
  cycleId: string;
  year: number;
  period: number;
  revision: number;
  lastMonth: number;
  correction: string;
  fileName: string;
  fileSha256: string;
  reportedAs: string;
  reportedAt: Date;
  actId: string;
}
const REPORT = `id, cycle_id AS "cycleId", year, period, revision, last_month AS "lastMonth", correction, file_name AS "fileName",
  file_sha256 AS "fileSha256", reported_as AS "reportedAs", reported_at AS "reportedAt", act_id AS "actId"`;

/** All reports of a year, period after period, revision after revision. */
export const reportsOf = (tx: Query, localityId: string, cycleId: string): Promise<Report[]> =>
  tx.query<Report>(
    `SELECT ${REPORT} FROM supervision.reports WHERE locality_id = $1 AND cycle_id = $2 ORDER BY period, revision`,
    [localityId, cycleId],
  );

/** Years that have reports, newest first. */
export async function reportedYears(tx: Query, localityId: string): Promise<number[]> {
  const rows = await tx.query<{ year: number }>(
    'SELECT DISTINCT year FROM supervision.reports WHERE locality_id = $1 ORDER BY year DESC',
    [localityId],
  );
  return rows.map((r) => r.year);
}

/** The revision that counts of a period; undefined while it has no report. */
export const newestOf = (reports: readonly Report[], period: number): Report | undefined =>
  reports.filter((r) => r.period === period).at(-1);

export interface ReportedFigure extends ExecutedLine {
  beyond: boolean;
  reason: string;
}

export interface FigureRow {
  line_key: string;
  book: BudgetBook;
  direction: Direction;
  function_code: string;
  function_name: string;
  department: string;
  name: string;
  authorised: string;
  executed: string | null;
  beyond: boolean;
  reason: string;
}

export const FIGURE_COLUMNS =
  'line_key, book, direction, function_code, function_name, department, name, authorised, executed, beyond, reason';

export const toFigure = (row: FigureRow): ReportedFigure => ({
  lineKey: row.line_key,
  book: row.book,
  direction: row.direction,
  functionCode: row.function_code,
  functionName: row.function_name,
  department: row.department,
  name: row.name,
  authorised: fen(BigInt(row.authorised)),
  executed: row.executed === null ? null : fen(BigInt(row.executed)),
  beyond: row.beyond,
  reason: row.reason,
});

/** Every line of a report, in the order of the budget. */
export async function figuresOf(tx: Query, localityId: string, reportId: string): Promise<ReportedFigure[]> {
  const rows = await tx.query<FigureRow>(
    `SELECT ${FIGURE_COLUMNS} FROM supervision.figures WHERE locality_id = $1 AND report_id = $2 ORDER BY ordinal`,
    [localityId, reportId],
  );
  return rows.map(toFigure);
}

/** Writes the lines of a new report. */
export async function insertFigures(
  tx: Query,
  localityId: string,
  reportId: string,
  figures: readonly (ReportedFigure & { gap: bigint })[],
): Promise<void> {
  const rows = figures.map((f, ordinal) => ({
    line_key: f.lineKey,
    ordinal,
    book: f.book,
    direction: f.direction,
    function_code: f.functionCode,
    function_name: f.functionName,
    department: f.department,
    name: f.name,
    authorised: f.authorised.toString(),
    executed: f.executed === null ? null : f.executed.toString(),
    beyond: f.beyond,
    gap: f.gap.toString(),
    reason: f.reason,
  }));
  await tx.query(
    `INSERT INTO supervision.figures (locality_id, report_id, line_key, ordinal, book, direction, function_code, function_name,
        department, name, authorised, executed, beyond, gap, reason)
     SELECT $1, $2, line_key, ordinal, book, direction, function_code, function_name, department, name, authorised, executed,
        beyond, gap, reason
       FROM jsonb_to_recordset($3::jsonb) AS f (line_key text, ordinal int, book text, direction text, function_code text,
        function_name text, department text, name text, authorised bigint, executed bigint, beyond boolean, gap bigint, reason text)`,
    [localityId, reportId, JSON.stringify(rows)],
  );
}

export interface Explanation {
  period: number;
  lineKey: string;
  text: string;
  explainedAs: string;
  explainedAt: Date;
  actId: string;
}

/** The explanations of a period, by line. */
export async function explanationsOf(
  tx: Query,
  localityId: string,
  cycleId: string,
  period: number,
): Promise<Map<string, Explanation>> {
  const rows = await tx.query<Explanation>(
    `SELECT period, line_key AS "lineKey", text, explained_as AS "explainedAs", explained_at AS "explainedAt", act_id AS "actId"
       FROM supervision.explanations WHERE locality_id = $1 AND cycle_id = $2 AND period = $3`,
    [localityId, cycleId, period],
  );
  return new Map(rows.map((row) => [row.lineKey, row]));
}

/** Names of departments in a report that the locality does not know. */
export async function unknownDepartments(
  tx: Query,
  localityId: string,
  reportId: string,
  departments: readonly { name: { zh: string; en: string } }[],
): Promise<string[]> {
  const rows = await tx.query<{ department: string }>(
    `SELECT DISTINCT department FROM supervision.figures
      WHERE locality_id = $1 AND report_id = $2 AND NOT department = ANY($3::text[])`,
    [localityId, reportId, departments.flatMap((d) => [d.name.zh, d.name.en])],
  );
  return rows.map((row) => row.department);
}
