// The first entry of a backup: what it holds, of which schema, and which record it must give back.
import type { LogRoot } from '../../domains/record/index.js';

export const FORMAT = 'kentan-backup/1';
export const MANIFEST = 'manifest.json';
export const END = 'end.json';
export const TABLES = 'tables/';
export const FILES = 'data/';

export interface SavedTable {
  schema: string;
  name: string;
  columns: string[];
}
export interface SavedSequence {
  schema: string;
  name: string;
  /** null: never used */
  value: string | null;
}
export interface Manifest {
  format: typeof FORMAT;
  takenAt: string;
  /** Names of the migrations that the schema had seen, in their order. */
  migrations: string[];
  /** In an order in which no table refers to a later one. */
  tables: SavedTable[];
  sequences: SavedSequence[];
  /** Size and root of each locality's log, recomputed from the acts in the same snapshot. */
  record: LogRoot[];
  /** Whether uploaded files lie in a bucket, which this backup does not hold. */
  filesInBucket: boolean;
}

/** Why a file cannot be restored, in words. */
export class NotABackup extends Error {}

export function readManifest(text: string): Manifest {
  let found: Partial<Manifest>;
  try {
    found = JSON.parse(text) as Partial<Manifest>;
  } catch {
    throw new NotABackup('its manifest is damaged');
  }
  if (found.format !== FORMAT) throw new NotABackup(`its format is ${found.format}, not ${FORMAT}`);
  return found as Manifest;
}

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const tableName = ({ schema, name }: { schema: string; name: string }): string =>
  `${quoted(schema)}.${quoted(name)}`;
