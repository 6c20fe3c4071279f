// Which tables and sequences a database of Kentan has, read off its catalogue: a new domain's tables are saved without being named here.
import type { ClientBase } from 'pg';
import type { SavedSequence, SavedTable } from './manifest.js';

/** Tables that migrations fill, and none that belongs to PostgreSQL itself. */
const OWN = `n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
  AND NOT (n.nspname = 'public' AND c.relname = 'migrations')
  AND NOT (n.nspname = 'graphile_worker' AND c.relname = 'migrations')
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

interface Reference {
  child: string;
  parent: string;
}

export async function savedTables(client: ClientBase): Promise<SavedTable[]> {
  const { rows } = await client.query<SavedTable & { oid: string }>(
    `SELECT c.oid::text, n.nspname AS schema, c.relname AS name,
            array(SELECT a.attname::text FROM pg_attribute a
                   WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                   ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND ${OWN} ORDER BY 2, 3`,
  );
  const { rows: references } = await client.query<Reference>(
    "SELECT conrelid::text AS child, confrelid::text AS parent FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid",
  );
  return parentsFirst(rows, references).map(({ schema, name, columns }) => ({ schema, name, columns }));
}

/** Orders tables so that each stands after those it refers to. Throws Error when two refer to each other. */
function parentsFirst<T extends { oid: string; schema: string; name: string }>(
  tables: readonly T[],
  references: readonly Reference[],
): T[] {
  const waiting = new Map(tables.map((table) => [table.oid, table]));
  const ordered: T[] = [];
  while (waiting.size) {
    const free = [...waiting.values()].filter(
      ({ oid }) => !references.some(({ child, parent }) => child === oid && waiting.has(parent)),
    );
    if (!free.length) {
      const names = [...waiting.values()].map(({ schema, name }) => `${schema}.${name}`);
      throw new Error(`tables that refer to each other: ${names.join(', ')}`);
    }
    for (const table of free) waiting.delete(table.oid);
    ordered.push(...free);
  }
  return ordered;
}

export async function savedSequences(client: ClientBase): Promise<SavedSequence[]> {
  const { rows } = await client.query<SavedSequence>(
    `SELECT n.nspname AS schema, c.relname AS name, s.last_value::text AS value
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_sequences s ON s.schemaname = n.nspname AND s.sequencename = c.relname
      WHERE c.relkind = 'S' AND n.nspname NOT LIKE 'pg\\_%'
        AND pg_get_serial_sequence('public.migrations', 'id') IS DISTINCT FROM format('%I.%I', n.nspname, c.relname)
      ORDER BY 1, 2`,
  );
  return rows;
}
