// In which capacity somebody acts at a forum, as the record names it.
import type { Office } from '@kentan/shared/identity';
import { type Actor, capacity } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';

export const DESK: readonly Office[] = ['clerk', 'presidium', 'chair'];
export const HALL: readonly Office[] = ['clerk', 'facilitator', 'presidium', 'chair'];
export const BRIEFING: readonly Office[] = ['financeOffice', 'clerk', 'presidium', 'chair'];

export interface By {
  office: string;
  accountId: string;
}

export const actingAs = (locality: LocalityRef, actor: Actor, offices: readonly Office[]): By => ({
  office: capacity(actor, locality.id, offices)?.office ?? offices[0],
  accountId: actor.accountId,
});

/** A participant: by this capacity only, whatever else they may be. */
export const asParticipant = (actor: Actor): By => ({ office: 'participant', accountId: actor.accountId });
