// The finance office reports a period, or corrects one: the whole sheet stands in the report or nothing of it does. Lines
// beyond the charter's bound are owed an explanation by their departments; what was reported before is kept beside it.
import { EXECUTION_PHASE } from '@kentan/shared/cycles';
import { dateInZone, fenToJson } from '@kentan/shared/kernel';
import { EXECUTING_PHASES, mayReport, reasonText } from '@kentan/shared/supervision';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/ids.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import { lockNumber, Transactions, type Tx } from '../../../platform/transactions.js';
import { figuresTaken, stagedFigures } from '../../budgets/index.js';
import { type Cycle, cycleOfYear, noteFact, requirePhase } from '../../cycles/index.js';
import { localityById } from '../../localities/index.js';
import { appendAct } from '../../record/index.js';
import { type Comparison, changesOf, compareSheet } from './compare-sheet.js';
import { settleDeviationDuties } from './deviation-duties.js';
import { periodOf } from './executing-cycle.js';
import { figuresToSave, type SavedFigure, type SheetReason, unanswered } from './figures-to-save.js';
import type { ReportedDto } from './report.dto.js';
import { insertFigures, newestOf, reportsOf } from './report.queries.js';

/** Lock class of a year's execution: reports and explanations come one after the other. */
export const EXECUTION_LOCK = 7106;

export interface ExecutionReport {
  localityId: string;
  importId: string;
  period: number;
  reasons: readonly SheetReason[];
  /** Why a reported period is reported anew. */
  correction?: string;
  by: { office: string; accountId?: string };
}

@Injectable()
export class ReportExecution {
  constructor(private readonly transactions: Transactions) {}

  run(given: ExecutionReport): Promise<ReportedDto> {
    return this.transactions.run((tx) => reportExecution(tx, given));
  }
}

export async function lockExecution(tx: Tx, cycleId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [EXECUTION_LOCK, lockNumber(cycleId)]);
}

async function reportExecution(tx: Tx, given: ExecutionReport): Promise<ReportedDto> {
  const { localityId, importId } = given;
  const staged = await stagedFigures(tx, localityId, importId, true);
  const cycle = await cycleOfYear(tx, localityId, staged.given.year);
  await lockExecution(tx, cycle.id);
  requirePhase(tx, cycle, EXECUTING_PHASES);
  const { zone } = await localityById(tx, localityId);
  const reports = await reportsOf(tx, localityId, cycle.id);
  const period = periodOf(cycle, given.period);
  const correction = given.correction === undefined ? undefined : unwrap(reasonText(given.correction));
  unwrap(
    mayReport({
      period,
      today: dateInZone(tx.now, zone),
      reported: [...new Set(reports.map((r) => r.period))],
      correction,
    }),
  );
  const comparison = await compareSheet(tx, cycle, zone, period, reports, staged);
  const { checked } = comparison;
  const errors = staged.result.errors + checked.errors;
  if (errors > 0) refuseWith('execution.has-errors', { count: errors }, { kind: 'conflict' });
  if (checked.figures.length === 0) refuseWith('execution.no-figures', {}, { kind: 'conflict' });
  const open = unanswered([...staged.result.problems, ...checked.problems], given.reasons);
  if (open > 0)
    refuseWith('execution.reasons-missing', { count: open }, { kind: 'conflict', path: 'reasons' });
  if (correction !== undefined && changesOf(comparison).length === 0)
    refuseWith('execution.nothing-changed', {}, { kind: 'conflict' });

  const figures = figuresToSave(comparison, period, cycle.charter.execution, given.reasons);
  const id = newId();
  const revision = (newestOf(reports, period.number)?.revision ?? 0) + 1;
  const file = { name: staged.given.fileName, sha256: staged.given.fileKey.replace('sha256/', '') };
  const head = { year: cycle.year, period: period.number, revision, lastMonth: period.lastMonth };
  const act = appendReport(tx, cycle, given.by, { ...head, correction, file }, figures, comparison);
  await tx.query(
    `INSERT INTO supervision.reports (locality_id, id, cycle_id, year, period, revision, last_month, correction, file_name,
       file_sha256, reported_as, reported_by, reported_at, act_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      localityId,
      id,
      cycle.id,
      head.year,
      head.period,
      revision,
      head.lastMonth,
      correction ?? '',
      file.name,
      file.sha256,
      given.by.office,
      given.by.accountId ?? null,
      tx.now,
      act,
    ],
  );
  await insertFigures(tx, localityId, id, figures);
  await figuresTaken(tx, staged.given);
  const before = [...(comparison.previous?.figures.values() ?? [])];
  await settleDeviationDuties(tx, { cycle, zone, period, before, after: figures, act });
  await noteFact(tx, cycle.id, period.fact, act);
  // the statutory half-year report (ZB 22): figures are cumulative, so the first report that reaches June gives it
  if (period.lastMonth >= 6) await noteFact(tx, cycle.id, `${EXECUTION_PHASE}-reported`, act);
  tx.emit({
    topic: 'supervision.execution-reported',
    localityId,
    key: cycle.id,
    data: { year: head.year, period: head.period },
  });
  return { year: head.year, period: head.period, revision };
}

interface ReportHead {
  year: number;
  period: number;
  revision: number;
  lastMonth: number;
  correction: string | undefined;
  file: { name: string; sha256: string };
}

/** Names the lines of which it has something to say: beyond the bound, with a reason, or corrected. */
function appendReport(
  tx: Tx,
  cycle: Cycle,
  by: ExecutionReport['by'],
  head: ReportHead,
  figures: readonly SavedFigure[],
  comparison: Comparison,
): string {
  const { year, period, revision, lastMonth, correction, file } = head;
  const corrected = correction === undefined ? [] : changesOf(comparison);
  const reasons = figures.filter(
    (f) => f.reason !== '' && f.reason !== comparison.previous?.figures.get(f.lineKey)?.reason,
  );
  const named = new Set([
    ...(correction === undefined ? figures.filter((f) => f.beyond).map((f) => f.lineKey) : []),
    ...reasons.map((f) => f.lineKey),
    ...corrected.map((c) => c.lineKey),
  ]);
  const sum = (direction: string) =>
    fenToJson(
      figures.reduce((total, f) => (f.direction === direction ? total + (f.executed ?? 0n) : total), 0n),
    );
  return appendAct(tx, {
    localityId: cycle.localityId,
    cycleId: cycle.id,
    type: correction === undefined ? 'supervision.execution-reported' : 'supervision.execution-corrected',
    by,
    objects: [{ kind: 'report', id: `${year}/${period}` }, ...[...named].map((id) => ({ kind: 'line', id }))],
    payload: {
      year,
      period,
      revision,
      lastMonth,
      ...(correction === undefined ? {} : { text: correction }),
      revenue: sum('revenue'),
      expenditure: sum('expenditure'),
      reported: figures.filter((f) => f.executed !== null).length,
      lines: figures.length,
      beyond: figures.filter((f) => f.beyond).length,
      reasons: reasons.map((f) => ({ lineKey: f.lineKey, name: f.name, text: f.reason })),
      corrected: corrected.map(({ lineKey, name, before, after }) => ({
        lineKey,
        name,
        before: before === null ? null : fenToJson(before),
        after: fenToJson(after),
      })),
      file,
    },
    files: [file],
  });
}
