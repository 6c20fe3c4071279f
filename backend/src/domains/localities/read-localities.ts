// Finds places and their departments; a place is looked up on every request, so its row is kept for a few seconds.
import type { Bilingual, WorkingCalendar } from '@kentan/shared/kernel';
import type { LocalityRef } from '../../platform/locality-ref.js';
import type { Tx } from '../../platform/transactions.js';

type Query = Pick<Tx, 'query'>;

interface LocalityColumns {
  id: string;
  slug: string;
  name_zh: string;
  name_en: string;
  zone: string;
  population: number;
  demo: boolean;
}

const COLUMNS = 'id, slug, name_zh, name_en, zone, population, demo';
const toRef = (row: LocalityColumns): LocalityRef => ({
  id: row.id,
  slug: row.slug,
  name: { zh: row.name_zh, en: row.name_en },
  zone: row.zone,
  population: row.population,
  demo: row.demo,
});

export async function localityBySlug(tx: Query, slug: string): Promise<LocalityRef | undefined> {
  const [row] = await tx.query<LocalityColumns>(
    `SELECT ${COLUMNS} FROM localities.localities WHERE slug = $1`,
    [slug],
  );
  return row && toRef(row);
}

/** Throws Error when there is no such locality: its id came from our own tables. */
export async function localityById(tx: Query, id: string): Promise<LocalityRef> {
  const [row] = await tx.query<LocalityColumns>(
    `SELECT ${COLUMNS} FROM localities.localities WHERE id = $1`,
    [id],
  );
  if (!row) throw new Error(`no locality ${id}`);
  return toRef(row);
}

export async function allLocalities(tx: Query): Promise<LocalityRef[]> {
  return (await tx.query<LocalityColumns>(`SELECT ${COLUMNS} FROM localities.localities ORDER BY slug`)).map(
    toRef,
  );
}

export interface DepartmentRef {
  id: string;
  code: string;
  name: Bilingual;
}

export async function departmentsOf(tx: Query, localityId: string): Promise<DepartmentRef[]> {
  const rows = await tx.query<{ id: string; code: string; name_zh: string; name_en: string }>(
    'SELECT id, code, name_zh, name_en FROM localities.departments WHERE locality_id = $1 ORDER BY code',
    [localityId],
  );
  return rows.map((r) => ({ id: r.id, code: r.code, name: { zh: r.name_zh, en: r.name_en } }));
}

/** The locality's working calendar (holidays and worked weekends entered for it). */
export async function calendarOf(tx: Query, localityId: string): Promise<WorkingCalendar> {
  const rows = await tx.query<{ day: string; kind: string }>(
    'SELECT day::text AS day, kind FROM localities.calendar_days WHERE locality_id = $1',
    [localityId],
  );
  const of = (kind: string) => new Set(rows.filter((r) => r.kind === kind).map((r) => r.day));
  return { holidays: of('holiday'), workedWeekends: of('worked-weekend') };
}
