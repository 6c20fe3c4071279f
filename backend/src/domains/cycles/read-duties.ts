// The duties board: who owes what until when, what was kept and what was not; and what one person's offices owe.
import { officeWords } from '@kentan/shared/charters';
import { type DutyStatus, daysLeft, dutyStatus, lastDay, owedTo } from '@kentan/shared/cycles';
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { type DepartmentRef, departmentsOf } from '../localities/index.js';
import { objectsOf } from '../record/index.js';
import type { DutyCountsDto, DutyDto, DutyPageDto, ListDutiesQuery, OfficeFacetDto } from './duties.dto.js';

type Query = Pick<Tx, 'query' | 'now'>;

interface DutyRow {
  id: string;
  kind: string;
  office: string;
  department_id: string | null;
  title_zh: string;
  title_en: string;
  source_zh: string;
  source_en: string;
  about_kind: string;
  about_id: string;
  year: number | null;
  due_at: Date;
  raised_at: Date;
  raised_by_act: string | null;
  discharged_at: Date | null;
  discharged_by_act: string | null;
  overdue_act: string | null;
}

const PAGE = 50;
const SELECT = `SELECT d.id, d.kind, d.office, d.department_id, d.title_zh, d.title_en, d.source_zh, d.source_en,
    d.about_kind, d.about_id, c.year, d.due_at, d.raised_at, d.raised_by_act, d.discharged_at, d.discharged_by_act,
    d.overdue_act
  FROM cycles.duties d LEFT JOIN cycles.cycles c ON c.locality_id = d.locality_id AND c.id = d.cycle_id`;
/** $2 is now. */
const STATUS = `CASE WHEN d.discharged_at < d.due_at THEN 'kept' WHEN d.discharged_at IS NOT NULL THEN 'late'
    WHEN d.due_at <= $2 THEN 'overdue' ELSE 'open' END`;
/** What is owed comes first, most pressing first; then what was done, newest first. */
const ORDER = `ORDER BY d.discharged_at IS NOT NULL, CASE WHEN d.discharged_at IS NULL THEN d.due_at END,
    d.discharged_at DESC, d.id`;

export async function listDuties(
  tx: Query,
  locality: LocalityRef,
  query: ListDutiesQuery,
): Promise<DutyPageDto> {
  const limit = query.limit ?? PAGE;
  const page = query.page ?? 1;
  const of = [locality.id, tx.now, query.office ?? null, query.department ?? null, query.year ?? null];
  const where = `d.locality_id = $1 AND $2::timestamptz IS NOT NULL AND ($3::text IS NULL OR d.office = $3)
    AND ($4::uuid IS NULL OR d.department_id = $4) AND ($5::int IS NULL OR c.year = $5)`;
  const rows = await tx.query<DutyRow>(
    `${SELECT} WHERE ${where} AND ($6::text IS NULL OR ${STATUS} = $6) ${ORDER} LIMIT $7 OFFSET $8`,
    [...of, query.status ?? null, limit, (page - 1) * limit],
  );
  const tallies = await tx.query<Tally>(
    `SELECT d.office, d.department_id, ${STATUS} AS status, count(*)::int AS count
       FROM cycles.duties d LEFT JOIN cycles.cycles c ON c.locality_id = d.locality_id AND c.id = d.cycle_id
      WHERE d.locality_id = $1 AND ($3::int IS NULL OR c.year = $3) GROUP BY 1, 2, 3`,
    [locality.id, tx.now, query.year ?? null],
  );
  const counts = count(
    tallies.filter(
      (t) =>
        (!query.office || t.office === query.office) &&
        (!query.department || t.department_id === query.department),
    ),
  );
  const matching = query.status ? counts[query.status] : sum(counts);
  return {
    duties: await dutyDtos(tx, locality, rows),
    counts,
    offices: officeFacets(tallies, await departmentsOf(tx, locality.id)),
    page,
    pages: Math.max(1, Math.ceil(matching / limit)),
  };
}

export async function readDuty(tx: Query, locality: LocalityRef, id: string): Promise<DutyDto> {
  const [row] = await tx.query<DutyRow>(`${SELECT} WHERE d.locality_id = $1 AND d.id = $2`, [
    locality.id,
    id,
  ]);
  if (!row) return refuseWith('cycles.no-such-duty', {}, { kind: 'missing' });
  const [duty] = await dutyDtos(tx, locality, [row]);
  return duty;
}

