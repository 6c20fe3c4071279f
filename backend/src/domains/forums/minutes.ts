// The minutes: drafted from what happened, corrected by the clerk, published once.
import { type MinutesFacts, minutesDraft, rankQuestions, writtenText } from '@kentan/shared/forums';
import { type Bilingual, dateInZone } from '@kentan/shared/kernel';
import type { Actor } from '../../platform/actor.js';
import { assertVersion } from '../../platform/if-match.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { dischargeDuty } from '../cycles/index.js';
import { appendAct } from '../record/index.js';
import { actingAs, DESK } from './acting.js';
import { type ForumRow, forumById, forumFor, tellChanged } from './forum.rows.js';
import { findOpinions } from './opinions.queries.js';
import { questionsOf, standing } from './questions.queries.js';
import { seatsOf } from './seats.queries.js';
import { readSpeakers } from './speeches.js';
import type { ForumMinutesDto } from './voices.dto.js';

const MOST_IN_MINUTES = 500;
const clock = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);

async function factsOf(tx: Tx, locality: LocalityRef, row: ForumRow): Promise<Omit<MinutesFacts, 'place'>> {
  const seats = (await seatsOf(tx, locality.id, row.id)).filter((seat) => seat.attended_at !== null);
  const questions = await questionsOf(tx, locality.id, row.id);
  const { rows: opinions } = await findOpinions(
    tx,
    locality.id,
    { forum: row.id },
    { size: MOST_IN_MINUTES, page: 1 },
  );
  const from = row.opened_at ?? row.starts_at;
  return {
    title: { zh: row.title_zh, en: row.title_en },
    day: dateInZone(from, locality.zone),
    from: clock(from, locality.zone),
    to: row.held_at ? clock(row.held_at, locality.zone) : undefined,
    seats: row.drawn_seats + row.invited_seats,
    attended: seats.length,
    drawnAttended: seats.filter((seat) => seat.kind === 'drawn').length,
    groups: new Set(seats.flatMap((seat) => seat.group_no ?? [])).size,
    agenda: row.agenda,
    speeches: (await readSpeakers(tx, locality.id, row.id)).speeches,
    questions: rankQuestions(questions.map(standing)).flatMap(({ id, support }) =>
      questions
        .filter((q) => q.id === id)
        .map((q) => ({ no: q.no, text: q.text, support, answer: q.answer ?? undefined })),
    ),
    opinions: opinions.map((o) => ({
      no: o.no,
      text: o.text,
      lines: o.lines.map((line) => line.name),
      outcome: o.outcome ?? undefined,
    })),
  };
}

/** What stands in the minutes now; a draft from the events as long as nobody has corrected it. */
export async function readDraftMinutes(
  tx: Tx,
  locality: LocalityRef,
  forumId: string,
): Promise<ForumMinutesDto> {
  const row = await forumById(tx, locality.id, forumId);
  if (row.minutes) return minutesDto(row, row.minutes);
  const facts = await factsOf(tx, locality, row);
  return minutesDto(row, {
    zh: minutesDraft({ ...facts, place: row.place_zh }, 'zh'),
    en: minutesDraft({ ...facts, place: row.place_en }, 'en'),
  });
}

const minutesDto = (row: ForumRow, text: Bilingual): ForumMinutesDto => ({
  text,
  version: row.minutes_version,
  ...(row.minutes_published_at ? { publishedAt: row.minutes_published_at.toISOString() } : {}),
});

export async function readMinutes(tx: Tx, localityId: string, forumId: string): Promise<ForumMinutesDto> {
  const row = await forumById(tx, localityId, forumId);
  if (!row.minutes || !row.minutes_published_at)
    return refuseWith('forums.no-minutes-yet', {}, { kind: 'missing' });
  return minutesDto(row, row.minutes);
}

export async function editMinutes(
  tx: Tx,
  locality: LocalityRef,
  forumId: string,
  expected: number,
  text: Bilingual,
): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'minutes');
  if (row.minutes_published_at) refuseWith('forums.minutes-published', {}, { kind: 'conflict' });
  assertVersion(row.minutes_version, expected);
  const clean = {
    zh: unwrap(writtenText('minutes', text.zh, 'zh')),
    en: unwrap(writtenText('minutes', text.en, 'en')),
  };
  await tx.query(
    'UPDATE forums.forums SET minutes = $3, minutes_version = minutes_version + 1 WHERE locality_id = $1 AND id = $2',
    [locality.id, forumId, JSON.stringify(clean)],
  );
}

/** Publishes what the clerk corrected, or the draft where nothing had to be corrected. */
export async function publishMinutes(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'publish-minutes');
  if (row.minutes_published_at) refuseWith('forums.minutes-published', {}, { kind: 'conflict' });
  const { text } = await readDraftMinutes(tx, locality, forumId);
  await tx.query(
    'UPDATE forums.forums SET minutes = $3, minutes_published_at = $4 WHERE locality_id = $1 AND id = $2',
    [locality.id, forumId, JSON.stringify(text), tx.now],
  );
  const act = appendAct(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    type: 'forums.minutes-published',
    by: actingAs(locality, actor, DESK),
    objects: [{ kind: 'forum', id: forumId }],
    payload: { title: { zh: row.title_zh, en: row.title_en }, text },
  });
  await dischargeDuty(tx, {
    localityId: locality.id,
    kind: 'forums.publish-minutes',
    about: { kind: 'forum', id: forumId },
    byAct: act,
  });
  tellChanged(tx, row, 'minutes');
}
