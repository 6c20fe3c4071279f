// The register of residents: whose it is, who stands on it. Never public: only its hash, size and composition are.
import type { RegisterPerson } from '@kentan/shared/identity';
import type { Tx } from '../../../platform/transactions.js';

type Query = Pick<Tx, 'query'>;

export interface Register {
  id: string;
  /** 1, 2, 3 … within the locality; the highest is the one in use. */
  number: number;
  title: string;
  people: number;
  /** SHA-256 of the canonical text (`registerText`), announced in the record when it was imported. */
  hash: string;
  importedAt: Date;
  /** Personal data of a replaced register is erased after a while; its hash and size stay. */
  erasedAt: Date | null;
}

export interface RegisterEntry extends RegisterPerson {
  /** The same for the same person in every register of the locality. */
  id: string;
  accountId: string | null;
}

const REGISTER = `id, number, title, people, hash, imported_at AS "importedAt", erased_at AS "erasedAt"`;
const ENTRY = `id, name, sex, birth_year AS "birthYear", village, household, contact, account_id AS "accountId"`;
const IN_USE = `(SELECT id FROM identity.registers WHERE locality_id = $1 ORDER BY number DESC LIMIT 1)`;

/** All registers of a locality, newest first. */
export const registersOf = (tx: Query, localityId: string): Promise<Register[]> =>
  tx.query(
    `SELECT ${REGISTER} FROM identity.registers WHERE locality_id = $1 ORDER BY number DESC LIMIT 100`,
    [localityId],
  );

/** The register in use; undefined before the first import. */
export async function currentRegister(tx: Query, localityId: string): Promise<Register | undefined> {
  return (await registersOf(tx, localityId))[0];
}

/** The people of one register, ordered by id. */
export const registerEntries = (
  tx: Query,
  localityId: string,
  registerId: string,
): Promise<RegisterEntry[]> =>
  tx.query(
    `SELECT ${ENTRY} FROM identity.register_entries WHERE locality_id = $1 AND register_id = $2 ORDER BY id`,
    [localityId, registerId],
  );

/** The people of the register in use, ordered by id; empty before the first import. */
export const registerOf = (tx: Query, localityId: string): Promise<RegisterEntry[]> =>
  tx.query(
    `SELECT ${ENTRY} FROM identity.register_entries WHERE locality_id = $1 AND register_id = ${IN_USE} ORDER BY id`,
    [localityId],
  );

/** One person by the id that invitations carry, as the newest register that lists them has it. */
export async function registerEntry(
  tx: Query,
  localityId: string,
  entryId: string,
): Promise<RegisterEntry | undefined> {
  const [entry] = await tx.query<RegisterEntry>(
    `SELECT ${ENTRY} FROM identity.register_entries e WHERE locality_id = $1 AND id = $2
      ORDER BY (SELECT number FROM identity.registers r WHERE r.locality_id = $1 AND r.id = e.register_id) DESC LIMIT 1`,
    [localityId, entryId],
  );
  return entry;
}

/** Who on the register an account belongs to: how a person who signed in finds their seat. */
export async function registerEntryOfAccount(
  tx: Query,
  localityId: string,
  accountId: string,
): Promise<string | undefined> {
  const [entry] = await tx.query<{ id: string }>(
    'SELECT id FROM identity.register_entries WHERE locality_id = $1 AND account_id = $2 LIMIT 1',
    [localityId, accountId],
  );
  return entry?.id;
}
