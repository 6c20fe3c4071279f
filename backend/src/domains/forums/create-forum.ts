// Plans a forum by the charter: its size, its share by lot, its day. The first of a year fixes the year's forum day.
import { checkSeats } from '@kentan/shared/forums';
import { dateInZone } from '@kentan/shared/kernel';
import type { Actor } from '../../platform/actor.js';
import { newId } from '../../platform/ids.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { cycleOfYear, fixDay, requirePhase } from '../cycles/index.js';
import { appendAct } from '../record/index.js';
import { actingAs, DESK } from './acting.js';
import { forumsOf, tellChanged } from './forum.rows.js';
import type { CreateForumDto, PlanForumDto } from './plan.dto.js';

/** Phases in which a forum may still be planned: the review follows on its day. */
export const PLANNING = ['drafting', 'publication', 'forum'];

/** Start and end as instants. Refuses what is over or ends before it starts. */
export function timesOf(
  plan: Pick<PlanForumDto, 'startsAt' | 'endsAt'>,
  now: Date,
): { starts: Date; ends: Date } {
  const [starts, ends] = [new Date(plan.startsAt), new Date(plan.endsAt)];
  if (!(starts > now)) refuseWith('forums.starts-in-past', {}, { path: 'startsAt' });
  if (!(ends > starts)) refuseWith('forums.ends-before-start', {}, { path: 'endsAt' });
  return { starts, ends };
}

/** Returns the forum's id. */
export async function createForum(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  plan: CreateForumDto,
): Promise<string> {
  const cycle = await cycleOfYear(tx, locality.id, plan.year);
  requirePhase(tx, cycle, PLANNING);
  const seats = unwrap(
    checkSeats(cycle.charter.forum, { drawn: plan.drawnSeats, invited: plan.invitedSeats }),
  );
  const { starts, ends } = timesOf(plan, tx.now);
  const by = actingAs(locality, actor, DESK);
  if ((await forumsOf(tx, locality.id, plan.year)).length === 0)
    await fixDay(tx, { cycleId: cycle.id, anchor: 'forumDay', day: dateInZone(starts, locality.zone), by });
  const id = newId();
  await tx.query(
    `INSERT INTO forums.forums (locality_id, id, cycle_id, year, title_zh, title_en, about_zh, about_en, place_zh, place_en,
       starts_at, ends_at, state, drawn_seats, invited_seats, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'preparing', $13, $14, $15)`,
    [
      locality.id,
      id,
      cycle.id,
      plan.year,
      plan.title.zh,
      plan.title.en,
      plan.about.zh,
      plan.about.en,
      plan.place.zh,
      plan.place.en,
      starts,
      ends,
      seats.drawn,
      seats.invited,
      tx.now,
    ],
  );
  appendAct(tx, {
    localityId: locality.id,
    cycleId: cycle.id,
    type: 'forums.forum-created',
    by,
    objects: [{ kind: 'forum', id }],
    payload: {
      title: plan.title,
      place: plan.place,
      startsAt: starts.toISOString(),
      drawn: seats.drawn,
      invited: seats.invited,
    },
  });
  tellChanged(tx, { id, locality_id: locality.id }, 'created');
  return id;
}
