// Seals the list: everybody of the register who may be drawn gets a ticket; the list and its hash are public before any digit.
import { randomBytes } from 'node:crypto';
import {
  ageGroupOf,
  type DrawQuotas,
  poolHash,
  poolText,
  relaxationWords,
  ticketOf,
} from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { appendAct } from '../record/index.js';
import { actingAs, DESK } from './acting.js';
import { computeLottery } from './compute-lottery.js';
import { eligiblePeople } from './eligible.js';
import { forumFor, rulesOf, tellChanged } from './forum.rows.js';
import { seatsOf } from './seats.queries.js';

export async function sealList(tx: Tx, locality: LocalityRef, actor: Actor, forumId: string): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'commit');
  if (row.drawn_seats === 0) refuseWith('forums.no-lot', {}, { kind: 'conflict' });
  const { rules } = await rulesOf(tx, row);
  if (rules.lottery === 'stratified')
    refuseWith('forums.lottery-kind', { kind: rules.lottery }, { kind: 'conflict' });
  const seated = new Set((await seatsOf(tx, locality.id, forumId)).map((seat) => seat.register_entry_id));
  const pool = (await eligiblePeople(tx, locality.id, rules, row.year))
    .filter((person) => !seated.has(person.id))
    .map((person) => {
      const salt = randomBytes(16).toString('hex');
      const { sex, village } = person;
      return {
        entryId: person.id,
        salt,
        ticket: ticketOf(person, salt),
        sex,
        village,
        ageGroup: ageGroupOf(person.birthYear, row.year),
      };
    });
  if (pool.length < row.drawn_seats)
    refuseWith('forums.pool-too-small', { have: pool.length, need: row.drawn_seats }, { kind: 'conflict' });
  const text = poolText(pool);
  const hash = poolHash(text);
  const lottery =
    rules.lottery === 'leximin' ? await panelsOf(text, rules.quotas, row.drawn_seats) : undefined;
  await tx.query(
    `INSERT INTO forums.draw_tickets (locality_id, forum_id, ticket, register_entry_id, salt, sex, age_group, village)
     SELECT $1, $2, * FROM unnest($3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[])`,
    [
      locality.id,
      forumId,
      pool.map((p) => p.ticket),
      pool.map((p) => p.entryId),
      pool.map((p) => p.salt),
      pool.map((p) => p.sex),
      pool.map((p) => p.ageGroup),
      pool.map((p) => p.village),
    ],
  );
  await tx.query(
    `UPDATE forums.forums SET state = 'committed', pool_text = $3, pool_size = $4, register_hash = $5, committed_at = $6,
       lottery_text = $7, lottery_hash = $8, version = version + 1 WHERE locality_id = $1 AND id = $2`,
    [locality.id, forumId, text, pool.length, hash, tx.now, lottery?.text ?? null, lottery?.hash ?? null],
  );
  appendAct(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    type: 'forums.list-sealed',
    by: actingAs(locality, actor, DESK),
    objects: [{ kind: 'forum', id: forumId }],
    payload: {
      registerHash: hash,
      poolSize: pool.length,
      seats: row.drawn_seats,
      ...(lottery ? { lotteryHash: lottery.hash } : {}),
    },
  });
  tellChanged(tx, row, 'changed');
}

/** The lottery of a list, or the refusal that names the smallest change of quotas that would do. */
async function panelsOf(
  poolText: string,
  quotas: DrawQuotas,
  seats: number,
): Promise<{ text: string; hash: string }> {
  const result = await computeLottery({ poolText, quotas, seats });
  if (result.ok) return result;
  const words = relaxationWords(result.relaxation ?? { changes: [], moved: 0 });
  return refuseWith('forums.quotas-unmet', { seats, ...words }, { kind: 'conflict' });
}
