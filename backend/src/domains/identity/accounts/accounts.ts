// Makes accounts and gives offices; combinations of offices that the law excludes are refused.

import { mayAlsoHold, type Office } from '@kentan/shared/identity';
import { hash, verify } from '@node-rs/argon2';
import { newId } from '../../../platform/ids.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';

/** Argon2id with the parameters of RFC 9106's second recommendation (64 MiB would lock a small server: 19 MiB, t=2 per OWASP). */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2);
export const passwordMatches = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password, ARGON2);

export interface NewAccount {
  login: string;
  displayName: string;
  /** Already hashed by hashPassword; absent for accounts that sign in by code or OIDC only. */
  passwordHash?: string;
  email?: string;
  language?: 'zh' | 'en';
  demoLabel?: { zh: string; en: string };
}

/** Refuses when somebody has this login, whatever its capitals. */
export async function assertLoginFree(tx: Pick<Tx, 'query'>, login: string): Promise<void> {
  const taken = await tx.query('SELECT 1 FROM identity.accounts WHERE lower(login) = lower($1)', [login]);
  if (taken.length) refuseWith('identity.login-taken', {}, { kind: 'conflict', path: 'login' });
}

/** Creates an account; returns its id. */
export async function createAccount(tx: Tx, given: NewAccount): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO identity.accounts (id, login, display_name, password_hash, email, language, demo_label_zh, demo_label_en)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      given.login,
      given.displayName,
      given.passwordHash ?? null,
      given.email ?? null,
      given.language ?? 'zh',
      given.demoLabel?.zh ?? null,
      given.demoLabel?.en ?? null,
    ],
  );
  return id;
}

export interface OfficeGiven {
  localityId: string;
  accountId: string;
  office: Office;
  departmentId?: string;
  delegation?: string;
  constituency?: string;
  /** 'YYYY-MM-DD', both days included. */
  termFrom: string;
  termTo?: string;
}

/** Gives an office for a term. Refuses what may not be combined (Organic Law 18; Zhejiang township regulation 38). */
export async function giveOffice(tx: Tx, given: OfficeGiven): Promise<void> {
  const held = await tx.query<{ office: Office }>(
    `SELECT office FROM identity.offices WHERE account_id = $1 AND locality_id = $2
      AND (term_to IS NULL OR term_to >= $3::date)`,
    [given.accountId, given.localityId, given.termFrom],
  );
  unwrap(
    mayAlsoHold(
      held.map((h) => h.office),
      given.office,
    ),
  );
  await tx.query(
    `INSERT INTO identity.offices (locality_id, id, account_id, office, department_id, delegation, constituency, term_from, term_to)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      given.localityId,
      newId(),
      given.accountId,
      given.office,
      given.departmentId ?? null,
      given.delegation ?? null,
      given.constituency ?? null,
      given.termFrom,
      given.termTo ?? null,
    ],
  );
}
