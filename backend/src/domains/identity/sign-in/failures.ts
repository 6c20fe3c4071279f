// Failed sign-ins are counted for the account and for the network they came from; too many close the door for a while.
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';

export const WINDOW_MINUTES = 15;
const TRIES_PER_ACCOUNT = 10;
/** A village's people may share one network address. */
const TRIES_PER_NETWORK = 100;

export interface Trying {
  /** 'login:<login>', 'second-factor:<account>': what is being tried. Absent when only the network is known. */
  subject?: string;
  network: string;
}

const subjectsOf = ({ subject, network }: Trying): string[] => [
  `network:${network}`,
  ...(subject ? [subject] : []),
];

/** Refuses when there were too many failures in the last minutes. */
export async function assertMayTry(tx: Pick<Tx, 'query'>, trying: Trying): Promise<void> {
  const failures = await tx.query<{ subject: string; count: number }>(
    `SELECT subject, count(*)::int AS count FROM identity.sign_in_failures
      WHERE subject = ANY($1) AND at > now() - make_interval(mins => ${WINDOW_MINUTES}) GROUP BY subject`,
    [subjectsOf(trying)],
  );
  const tooMany = failures.some(
    (f) => f.count >= (f.subject.startsWith('network:') ? TRIES_PER_NETWORK : TRIES_PER_ACCOUNT),
  );
  if (tooMany) refuseWith('identity.too-many-tries', { minutes: WINDOW_MINUTES }, { kind: 'conflict' });
}

/** Counts one failure and forgets those of yesterday. */
export async function countFailure(tx: Pick<Tx, 'query'>, trying: Trying): Promise<void> {
  await tx.query('INSERT INTO identity.sign_in_failures (subject) SELECT unnest($1::text[])', [
    subjectsOf(trying),
  ]);
  await tx.query(`DELETE FROM identity.sign_in_failures WHERE at < now() - interval '1 day'`);
}
