// Takes a register into use: people known from the one before keep their id and account, its hash goes to the public record.
import { personKey, type RegisterPerson, registerHash } from '@kentan/shared/identity';
import { newId } from '../../../platform/ids.js';
import type { Tx } from '../../../platform/transactions.js';
import { appendAct } from '../../record/index.js';
import { currentRegister, registerOf } from './registers.queries.js';

export interface NewRegister {
  localityId: string;
  title: string;
  /** `personHash`: keyed hash of the national identity number, where the file had one. */
  people: readonly (RegisterPerson & { personHash?: Buffer })[];
  by: { office: string; accountId?: string };
}

/** Days after which the personal data of a replaced register is erased: a year's forums are then over. */
const KEPT_DAYS = 400;
const BATCH = 5000;

export async function saveRegister(
  tx: Tx,
  given: NewRegister,
): Promise<{ id: string; number: number; hash: string; people: number; known: number }> {
  const { localityId } = given;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('identity.register'), hashtext($1))`, [localityId]);
  const replaced = await currentRegister(tx, localityId);
  const before = new Map((await registerOf(tx, localityId)).map((entry) => [personKey(entry), entry]));
  let known = 0;
  const entries = given.people.map((person) => {
    const same = before.get(personKey(person));
    if (same) known += 1;
    return { ...person, id: same?.id ?? newId(), accountId: same?.accountId ?? null };
  });
  const id = newId();
  const number = (replaced?.number ?? 0) + 1;
  const hash = registerHash(entries);
  await tx.query(
    `INSERT INTO identity.registers (locality_id, id, number, title, people, hash, imported_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [localityId, id, number, given.title, entries.length, hash, tx.now],
  );
  for (let from = 0; from < entries.length; from += BATCH) {
    const part = entries.slice(from, from + BATCH);
    await tx.query(
      `INSERT INTO identity.register_entries
         (locality_id, register_id, id, name, sex, birth_year, village, household, contact, account_id, person_hash)
       SELECT $1, $2, * FROM unnest($3::uuid[], $4::text[], $5::text[], $6::smallint[], $7::text[], $8::text[], $9::text[],
                                    $10::uuid[], $11::bytea[])`,
      [
        localityId,
        id,
        part.map((p) => p.id),
        part.map((p) => p.name),
        part.map((p) => p.sex),
        part.map((p) => p.birthYear),
        part.map((p) => p.village),
        part.map((p) => p.household),
        part.map((p) => p.contact),
        part.map((p) => p.accountId),
        part.map((p) => p.personHash ?? null),
      ],
    );
  }
  appendAct(tx, {
    localityId,
    type: 'identity.register-imported',
    by: given.by,
    objects: [{ kind: 'register', id }],
    payload: { register: id, number, people: entries.length, hash },
  });
  if (replaced) {
    const runAt = new Date(tx.now.getTime() + KEPT_DAYS * 86_400_000);
    tx.enqueue('identity.erase-register', { localityId, registerId: replaced.id }, { runAt });
  }
  return { id, number, hash, people: entries.length, known };
}
