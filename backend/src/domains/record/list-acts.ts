// The public list: acts newest first, filtered, paged by their number (a page never shifts when new acts come).
import { OFFICES } from '@kentan/shared/identity';
import { addDays, type Bilingual, type LocalDate, startOfDay } from '@kentan/shared/kernel';
import type { Act } from '@kentan/shared/record';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { actName } from '../../platform/manifest.js';
import type { Tx } from '../../platform/transactions.js';
import type { ActDto, ActPageDto, FacetDto, FacetsDto, ListActsQuery } from './record.dto.js';

const PAGE = 50;

export async function listActs(
  tx: Pick<Tx, 'query'>,
  locality: LocalityRef,
  query: ListActsQuery,
): Promise<ActPageDto> {
  const limit = query.limit ?? PAGE;
  const where: string[] = ['locality_id = $1'];
  const params: unknown[] = [locality.id];
  const add = (sql: string, ...values: unknown[]) => {
    where.push(
      values.reduce<string>((text, _, i) => text.replace(`?${i}`, `$${params.length + i + 1}`), sql),
    );
    params.push(...values);
  };
  if (query.type?.includes('.')) add('type = ?0', query.type);
  else if (query.type) add('type LIKE ?0', `${query.type}.%`);
  if (query.object) {
    add(
      'objects @> ?0::jsonb',
      JSON.stringify([{ ...(query.kind ? { kind: query.kind } : {}), id: query.object }]),
    );
  } else if (query.kind) add('objects @> ?0::jsonb', JSON.stringify([{ kind: query.kind }]));
  if (query.cycle) add('cycle_id = ?0', query.cycle);
  if (query.phase) add('phase = ?0', query.phase);
  if (query.office) add('office = ?0', query.office);
  if (query.from) add('at >= ?0', startOfDay(query.from as LocalDate, locality.zone).toISOString());
  if (query.to) add('at < ?0', startOfDay(addDays(query.to as LocalDate, 1), locality.zone).toISOString());
  if (query.before !== undefined) add('leaf_index < ?0', query.before);
  const rows = await tx.query<{ leaf: string }>(
    `SELECT leaf FROM record.acts WHERE ${where.join(' AND ')} ORDER BY leaf_index DESC LIMIT ${limit + 1}`,
    params,
  );
  const [{ size }] = await tx.query<{ size: string }>(
    'SELECT coalesce(max(size), 0) AS size FROM record.heads WHERE locality_id = $1',
    [locality.id],
  );
  const acts = rows.slice(0, limit).map((r) => actDto(JSON.parse(r.leaf) as Act));
  return {
    acts,
    size: Number(size),
    ...(rows.length > limit ? { next: acts[acts.length - 1].index } : {}),
  };
}

const typeName = (type: string): Bilingual => actName(type) ?? { zh: type, en: type };

export function actDto(act: Act): ActDto {
  return {
    id: act.id,
    index: act.index,
    at: act.at,
    type: act.type,
    typeName: typeName(act.type),
    office: act.by.office,
    ...(act.by.name ? { name: act.by.name } : {}),
    ...(act.cycle ? { cycle: act.cycle } : {}),
    ...(act.phase ? { phase: act.phase } : {}),
    objects: act.objects.map(({ kind, id }) => ({ kind, id })),
    payload: act.payload,
    files: (act.files ?? []).map(({ name, sha256 }) => ({ name, sha256 })),
  };
}

const CALENDAR: Bilingual = { zh: '日历（按章程自动）', en: 'the calendar (as the charter says)' };
const officeName = (office: string): Bilingual =>
  office === 'calendar'
    ? CALENDAR
    : ((OFFICES as Record<string, Bilingual>)[office] ?? { zh: office, en: office });

/** The values that occur, with their names and how often. */
export async function facetsOf(tx: Pick<Tx, 'query'>, localityId: string): Promise<FacetsDto> {
  const rows = await tx.query<{ what: keyof FacetsDto; value: string; count: string }>(
    `SELECT CASE grouping(type, office, phase) WHEN 3 THEN 'types' WHEN 5 THEN 'offices' ELSE 'phases' END AS what,
            coalesce(type, office, phase) AS value, count(*) AS count
       FROM record.acts WHERE locality_id = $1 GROUP BY GROUPING SETS ((type), (office), (phase))
     HAVING coalesce(type, office, phase) IS NOT NULL ORDER BY 1, min(leaf_index)`,
    [localityId],
  );
  const phaseNames = await tx.query<{ phase: string; name: Bilingual }>(
    `SELECT DISTINCT ON (phase) phase, (leaf::jsonb)->'payload'->'name' AS name FROM record.acts
      WHERE locality_id = $1 AND type = 'cycles.phase-opened' ORDER BY phase, leaf_index DESC`,
    [localityId],
  );
  const facets = (what: keyof FacetsDto, name: (value: string) => Bilingual): FacetDto[] =>
    rows
      .filter((r) => r.what === what)
      .map((r) => ({ value: r.value, name: name(r.value), count: Number(r.count) }));
  return {
    types: facets('types', typeName),
    offices: facets('offices', officeName),
    phases: facets(
      'phases',
      (value) => phaseNames.find((p) => p.phase === value)?.name ?? { zh: value, en: value },
    ),
  };
}
