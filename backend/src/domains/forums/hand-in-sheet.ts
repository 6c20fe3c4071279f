// A participant hands in a questionnaire once: before anything was heard, and again at the end.
import { type Answers, checkAnswers, type Wave, waveState } from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { forumById, tellChanged } from './forum.rows.js';
import { acceptedSeat, presentSeat } from './seats.queries.js';

export async function handInSheet(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
  wave: Wave,
  answers: Answers,
): Promise<void> {
  // A share lock: a sheet is counted before the wave ends or refused after it, and many are handed in at once.
  await tx.query('SELECT 1 FROM forums.forums WHERE locality_id = $1 AND id = $2 FOR SHARE', [
    locality.id,
    forumId,
  ]);
  const row = await forumById(tx, locality.id, forumId);
  const seat = await (wave === 'before' ? acceptedSeat : presentSeat)(tx, locality.id, forumId, actor);
  if (row.questionnaire.length === 0) refuseWith('forums.no-questionnaire', {}, { kind: 'conflict' });
  const state = waveState(row.state, wave, row.after_opened_at !== null);
  if (state === 'waiting') refuseWith('forums.sheet-waiting', {}, { kind: 'conflict' });
  if (state === 'closed') refuseWith('forums.sheet-closed', {}, { kind: 'late' });
  const checked = unwrap(checkAnswers(row.questionnaire, answers));
  const inserted = await tx.query(
    `INSERT INTO forums.sheets (locality_id, forum_id, participant_id, wave, answers, handed_in_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING wave`,
    [locality.id, forumId, seat.id, wave, JSON.stringify(checked), tx.now],
  );
  if (inserted.length === 0) refuseWith('forums.sheet-handed-in', {}, { kind: 'conflict' });
  tellChanged(tx, row, 'sheet');
}
