// Letters with one-time codes, for those who have none yet or whose letter was lost. Codes are shown once.
import { create } from 'qrcode';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { issueInvitationCode, registerOf } from '../identity/index.js';
import { forumFor } from './forum.rows.js';
import type { LetterDto } from './seats.dto.js';
import { seatsOf } from './seats.queries.js';
import { saltsOf } from './tickets.queries.js';

/** Later than the forum itself: the code is also the way in for the questionnaire after and for what became of it. */
const DAYS_AFTER_FORUM = 60;

export async function printLetters(
  tx: Tx,
  locality: LocalityRef,
  forumId: string,
  baseUrl: string,
  numbers?: readonly number[],
): Promise<LetterDto[]> {
  const row = await forumFor(tx, locality.id, forumId, 'guests');
  const wanted = (await seatsOf(tx, locality.id, forumId)).filter(
    (seat) =>
      (seat.state === 'invited' || seat.state === 'accepted') &&
      (numbers ? numbers.includes(seat.number) : seat.letters === 0),
  );
  if (wanted.length === 0) refuseWith('forums.nobody-to-invite', {}, { kind: 'conflict' });
  const people = new Map((await registerOf(tx, locality.id)).map((entry) => [entry.id, entry]));
  const salts = await saltsOf(
    tx,
    locality.id,
    forumId,
    wanted.flatMap((seat) => seat.ticket ?? []),
  );
  const expiresAt = new Date(row.ends_at.getTime() + DAYS_AFTER_FORUM * 86_400_000);
  const letters: LetterDto[] = [];
  for (const seat of wanted) {
    const person = people.get(seat.register_entry_id);
    if (!person) continue;
    const { code } = await issueInvitationCode(tx, {
      localityId: locality.id,
      registerEntryId: seat.register_entry_id,
      office: 'participant',
      expiresAt,
    });
    const link = `${baseUrl}/${locality.slug}/sign-in?code=${code}`;
    letters.push({
      number: seat.number,
      name: person.name,
      village: person.village,
      household: person.household,
      code,
      link,
      qr: qrRows(link),
      replyBy: seat.reply_by.toISOString(),
      ...(seat.ticket ? { ticket: seat.ticket, salt: salts.get(seat.ticket) } : {}),
    });
  }
  await tx.query(
    'UPDATE forums.participants SET letters = letters + 1 WHERE locality_id = $1 AND id = ANY($2::uuid[])',
    [locality.id, wanted.map((seat) => seat.id)],
  );
  return letters;
}

/** Level M: still readable when the letter was folded through it. */
function qrRows(text: string): string[] {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (data[y * size + x] ? '1' : '0')).join(''),
  );
}
