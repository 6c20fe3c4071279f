// Movements as rows and as the world sees them.
import type { BudgetBook, Direction } from '@kentan/shared/budgets';
import { dateInZone, fenToJson } from '@kentan/shared/kernel';
import type { MovementKind } from '@kentan/shared/supervision';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import type { ListMovementsQuery, MovementDto, MovementPageDto } from './movement.dto.js';
import { yearShown } from './year-shown.js';

type Query = Pick<Tx, 'query' | 'now'>;
const PAGE = 50;

export interface MovementRow {
  id: string;
  cycle_id: string;
  year: number;
  number: number;
  kind: MovementKind;
  at: Date;
  reason: string;
  document: string;
  giver: string;
  made_as: string;
  act_id: string;
  adjustment_id: string | null;
  note_by: string | null;
  noted_at: Date | null;
}
const COLUMNS =
  'id, cycle_id, year, number, kind, at, reason, document, giver, made_as, act_id, adjustment_id, note_by::text AS note_by, noted_at';

interface MoveRow {
  movement_id: string;
  line_key: string;
  line_name: string;
  department: string;
  direction: Direction;
  book: BudgetBook;
  delta: string;
  before: string;
  opened: boolean;
}

/** A movement, locked. Refuses (404) when there is none. */
export async function movementById(tx: Tx, localityId: string, id: string): Promise<MovementRow> {
  const [row] = await tx.query<MovementRow>(
    `SELECT ${COLUMNS} FROM supervision.movements WHERE locality_id = $1 AND id = $2 FOR UPDATE`,
    [localityId, id],
  );
  return row ?? refuseWith('supervision.no-such-movement', {}, { kind: 'missing' });
}

/** The year's movements, newest first, a page at a time. */
export async function listMovements(
  tx: Query,
  locality: LocalityRef,
  { year: asked, kind, page = 1 }: ListMovementsQuery,
): Promise<MovementPageDto> {
  const year = await yearShown(tx, locality.id, asked);
  const where = 'locality_id = $1 AND year = $2 AND ($3::text IS NULL OR kind = $3)';
  const params = [locality.id, year, kind ?? null];
  const [{ total }] = await tx.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM supervision.movements WHERE ${where}`,
    params,
  );
  const rows = await tx.query<MovementRow>(
    `SELECT ${COLUMNS} FROM supervision.movements WHERE ${where} ORDER BY at DESC, id DESC LIMIT ${PAGE} OFFSET $4`,
    [...params, (page - 1) * PAGE],
  );
  return { year, movements: await movementDtos(tx, locality, rows), total, page, pageSize: PAGE };
}

export async function movementDtos(
  tx: Query,
  locality: LocalityRef,
  rows: readonly MovementRow[],
): Promise<MovementDto[]> {
  const moves = await tx.query<MoveRow>(
    `SELECT movement_id, line_key, line_name, department, direction, book, delta, before, opens IS NOT NULL AS opened
       FROM supervision.movement_moves WHERE locality_id = $1 AND movement_id = ANY($2::uuid[]) ORDER BY movement_id, ordinal`,
    [locality.id, rows.map((row) => row.id)],
  );
  const today = dateInZone(tx.now, locality.zone);
  return rows.map((row) =>
    movementDto(
      row,
      moves.filter((m) => m.movement_id === row.id),
      today,
    ),
  );
}

function movementDto(row: MovementRow, moves: readonly MoveRow[], today: string): MovementDto {
  const spent = moves.filter((m) => m.direction === 'expenditure');
  const up = spent.reduce((sum, m) => sum + (BigInt(m.delta) > 0n ? BigInt(m.delta) : 0n), 0n);
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    year: row.year,
    at: row.at.toISOString(),
    reason: row.reason,
    ...(row.document ? { document: row.document } : {}),
    ...(row.giver ? { giver: row.giver } : {}),
    madeAs: row.made_as,
    amount: fenToJson(up),
    moves: moves.map((m) => ({
      lineKey: m.line_key,
      name: m.line_name,
      department: m.department,
      book: m.book,
      direction: m.direction,
      before: fenToJson(BigInt(m.before)),
      delta: fenToJson(BigInt(m.delta)),
      after: fenToJson(BigInt(m.before) + BigInt(m.delta)),
      opened: m.opened,
    })),
    actId: row.act_id,
    ...(row.adjustment_id ? { adjustmentId: row.adjustment_id } : {}),
    ...(row.note_by ? { noteBy: row.note_by } : {}),
    ...(row.noted_at ? { notedAt: row.noted_at.toISOString() } : {}),
    overdue: row.note_by !== null && row.noted_at === null && today > row.note_by,
  };
}

/** One movement by id, as the world sees it. */
export async function readMovement(tx: Query, locality: LocalityRef, id: string): Promise<MovementDto> {
  const rows = await tx.query<MovementRow>(
    `SELECT ${COLUMNS} FROM supervision.movements WHERE locality_id = $1 AND id = $2`,
    [locality.id, id],
  );
  if (rows.length === 0) return refuseWith('supervision.no-such-movement', {}, { kind: 'missing' });
  return (await movementDtos(tx, locality, rows))[0];
}
