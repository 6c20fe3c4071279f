// My invitations and forums: where I am, what I can do, until when.
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { type ForumRow, forumById, type Query } from './forum.rows.js';
import { summariesOf } from './read-forums.js';
import type { MySeatDto } from './seats.dto.js';
import { type SeatRow, seatsOf, seatsOfActor } from './seats.queries.js';
import { readSpeakers } from './speeches.js';
import { saltsOf } from './tickets.queries.js';

export async function readMySeats(tx: Query, locality: LocalityRef, actor: Actor): Promise<MySeatDto[]> {
  const out: MySeatDto[] = [];
  for (const seat of await seatsOfActor(tx, locality.id, actor))
    out.push(await mySeat(tx, locality, await forumById(tx, locality.id, seat.forum_id), seat));
  return out;
}

async function mySeat(tx: Query, locality: LocalityRef, forum: ForumRow, seat: SeatRow): Promise<MySeatDto> {
  const [summary] = await summariesOf(tx, locality.id, [forum]);
  const sheets = await tx.query<{ wave: string }>(
    'SELECT wave FROM forums.sheets WHERE locality_id = $1 AND forum_id = $2 AND participant_id = $3',
    [locality.id, forum.id, seat.id],
  );
  const group =
    seat.group_no === null
      ? []
      : (await seatsOf(tx, locality.id, forum.id)).filter(
          (other) => other.group_no === seat.group_no && other.state === 'accepted',
        );
  return {
    forum: summary,
    number: seat.number,
    kind: seat.kind,
    state: seat.state,
    speaksFor: seat.speaks_for,
    replyBy: seat.reply_by.toISOString(),
    needs: seat.needs,
    group: seat.group_no ?? undefined,
    groupNumbers: group.map((other) => other.number),
    present: seat.attended_at !== null,
    handedInBefore: sheets.some((sheet) => sheet.wave === 'before'),
    handedInAfter: sheets.some((sheet) => sheet.wave === 'after'),
    ...(seat.ticket
      ? {
          ticket: seat.ticket,
          salt: (await saltsOf(tx, locality.id, forum.id, [seat.ticket])).get(seat.ticket),
        }
      : {}),
    speech: forum.state === 'sitting' ? await speechOf(tx, locality.id, forum.id, seat.number) : 'no',
  };
}

async function speechOf(
  tx: Query,
  localityId: string,
  forumId: string,
  number: number,
): Promise<MySeatDto['speech']> {
  const { speaking, waiting } = await readSpeakers(tx, localityId, forumId);
  if (speaking?.number === number) return 'speaking';
  return waiting.some((speaker) => speaker.number === number) ? 'waiting' : 'no';
}
