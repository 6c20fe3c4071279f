// Which lines are no longer as the congress adopted them, and where each difference comes from.
import type { BudgetLine } from '@kentan/shared/budgets';
import { fenToJson } from '@kentan/shared/kernel';
import type { AuthorisedLine } from '@kentan/shared/supervision';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import type {
  AmountSourceDto,
  AuthorisedLineDto,
  ChangedLineDto,
  ChangedLinesDto,
} from './adjustment.dto.js';
import { type Query, readYear } from './read-year.js';

const PAGE = 50;

/** Lines that are no longer as adopted, the largest difference first. */
export async function changedLines(
  tx: Query,
  locality: LocalityRef,
  asked: number | undefined,
  page = 1,
): Promise<ChangedLinesDto> {
  const { year, authorised, published } = await readYear(tx, locality.id, asked);
  const size = (l: AuthorisedLine) => {
    const delta = l.authorised - l.adopted;
    return delta < 0n ? -delta : delta;
  };
  const changed = [...authorised.values()]
    .filter((l) => l.sources.length > 0)
    .sort((a, b) => (size(a) === size(b) ? 0 : size(a) > size(b) ? -1 : 1));
  const shown = changed.slice((page - 1) * PAGE, page * PAGE);
  const told = await sourcesTold(tx, locality.id, shown);
  return {
    year,
    lines: shown.map((l) => changedLineDto(l, told, published(l.line.lineKey))),
    total: changed.length,
    page,
    pageSize: PAGE,
  };
}

export async function authorisedLine(
  tx: Query,
  locality: LocalityRef,
  lineKey: string,
  asked: number | undefined,
): Promise<AuthorisedLineDto> {
  const { year, authorised, published } = await readYear(tx, locality.id, asked);
  const line = authorised.get(lineKey);
  if (!line) return { year };
  return { year, line: changedLineDto(line, await sourcesTold(tx, locality.id, [line]), published(lineKey)) };
}

type Told = ReadonlyMap<string, { number: number; reason: string; adjustment_id: string | null }>;

async function sourcesTold(tx: Query, localityId: string, lines: readonly AuthorisedLine[]): Promise<Told> {
  const ids = [...new Set(lines.flatMap((l) => l.sources.map((s) => s.id)))];
  const rows = await tx.query<{
    id: string;
    line_key: string;
    number: number;
    reason: string;
    adjustment_id: string | null;
  }>(
    // An adjustment has a reason of its own for each line.
    `SELECT m.id, x.line_key, m.number, coalesce(c.reason, m.reason) AS reason, m.adjustment_id
       FROM supervision.movements m
       JOIN supervision.movement_moves x ON x.locality_id = m.locality_id AND x.movement_id = m.id
       LEFT JOIN supervision.adjustment_changes c ON c.locality_id = m.locality_id AND c.adjustment_id = m.adjustment_id
             AND c.line_key = x.line_key
      WHERE m.locality_id = $1 AND m.id = ANY($2::uuid[])`,
    [localityId, ids],
  );
  return new Map(rows.map((row) => [`${row.id}/${row.line_key}`, row]));
}

function changedLineDto(l: AuthorisedLine<BudgetLine>, told: Told, published: boolean): ChangedLineDto {
  const { line, byKind } = l;
  return {
    lineKey: line.lineKey,
    name: line.name,
    department: line.department,
    functionCode: line.functionCode,
    book: line.book,
    direction: line.direction,
    adopted: fenToJson(l.adopted),
    adjusted: fenToJson(byKind.adjustment),
    moved: fenToJson(byKind.virement + byKind.reserve + byKind.earmarkedTransfer),
    authorised: fenToJson(l.authorised),
    sources: l.sources.map((s): AmountSourceDto => {
      const movement = told.get(`${s.id}/${line.lineKey}`);
      return {
        id: s.id,
        kind: s.kind,
        number: movement?.number ?? 0,
        at: s.at.toISOString(),
        delta: fenToJson(s.delta),
        reason: movement?.reason ?? '',
        ...(movement?.adjustment_id ? { adjustmentId: movement.adjustment_id } : {}),
      };
    }),
    published,
  };
}
