// Registers oneself for a forum that the charter leaves open to everybody.
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { registerEntryOfAccount } from '../identity/index.js';
import { forumById, rulesOf } from './forum.rows.js';
import { seatByName } from './invite-guest.js';

export async function registerForForum(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
): Promise<number> {
  const { rules } = await rulesOf(tx, await forumById(tx, locality.id, forumId));
  if (rules.selection !== 'open') refuseWith('forums.not-open', {}, { kind: 'conflict' });
  const registerEntryId = await registerEntryOfAccount(tx, locality.id, actor.accountId);
  if (registerEntryId === undefined) return refuseWith('forums.not-on-register', {}, { kind: 'conflict' });
  return seatByName(tx, locality, forumId, { registerEntryId, speaksFor: '' }, 'registered');
}
