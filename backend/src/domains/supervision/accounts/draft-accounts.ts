// The finance office draws up the final accounts of a year that is over (BL 74–77): from a sheet or from the year's execution.
import type { BudgetLine } from '@kentan/shared/budgets';
import { fenToJson } from '@kentan/shared/kernel';
import {
  finalFigures,
  owesExplanation,
  refuseUnbudgeted,
  requireState,
  sumColumns,
  threeColumns,
} from '@kentan/shared/supervision';
import { newId } from '../../../platform/ids.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import { lockNumber, type Tx } from '../../../platform/transactions.js';
import { dropStaged, figuresTaken, stageLines } from '../../budgets/index.js';
import { type Cycle, requirePhase } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { accountsObject, findAccounts, tellAccounts } from './accounts.queries.js';
import { budgetOfYear } from './budget-of-year.js';
import { checkedSheet } from './checked-sheet.js';
import { oweExplanations } from './explanation-duties.js';
import { figuresOfYear } from './figures-of-year.js';
import { writeAccountLines } from './write-account-lines.js';

/** Lock class of a year's final accounts: they are drawn up once, also by two hands at once. */
const ACCOUNTS = 7140;

export interface NewAccounts {
  localityId: string;
  cycle: Cycle;
  /** A sheet that was read, or undefined: the figures of the year's execution. */
  importId?: string;
  by: { office: string; accountId?: string; name?: string };
}

interface Figures {
  finals: readonly BudgetLine[];
  source: 'sheet' | 'execution';
  file?: { key: string; name: string };
}

/** Drawing up anew replaces the figures; explanations and results stay with their lines. */
export async function draftAccounts(tx: Tx, given: NewAccounts): Promise<void> {
  const { localityId, cycle, by } = given;
  requirePhase(tx, cycle, ['finalAccounts']);
  await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [ACCOUNTS, lockNumber(cycle.id)]);
  const before = await findAccounts(tx, localityId, cycle.year, true);
  if (before) unwrap(requireState(before.state, ['draft']));
  const budget = await budgetOfYear(tx, localityId, cycle.year);
  const { finals, source, file } = await figuresFor(tx, given, budget);
  const rows = threeColumns(budget, finals);
  unwrap(refuseUnbudgeted(rows));
  const versionId = await stageLines(tx, localityId, rows.map(finalLine));
  if (before) await dropStaged(tx, localityId, before.version_id);
  const id = before?.id ?? newId();
  const beyond = cycle.charter.execution.explainDeviationBeyond;
  await tx.query(
    `INSERT INTO supervision.accounts (locality_id, id, cycle_id, year, state, version_id, source, file_key, file_name, beyond, drafted_at)
     VALUES ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9, $10)
     ON CONFLICT (locality_id, year) DO UPDATE SET version_id = excluded.version_id, source = excluded.source,
       file_key = excluded.file_key, file_name = excluded.file_name, beyond = excluded.beyond, drafted_at = excluded.drafted_at`,
    [
      localityId,
      id,
      cycle.id,
      cycle.year,
      versionId,
      source,
      file?.key ?? null,
      file?.name ?? null,
      beyond,
      tx.now,
    ],
  );
  await writeAccountLines(tx, { locality_id: localityId, id, beyond }, rows);
  const total = (direction: BudgetLine['direction']) =>
    fenToJson(sumColumns(rows.filter((r) => r.line.direction === direction)).final);
  const act = appendAct(tx, {
    localityId,
    cycleId: cycle.id,
    type: 'supervision.accounts-drafted',
    by,
    objects: [accountsObject(cycle)],
    payload: {
      year: cycle.year,
      source,
      lines: rows.length,
      differences: rows.filter((r) => owesExplanation(r, beyond)).length,
      revenue: total('revenue'),
      expenditure: total('expenditure'),
    },
    files: file ? [{ name: file.name, sha256: file.key.replace('sha256/', '') }] : [],
  });
  await oweExplanations(tx, { localityId, cycle, accountsId: id, raisedByAct: act });
  tellAccounts(tx, { locality_id: localityId, year: cycle.year }, 'drafted');
}

/** The line of the version to come: what the budget says of it, with the final amount. */
const finalLine = ({ line, final }: ReturnType<typeof threeColumns<BudgetLine>>[number]): BudgetLine => ({
  ...line,
  amount: final,
});

async function figuresFor(
  tx: Tx,
  { localityId, cycle, importId }: NewAccounts,
  budget: Awaited<ReturnType<typeof budgetOfYear>>,
): Promise<Figures> {
  if (importId === undefined) {
    const finals = await figuresOfYear(tx, localityId, cycle, budget);
    return finals
      ? { finals, source: 'execution' }
      : refuseWith('supervision.accounts-no-figures', { year: cycle.year }, { kind: 'conflict' });
  }
  const { staged, facts, errors } = await checkedSheet(tx, localityId, importId, cycle.year, true);
  const { finals, problems } = finalFigures(staged.lines, budget, facts);
  const count = errors + problems.length;
  if (count > 0) refuseWith('supervision.accounts-sheet-not-ready', { count }, { kind: 'conflict' });
  await figuresTaken(tx, staged.given);
  const { fileKey: key, fileName: name } = staged.given;
  return { finals, source: 'sheet', file: { key, name } };
}
