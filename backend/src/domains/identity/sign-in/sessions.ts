// Sessions in PostgreSQL: a random token in an HttpOnly cookie, only its hash in the database.
// Look-ups of requests that arrive together share one query, and an answer is kept for one second.
import { hash, randomBytes } from 'node:crypto';
import { type Office, SECOND_FACTOR_OFFICES } from '@kentan/shared/identity';
import { Injectable } from '@nestjs/common';
import type { Actor, OfficeHeld, SecondFactorState } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock.js';
import { GatheredRead } from '../../../platform/gathered-read.js';
import { PreparedStatements } from '../../../platform/prepared-statements.js';
import type { Tx } from '../../../platform/transactions.js';

export const SESSION_COOKIE = 'kentan_session';
export const CSRF_COOKIE = 'kentan_csrf';
/** Hours a session lasts, by how it was opened. A letter's code works once, so the telephone it was typed on stays signed in. */
export const SESSION_HOURS = { password: 12, demo: 12, oidc: 12, code: 24 * 90 } as const;
export type OpenedBy = keyof typeof SESSION_HOURS;
const KEEP_MS = 1000;

const hashOf = (token: string): Buffer => hash('sha256', token, 'buffer');
/** The anti-forgery value that belongs to a session; a page reads it from its cookie and sends it as a header. */
export const csrfOf = (token: string): string => hash('sha256', `csrf|${token}`, 'base64url');

export interface ResolvedSession {
  actor: Actor;
  /** Offices that demand a second factor while this session has not shown one: they do not count yet. */
  withheld: OfficeHeld[];
  secondFactor: SecondFactorState;
}

interface Row {
  token: string;
  account_id: string;
  display_name: string;
  second_factor: boolean;
  set_up: boolean;
  offices:
    | { office: Office; locality_id: string; department_id: string | null; delegation: string | null }[]
    | null;
}

@Injectable()
export class Sessions {
  private readonly kept = new Map<string, { until: number; session: ResolvedSession | undefined }>();
  private readonly look = new GatheredRead((hashes) => this.load(hashes));

  constructor(
    private readonly statements: PreparedStatements,
    private readonly clock: Clock,
  ) {}

  /** Opens a session for an account; returns the token for the cookie. */
  async open(
    tx: Tx,
    accountId: string,
    secondFactor: boolean,
    opened: { by?: OpenedBy; device?: string } = {},
  ): Promise<string> {
    const by = opened.by ?? 'password';
    const token = randomBytes(24).toString('base64url');
    await tx.query(
      `INSERT INTO identity.sessions (token_hash, account_id, second_factor, expires_at, opened_by, device)
       VALUES ($1, $2, $3, now() + make_interval(hours => $4), $5, $6)`,
      [hashOf(token), accountId, secondFactor, SESSION_HOURS[by], by, (opened.device ?? '').slice(0, 200)],
    );
    await tx.query('DELETE FROM identity.sessions WHERE account_id = $1 AND expires_at < now()', [accountId]);
    return token;
  }

  async close(tx: Tx, token: string): Promise<void> {
    await tx.query('DELETE FROM identity.sessions WHERE token_hash = $1', [hashOf(token)]);
    this.kept.delete(token);
  }

  /** Marks that this session has shown its second factor. */
  async markSecondFactor(tx: Tx, token: string): Promise<void> {
    await tx.query('UPDATE identity.sessions SET second_factor = true WHERE token_hash = $1', [
      hashOf(token),
    ]);
    this.kept.delete(token);
  }

  /** What the database keeps of a token. */
  hashOf(token: string): Buffer {
    return hashOf(token);
  }

  /** Ends one session of the account; false when it has none of that id. */
  async end(tx: Tx, accountId: string, id: string): Promise<boolean> {
    const [, count] = (await tx.query('DELETE FROM identity.sessions WHERE account_id = $1 AND id = $2', [
      accountId,
      id,
    ])) as unknown as [unknown, number];
    this.kept.clear();
    return count > 0;
  }

  /** Ends every session of the account but this one; without a token all of them. */
  async endOthers(tx: Tx, accountId: string, token?: string): Promise<void> {
    await tx.query('DELETE FROM identity.sessions WHERE account_id = $1 AND token_hash <> $2', [
      accountId,
      token ? hashOf(token) : Buffer.alloc(0),
    ]);
    this.kept.clear();
  }

  /** Who this token belongs to, or undefined when it is unknown or expired. */
  async resolve(token: string): Promise<ResolvedSession | undefined> {
    const kept = this.kept.get(token);
    if (kept && kept.until > performance.now()) return kept.session;
    const session = await this.look.get(hashOf(token).toString('hex'));
    if (this.kept.size > 20_000) this.kept.clear();
    this.kept.set(token, { until: performance.now() + KEEP_MS, session });
    return session;
  }

  private async load(hashes: string[]): Promise<Map<string, ResolvedSession>> {
    const rows = await this.statements.rows<Row>(SESSIONS, [hashes, this.clock.now()]);
    return new Map(rows.map((row) => [row.token, toSession(row)]));
  }
}

/** $1 hashes of tokens in hexadecimal, $2 now. One look into the key for each, however many sessions there are. */
const SESSIONS = {
  name: 'identity.sessions',
  text: `
  SELECT h.token, a.id AS account_id, a.display_name, s.second_factor, a.totp_confirmed_at IS NOT NULL AS set_up,
         (SELECT json_agg(json_build_object('office', o.office, 'locality_id', o.locality_id,
                                            'department_id', o.department_id, 'delegation', o.delegation))
            FROM identity.offices o WHERE o.account_id = a.id
             -- a term counts while its day lasts anywhere on Earth: localities lie in different zones
             AND o.term_from <= ($2::timestamptz + interval '14 hours')::date
             AND (o.term_to IS NULL OR o.term_to >= ($2::timestamptz - interval '12 hours')::date)) AS offices
    FROM unnest($1::text[]) AS h (token)
   CROSS JOIN LATERAL (SELECT * FROM identity.sessions s
                        WHERE s.token_hash = decode(h.token, 'hex') AND s.expires_at > now() LIMIT 1) s
    JOIN identity.accounts a ON a.id = s.account_id`,
};

function toSession(row: Row): ResolvedSession {
  const held = (row.offices ?? []).map(
    (o): OfficeHeld => ({
      office: o.office,
      localityId: o.locality_id,
      ...(o.department_id ? { departmentId: o.department_id } : {}),
      ...(o.delegation ? { delegation: o.delegation } : {}),
    }),
  );
  const counts = (o: OfficeHeld) => row.second_factor || !SECOND_FACTOR_OFFICES.includes(o.office);
  const withheld = held.filter((o) => !counts(o));
  return {
    actor: { accountId: row.account_id, displayName: row.display_name, offices: held.filter(counts) },
    withheld,
    secondFactor: { shown: row.second_factor, setUp: row.set_up, needed: withheld.length > 0 },
  };
}
