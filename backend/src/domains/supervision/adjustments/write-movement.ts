// Writes a movement with its moves, its act on every line it touches, and the presidium's duty to take note of it.
import type { BudgetLine, LineDelta } from '@kentan/shared/budgets';
import { addDays, type Bilingual, dateInZone, endOfDay, type Fen, fenToJson } from '@kentan/shared/kernel';
import type { AuthorisedLine, MovementKind } from '@kentan/shared/supervision';
import { newId } from '../../../platform/ids.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import type { Tx } from '../../../platform/transactions.js';
import { type Cycle, raiseDuty } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { storedLine } from './authorised.queries.js';

export interface Move extends LineDelta {
  line: BudgetLine;
  /** Authorised before the movement. */
  before: Fen;
  /** The line is not in the budget yet. */
  opens?: true;
}

export const moveOf = (authorised: AuthorisedLine<BudgetLine>, delta: Fen): Move => ({
  lineKey: authorised.line.lineKey,
  line: authorised.line,
  before: authorised.authorised,
  delta,
});

export interface NewMovement {
  locality: Pick<LocalityRef, 'id' | 'zone'>;
  cycle: Cycle;
  kind: MovementKind;
  moves: readonly Move[];
  reason: string;
  document?: string;
  giver?: string;
  adjustmentId?: string;
  by: { office: string; accountId?: string; name?: string };
}

/** Days within which the presidium takes note where the charter allows no virement and so states none. */
const NOTE_DAYS = 10;

const ACTS: Readonly<Record<Exclude<MovementKind, 'adjustment'>, string>> = {
  virement: 'supervision.virement-made',
  reserve: 'supervision.reserve-used',
  earmarkedTransfer: 'supervision.transfer-recorded',
};
const DUTY_TITLES: Readonly<Record<Exclude<MovementKind, 'adjustment'>, (n: number) => Bilingual>> = {
  virement: (n) => ({ zh: `知悉第 ${n} 号调剂`, en: `Take note of virement ${n}` }),
  reserve: (n) => ({ zh: `知悉第 ${n} 次动用预备费`, en: `Take note of use ${n} of the reserve` }),
  earmarkedTransfer: (n) => ({
    zh: `知悉第 ${n} 笔追加专项转移支付`,
    en: `Take note of earmarked transfer ${n}`,
  }),
};
const SOURCES: Readonly<Record<Exclude<MovementKind, 'adjustment'>, Bilingual>> = {
  virement: { zh: '预算法第七十二条；章程的调剂规定', en: 'Budget Law, Art. 72; the charter on virement' },
  reserve: { zh: '预算法第四十条、第六十九条', en: 'Budget Law, Art. 40, 69' },
  earmarkedTransfer: { zh: '预算法第七十一条', en: 'Budget Law, Art. 71' },
};

/** Every move with the line's name, before and after, in yuan: how an act tells them. */
export const toldMoves = (moves: readonly Move[]) =>
  moves.map(({ lineKey, line, before, delta }) => ({
    lineKey,
    line: line.name,
    department: line.department,
    before: fenToJson(before),
    delta: fenToJson(delta),
    after: fenToJson(before + delta),
  }));

/** What government did without a vote: written, told on its lines, and owed the presidium's note. Returns its id. */
export async function writeMovement(
  tx: Tx,
  given: NewMovement & { kind: Exclude<MovementKind, 'adjustment'> },
): Promise<string> {
  const { locality, cycle, kind, moves, reason, document, giver, by } = given;
  const id = newId();
  const number = await nextMovement(tx, cycle, kind);
  const act = appendAct(tx, {
    localityId: locality.id,
    cycleId: cycle.id,
    type: ACTS[kind],
    by,
    objects: [{ kind: 'movement', id }, ...moves.map((m) => ({ kind: 'line' as const, id: m.lineKey }))],
    payload: {
      number,
      year: cycle.year,
      reason,
      ...(document ? { document } : {}),
      ...(giver ? { giver } : {}),
      moves: toldMoves(moves),
    },
  });
  const days = cycle.charter.execution.virement?.reportDays ?? NOTE_DAYS;
  const noteBy = addDays(dateInZone(tx.now, locality.zone), days);
  await insertMovement(tx, given, { id, number, act, noteBy });
  await raiseDuty(tx, {
    localityId: locality.id,
    cycleId: cycle.id,
    kind: 'supervision.note-movement',
    owedBy: { office: 'presidium' },
    title: DUTY_TITLES[kind](number),
    about: { kind: 'movement', id },
    dueAt: endOfDay(noteBy, locality.zone),
    source: SOURCES[kind],
    raisedByAct: act,
  });
  tx.emit({ topic: 'supervision.movement-made', localityId: locality.id, key: id, data: { kind, number } });
  return id;
}

/** The next number of a kind in the year; the caller holds the lock on the year's money. */
export async function nextMovement(tx: Tx, cycle: Cycle, kind: MovementKind): Promise<number> {
  const [{ next }] = await tx.query<{ next: number }>(
    `SELECT coalesce(max(number), 0) + 1 AS next FROM supervision.movements
      WHERE locality_id = $1 AND cycle_id = $2 AND kind = $3`,
    [cycle.localityId, cycle.id, kind],
  );
  return next;
}

/** The rows alone: a passed adjustment has its own acts. */
export async function insertMovement(
  tx: Tx,
  { locality, cycle, kind, moves, reason, document, giver, adjustmentId, by }: NewMovement,
  written: { id: string; number: number; act: string; noteBy?: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO supervision.movements (locality_id, id, cycle_id, year, number, kind, at, reason, document, giver, made_as, made_by,
       department, act_id, adjustment_id, note_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      locality.id,
      written.id,
      cycle.id,
      cycle.year,
      written.number,
      kind,
      tx.now,
      reason,
      document ?? '',
      giver ?? '',
      by.office,
      by.accountId ?? null,
      moves[0]?.line.department ?? '',
      written.act,
      adjustmentId ?? null,
      written.noteBy ?? null,
    ],
  );
  await tx.query(
    `INSERT INTO supervision.movement_moves (locality_id, movement_id, line_key, ordinal, line_name, department, direction, book, delta, before, opens)
     SELECT $1, $2, x.k, x.n, x.name, x.department, x.direction, x.book, x.delta, x.before, x.opens
       FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::bigint[], $10::jsonb[])
         WITH ORDINALITY AS x (k, name, department, direction, book, delta, before, opens, n)`,
    [
      locality.id,
      written.id,
      moves.map((m) => m.lineKey),
      moves.map((m) => m.line.name),
      moves.map((m) => m.line.department),
      moves.map((m) => m.line.direction),
      moves.map((m) => m.line.book),
      moves.map((m) => m.delta.toString()),
      moves.map((m) => m.before.toString()),
      moves.map((m) => (m.opens ? JSON.stringify(storedLine(m.line)) : null)),
    ],
  );
}
