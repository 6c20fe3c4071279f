// Changes title, place, time or agenda before the sitting; a moved day moves the year's forum day with it.
import { dateInZone } from '@kentan/shared/kernel';
import type { Actor } from '../../platform/actor.js';
import { assertVersion } from '../../platform/if-match.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import type { Tx } from '../../platform/transactions.js';
import { fixDay } from '../cycles/index.js';
import { appendAct } from '../record/index.js';
import { actingAs, DESK } from './acting.js';
import { timesOf } from './create-forum.js';
import { forumFor, forumsOf, tellChanged } from './forum.rows.js';
import type { EditForumDto } from './plan.dto.js';

export async function editForum(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
  expected: number,
  plan: EditForumDto,
): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'edit');
  assertVersion(row.version, expected);
  const { starts, ends } = timesOf(plan, tx.now);
  const by = actingAs(locality, actor, DESK);
  const [day, before] = [starts, row.starts_at].map((at) => dateInZone(at, locality.zone));
  const first = (await forumsOf(tx, locality.id, row.year)).every((f) => f.created_at >= row.created_at);
  if (first && day !== before) await fixDay(tx, { cycleId: row.cycle_id, anchor: 'forumDay', day, by });
  await tx.query(
    `UPDATE forums.forums SET title_zh = $3, title_en = $4, about_zh = $5, about_en = $6, place_zh = $7, place_en = $8,
       starts_at = $9, ends_at = $10, agenda = $11, version = version + 1 WHERE locality_id = $1 AND id = $2`,
    [
      locality.id,
      forumId,
      plan.title.zh,
      plan.title.en,
      plan.about.zh,
      plan.about.en,
      plan.place.zh,
      plan.place.en,
      starts,
      ends,
      JSON.stringify(plan.agenda),
    ],
  );
  appendAct(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    type: 'forums.forum-changed',
    by,
    objects: [{ kind: 'forum', id: forumId }],
    payload: { title: plan.title, place: plan.place, startsAt: starts.toISOString(), agenda: plan.agenda },
  });
  tellChanged(tx, row, 'changed');
}
