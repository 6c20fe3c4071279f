// Deputies in office, for signing and inviting.
import { refuseWith } from '../../../platform/refused.js';
import { type DeputyInOffice, deputiesInOffice } from '../../identity/index.js';
import type { Query } from './motions.queries.js';

/** By account: a person is one deputy, however many rows of office they have. */
export async function deputiesOf(tx: Query, localityId: string): Promise<Map<string, DeputyInOffice>> {
  return new Map((await deputiesInOffice(tx, localityId)).map((d) => [d.accountId, d]));
}

/** The deputy of this account. Refuses (403) who is not in office now. */
export function soleDeputy(deputies: ReadonlyMap<string, DeputyInOffice>, accountId: string): DeputyInOffice {
  return deputies.get(accountId) ?? refuseWith('review.not-in-office', {}, { kind: 'forbidden' });
}
