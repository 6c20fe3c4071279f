// An opinion is raised on budget lines, on the screen or on paper: public at once, with a duty to respond.
import { checkLines, mayInForum, responseDue, writtenText } from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import { newId } from '../../platform/ids.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { raiseDuty } from '../cycles/index.js';
import { registerEntry } from '../identity/index.js';
import { appendAct } from '../record/index.js';
import { actingAs, asParticipant, type By, HALL } from './acting.js';
import { type ForumRow, forumFor, rulesOf, tellChanged } from './forum.rows.js';
import { linesNamed } from './lines-named.js';
import { owedBy } from './owed-by.js';
import { presentSeat, type SeatRow, seatByNumber } from './seats.queries.js';
import type { EnterOpinionDto, RaiseOpinionDto } from './voices.dto.js';

const MOST_OPINIONS = 20;

/** Returns the opinion's id. */
export async function raiseOpinion(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
  given: RaiseOpinionDto,
): Promise<string> {
  const row = await forumFor(tx, locality.id, forumId, 'opinion');
  const seat = await presentSeat(tx, locality.id, forumId, actor);
  const shownName = given.showName
    ? (await registerEntry(tx, locality.id, seat.register_entry_id))?.name
    : '';
  return save(tx, locality, row, {
    ...given,
    seat,
    shownName: shownName ?? '',
    paper: false,
    by: asParticipant(actor),
  });
}

/** From a slip of paper, typed in by the clerk: the same way, the same clock. */
export async function enterOpinion(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
  given: EnterOpinionDto,
): Promise<string> {
  const row = await forumFor(tx, locality.id, forumId, 'opinion');
  const seat =
    given.number === undefined ? undefined : await seatByNumber(tx, locality.id, forumId, given.number);
  return save(tx, locality, row, {
    ...given,
    seat,
    shownName: '',
    paper: true,
    by: actingAs(locality, actor, HALL),
  });
}

interface Raised {
  text: string;
  lineKeys: readonly string[];
  seat: SeatRow | undefined;
  shownName: string;
  paper: boolean;
  by: By;
}

async function save(tx: Tx, locality: LocalityRef, row: ForumRow, given: Raised): Promise<string> {
  unwrap(mayInForum(row.state, 'opinion'));
  const text = unwrap(writtenText('opinion', given.text));
  const lineKeys = unwrap(checkLines(given.lineKeys));
  const { lines, department } = await linesNamed(tx, locality.id, row.year, lineKeys);
  const [{ mine, no }] = await tx.query<{ mine: number; no: number }>(
    `SELECT count(*) FILTER (WHERE participant_id = $3)::int AS mine, coalesce(max(no), 0)::int + 1 AS no
       FROM forums.opinions WHERE locality_id = $1 AND forum_id = $2`,
    [locality.id, row.id, given.seat?.id ?? null],
  );
  if (mine >= MOST_OPINIONS)
    refuseWith('forums.too-many-opinions', { limit: MOST_OPINIONS }, { kind: 'conflict' });
  const { rules } = await rulesOf(tx, row);
  const due = responseDue(tx.now, rules.responseDays, locality.zone);
  const id = newId();
  const act = appendAct(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    type: 'forums.opinion-raised',
    by: given.by,
    objects: [
      { kind: 'forum', id: row.id },
      { kind: 'opinion', id },
      ...lineKeys.map((key) => ({ kind: 'line', id: key })),
    ],
    payload: {
      no,
      ...(given.seat ? { number: given.seat.number } : {}),
      paper: given.paper,
      text,
      lines: lines.map((line) => line.name),
      dueOn: due.day,
    },
  });
  await tx.query(
    `INSERT INTO forums.opinions (locality_id, id, forum_id, year, no, participant_id, shown_name, group_no, paper, text, lines,
       line_keys, department_id, raised_at, due_on, raised_act, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'raised')`,
    [
      locality.id,
      id,
      row.id,
      row.year,
      no,
      given.seat?.id ?? null,
      given.shownName,
      given.seat?.group_no ?? null,
      given.paper,
      text,
      JSON.stringify(lines),
      lineKeys,
      department?.id ?? null,
      tx.now,
      due.day,
      act,
    ],
  );
  await raiseDuty(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    kind: 'forums.respond-to-opinion',
    owedBy: owedBy(department?.id),
    title: {
      zh: `答复恳谈会第 ${no} 条意见（${lines[0].name}）`,
      en: `Respond to opinion ${no} of the forum (${lines[0].name})`,
    },
    about: { kind: 'opinion', id },
    dueAt: due.at,
    source: {
      zh: '《预算法》第二十二条、第四十五条；章程规定的办理期限',
      en: 'Budget Law 22 and 45; the charter’s response days',
    },
    raisedByAct: act,
  });
  tellChanged(tx, row, 'opinion-raised');
  return id;
}
