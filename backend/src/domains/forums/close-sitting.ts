// Closes the sitting: the forum has been held, its results are public, the minutes are owed; the year may go on.
import { responseDue } from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import type { Tx } from '../../platform/transactions.js';
import { noteFact, raiseDuty } from '../cycles/index.js';
import { appendAct } from '../record/index.js';
import { actingAs, DESK } from './acting.js';
import { forumFor, forumsOf, rulesOf, tellChanged } from './forum.rows.js';
import { readResults } from './read-results.js';
import { seatsOf } from './seats.queries.js';

export async function closeSitting(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'close');
  const { rules } = await rulesOf(tx, row);
  const seats = await seatsOf(tx, locality.id, forumId);
  await tx.query(
    `UPDATE forums.forums SET state = 'held', held_at = $3, version = version + 1 WHERE locality_id = $1 AND id = $2`,
    [locality.id, forumId, tx.now],
  );
  await tx.query(
    `UPDATE forums.speeches SET withdrawn_at = CASE WHEN called_at IS NULL THEN $3::timestamptz END,
       ended_at = CASE WHEN called_at IS NOT NULL THEN $3::timestamptz END
      WHERE locality_id = $1 AND forum_id = $2 AND ended_at IS NULL AND withdrawn_at IS NULL`,
    [locality.id, forumId, tx.now],
  );
  const results = await readResults(tx, { ...row, state: 'held' });
  const act = appendAct(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    type: 'forums.forum-held',
    by: actingAs(locality, actor, DESK),
    objects: [{ kind: 'forum', id: forumId }],
    payload: {
      title: { zh: row.title_zh, en: row.title_en },
      attended: seats.filter((seat) => seat.attended_at !== null).length,
      sheets: { before: results.sheetsBefore, after: results.sheetsAfter, both: results.both },
      shift: results.scales.map(({ item, paired }) => ({ item: item.id, change: paired.change ?? null })),
    },
  });
  await raiseDuty(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    kind: 'forums.publish-minutes',
    owedBy: { office: 'clerk' },
    title: { zh: `公布“${row.title_zh}”会议记录`, en: `Publish the minutes of ${row.title_en}` },
    about: { kind: 'forum', id: forumId },
    dueAt: responseDue(tx.now, rules.answerDays, locality.zone).at,
    source: { zh: '章程规定的答复期限', en: 'The charter’s answer days' },
    raisedByAct: act,
  });
  const all = await forumsOf(tx, locality.id, row.year);
  if (all.every((forum) => forum.id === forumId || forum.state === 'held'))
    await noteFact(tx, row.cycle_id, 'forum-held', act);
  tellChanged(tx, row, 'held');
}
