// Small groups by lot among those who accepted: the seed follows from the draw, so that anybody deals the same groups.
import { groupSeed, groupsByLot } from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { appendAct } from '../record/index.js';
import { actingAs, DESK } from './acting.js';
import { forumFor, rulesOf, tellChanged } from './forum.rows.js';
import { seatsOf } from './seats.queries.js';

export async function formGroups(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'groups');
  const { rules } = await rulesOf(tx, row);
  const numbers = (await seatsOf(tx, locality.id, forumId))
    .filter((seat) => seat.state === 'accepted')
    .map((seat) => String(seat.number));
  if (numbers.length === 0) refuseWith('forums.nobody-came', {}, { kind: 'conflict' });
  const seed = groupSeed(row.seed ?? row.id);
  const groups = groupsByLot(numbers, rules.groupSize, seed).map((group) =>
    group.map(Number).sort((a, b) => a - b),
  );
  await tx.query('UPDATE forums.participants SET group_no = NULL WHERE locality_id = $1 AND forum_id = $2', [
    locality.id,
    forumId,
  ]);
  await tx.query(
    `UPDATE forums.participants p SET group_no = g.group_no
       FROM unnest($3::int[], $4::int[]) AS g(number, group_no)
      WHERE p.locality_id = $1 AND p.forum_id = $2 AND p.number = g.number`,
    [locality.id, forumId, groups.flat(), groups.flatMap((group, i) => group.map(() => i + 1))],
  );
  await tx.query(
    'UPDATE forums.forums SET group_seed = $3, grouped_at = $4, version = version + 1 WHERE locality_id = $1 AND id = $2',
    [locality.id, forumId, seed, tx.now],
  );
  appendAct(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    type: 'forums.groups-drawn',
    by: actingAs(locality, actor, DESK),
    objects: [{ kind: 'forum', id: forumId }],
    payload: { seed, groupSize: rules.groupSize, groups },
  });
  tellChanged(tx, row, 'groups');
}
