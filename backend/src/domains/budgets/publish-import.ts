// Publishes a checked sheet: no errors left, a reason for each point that needs one; the reasons stand beside the lines for ever.
import { BOOKS, plainHeading } from '@kentan/shared/budgets';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { requirePhase } from '../cycles/index.js';
import { cycleOfYearIfAny } from './cycle-of-year.js';
import {
  announceImport,
  type BudgetImport,
  type ImportResult,
  importById,
  type Reason,
} from './imports.queries.js';
import { publishVersion } from './publish-version.js';
import type { EmptyBook } from './read-versions.js';
import { insertVersion } from './save-version.js';
import { refuseForeignKind } from './start-import.js';

export interface ImportPublication {
  localityId: string;
  importId: string;
  reasons: readonly Reason[];
  explanation: string;
  by: { office: string; accountId?: string; name?: string };
}

/** The phases in which a draft may be published or published anew. */
const DRAFT_PHASES = ['drafting', 'publication'];

const answers = (reason: Reason, problem: ImportResult['problems'][number]): boolean =>
  reason.code === problem.code &&
  (reason.row === 0 || (reason.row === problem.row && reason.sheet === problem.sheet));

export async function publishImport(
  tx: Tx,
  { localityId, importId, reasons, explanation, by }: ImportPublication,
): Promise<{ versionId: string; hash: string }> {
  const given = await importById(tx, localityId, importId, true);
  if (given.purpose !== 'version') refuseWith('budgets.no-such-import', {}, { kind: 'missing' });
  if (given.state === 'published' || given.state === 'cancelled')
    refuseWith('budgets.import-ended', {}, { kind: 'conflict' });
  if (given.state === 'reading' || !given.result) refuseWith('budgets.import-busy', {}, { kind: 'conflict' });
  const result = given.result as ImportResult;
  if (given.state === 'failed' || result.errors > 0)
    refuseWith('budgets.has-errors', { count: result.errors }, { kind: 'conflict' });
  const open = result.problems.filter(
    (p) =>
      p.severity === 'reason' &&
      p.code !== 'list.more' &&
      !reasons.some((r) => r.text.trim() !== '' && answers(r, p)),
  );
  if (open.length > 0)
    refuseWith('budgets.reasons-missing', { count: open.length }, { kind: 'conflict', path: 'reasons' });
  const cycle = await cycleOfYearIfAny(tx, localityId, given.year);
  await refuseForeignKind(tx, localityId, given.year, given.kind);
  if (cycle) requirePhase(tx, cycle, DRAFT_PHASES);
  await writeReasons(tx, given, result, reasons);
  const { versionId, year, kind, fileKey, fileName } = given;
  await insertVersion(tx, {
    localityId,
    id: versionId,
    year,
    kind,
    lines: result.lines,
    totals: result.totals,
    emptyBooks: emptyBooksOf(given, result, reasons),
    explanation,
    fileKey,
    fileName,
  });
  await rememberColumns(tx, given);
  const kept = reasons
    .filter((r) => r.text.trim() !== '')
    .map(({ code, sheet, row, text }) => ({ code, sheet, row, text: text.trim() }));
  const file = { name: fileName, sha256: fileKey.replace('sha256/', '') };
  const hash = await publishVersion(tx, {
    localityId,
    versionId,
    cycleId: cycle?.id,
    by,
    reasons: kept,
    file,
  });
  await tx.query(
    `UPDATE budgets.imports SET state = 'published', reasons = $3, changed_at = $4 WHERE locality_id = $1 AND id = $2`,
    [localityId, importId, JSON.stringify(kept), tx.now],
  );
  announceImport(tx, given, 'published', 1);
  return { versionId, hash };
}

/** Books without a line: with the reason given for each, or declared empty. */
function emptyBooksOf(
  given: BudgetImport,
  result: ImportResult,
  reasons: readonly Reason[],
): readonly EmptyBook[] {
  return BOOKS.flatMap((book) => {
    const missing = result.problems.find((p) => p.code === 'book.missing' && p.params.book === book);
    const reason = missing && reasons.find((r) => r.text.trim() !== '' && answers(r, missing));
    if (reason) return [{ book, reason: reason.text.trim() }];
    return given.settings.declaredEmpty?.includes(book) ? [{ book, reason: '' }] : [];
  });
}

/** A reason for a line becomes its note: the public reads it beside the figure. */
async function writeReasons(
  tx: Tx,
  given: BudgetImport,
  result: ImportResult,
  reasons: readonly Reason[],
): Promise<void> {
  const notes = result.problems
    .filter((p) => p.severity === 'reason' && p.row > 0)
    .map((p) => ({
      p,
      reason: reasons.find((r) => r.row > 0 && answers(r, p)) ?? reasons.find((r) => answers(r, p)),
    }))
    .filter(({ reason }) => reason !== undefined);
  if (notes.length === 0) return;
  await tx.query(
    `UPDATE budgets.lines l SET note = concat_ws('；', nullif(l.note, ''), n.text)
       FROM (SELECT s, r, string_agg(DISTINCT t, '；') AS text FROM unnest($3::int[], $4::int[], $5::text[]) AS x (s, r, t) GROUP BY s, r) n
      WHERE l.locality_id = $1 AND l.version_id = $2 AND l.sheet = n.s AND l.source_row = n.r`,
    [
      given.localityId,
      given.versionId,
      notes.map(({ p }) => p.sheet),
      notes.map(({ p }) => p.row),
      notes.map(({ reason }) => reason?.text.trim() ?? ''),
    ],
  );
}

/** Columns corrected by hand are recognised next time. */
async function rememberColumns(tx: Tx, given: BudgetImport): Promise<void> {
  for (const [heading, role] of Object.entries(given.settings.map ?? {})) {
    // "2025年预算数" was this year's amount last year: a heading with a year means something else next time
    if (plainHeading(heading).length < 2 || /^\d+$|(?:19|20)\d\d/.test(heading)) continue;
    await tx.query(
      `INSERT INTO budgets.column_mappings (locality_id, heading, role, changed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (locality_id, heading) DO UPDATE SET role = $3, changed_at = $4`,
      [given.localityId, heading, role, tx.now],
    );
  }
}