/** What the offices that the actor holds owe now; a duty named for a person is that person's only. */
export async function dutiesOwedBy(tx: Query, locality: LocalityRef, actor: Actor): Promise<DutyDto[]> {
  const held = actor.offices.filter((o) => o.localityId === locality.id);
  const rows = await tx.query<DutyRow>(
    `${SELECT} WHERE d.locality_id = $1 AND d.discharged_at IS NULL AND (d.account_id IS NULL OR d.account_id = $2)
       AND EXISTS (SELECT 1 FROM unnest($3::text[], $4::uuid[]) AS o(office, department)
                    WHERE o.office = d.office AND (d.department_id IS NULL OR o.department = d.department_id))
      ${ORDER} LIMIT 200`,
    [locality.id, actor.accountId, held.map((o) => o.office), held.map((o) => o.departmentId ?? null)],
  );
  return dutyDtos(tx, locality, rows);
}

async function dutyDtos(tx: Query, locality: LocalityRef, rows: readonly DutyRow[]): Promise<DutyDto[]> {
  const departments = await departmentsOf(tx, locality.id);
  const acts = rows.filter(hasNoPage).flatMap((row) => row.raised_by_act ?? []);
  const objects = await objectsOf(tx, locality.id, acts);
  return rows.map((row) => {
    const named = objects.get(row.raised_by_act ?? '') ?? [];
    const on = named.find(({ kind }) => kind === 'forum') ?? named.find(({ kind }) => kind === 'line');
    return { ...dutyDto(row, locality.zone, departments, tx.now), ...(hasNoPage(row) && on ? { on } : {}) };
  });
}

const hasNoPage = ({ about_kind }: DutyRow): boolean => about_kind === 'question' || about_kind === 'opinion';

function dutyDto(row: DutyRow, zone: string, departments: readonly DepartmentRef[], now: Date): DutyDto {
  const clock = { dueAt: row.due_at, dischargedAt: row.discharged_at };
  const department = departments.find((d) => d.id === row.department_id);
  return {
    id: row.id,
    kind: row.kind,
    title: { zh: row.title_zh, en: row.title_en },
    office: row.office,
    officeName: officeWords(row.office),
    ...(department ? { department } : {}),
    owedTo: owedTo(row.kind, row.about_kind),
    status: dutyStatus(clock, now),
    dueOn: lastDay(row.due_at, zone),
    daysLeft: daysLeft(row.due_at, row.discharged_at ?? now, zone),
    source: { zh: row.source_zh, en: row.source_en },
    about: { kind: row.about_kind, id: row.about_id },
    ...(row.year === null ? {} : { year: row.year }),
    raisedAt: row.raised_at.toISOString(),
    ...(row.raised_by_act ? { raisedByAct: row.raised_by_act } : {}),
    ...(row.discharged_at ? { dischargedAt: row.discharged_at.toISOString() } : {}),
    ...(row.discharged_by_act ? { dischargedByAct: row.discharged_by_act } : {}),
    ...(row.overdue_act ? { overdueAct: row.overdue_act } : {}),
  };
}

interface Tally {
  office: string;
  department_id: string | null;
  status: DutyStatus;
  count: number;
}
function count(tallies: readonly Tally[]): DutyCountsDto {
  const counts: DutyCountsDto = { open: 0, overdue: 0, kept: 0, late: 0 };
  for (const t of tallies) counts[t.status] += t.count;
  return counts;
}
const sum = (c: DutyCountsDto): number => c.open + c.overdue + c.kept + c.late;

function officeFacets(tallies: readonly Tally[], departments: readonly DepartmentRef[]): OfficeFacetDto[] {
  const keys = [...new Set(tallies.map((t) => `${t.office}|${t.department_id ?? ''}`))].sort();
  return keys.map((key) => {
    const [office, departmentId] = key.split('|');
    const department = departments.find((d) => d.id === departmentId);
    return {
      office,
      officeName: officeWords(office),
      ...(department ? { department } : {}),
      counts: count(tallies.filter((t) => `${t.office}|${t.department_id ?? ''}` === key)),
    };
  });
}
