// One-time invitation codes: 100 random bits in letters that cannot be mistaken for one another; only their hash is kept.
import { createHash, randomInt } from 'node:crypto';
import type { Office } from '@kentan/shared/identity';
import type { Tx } from '../../../platform/transactions.js';

/** Crockford's base 32 without I, L, O, U: 20 characters = 100 bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a person typed, as it was issued: upper case, no blanks or hyphens, O read as 0, I and L as 1. */
export const normalizeCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
export const hashCode = (code: string): Buffer => createHash('sha256').update(normalizeCode(code)).digest();

export interface InvitationIssued {
  localityId: string;
  registerEntryId: string;
  office: Office;
  expiresAt: Date;
}

/** Issues a code like "7K3M-…" for one person of the register; shown once, on the letter. */
export async function issueInvitationCode(tx: Tx, given: InvitationIssued): Promise<{ code: string }> {
  const letters = Array.from({ length: 20 }, () => ALPHABET[randomInt(32)]).join('');
  const code = letters.match(/.{4}/g)!.join('-');
  await tx.query(
    `INSERT INTO identity.invitation_codes (code_hash, locality_id, register_entry_id, office, expires_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [hashCode(code), given.localityId, given.registerEntryId, given.office, given.expiresAt],
  );
  return { code };
}

export interface StoredCode {
  code_hash: Buffer;
  register_entry_id: string;
  office: Office;
  expires_at: Date;
  used_at: Date | null;
  account_id: string | null;
  submission_hash: Buffer | null;
}

/** The code with this hash, locked: of two uses at the same moment one is first. A code of another locality is unknown here. */
export async function codeForUse(tx: Tx, localityId: string, hash: Buffer): Promise<StoredCode | undefined> {
  const [code] = await tx.query<StoredCode>(
    `SELECT code_hash, register_entry_id, office, expires_at, used_at, account_id, submission_hash
       FROM identity.invitation_codes WHERE code_hash = $1 AND locality_id = $2 FOR UPDATE`,
    [hash, localityId],
  );
  return code;
}
