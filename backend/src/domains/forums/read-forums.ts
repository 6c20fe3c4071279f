// Forums as the public sees them: in a list and one by one.
import { groupCount, waveState } from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import { holds } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import type { Tx } from '../../platform/transactions.js';
import { BRIEFING } from './acting.js';
import { type ForumRow, forumById, forumsOf, type Query, rulesOf } from './forum.rows.js';
import type { ForumDto, ForumSummaryDto } from './forums.dto.js';
import { itemDto } from './read-results.js';

interface Counts {
  forum_id: string;
  questions: number;
  opinions: number;
  responded: number;
  accepted: number;
  attended: number;
  groups: number;
  letters_waiting: number;
}

async function countsOf(tx: Query, localityId: string, ids: readonly string[]): Promise<Map<string, Counts>> {
  const rows = await tx.query<Counts>(
    `SELECT f.id AS forum_id,
        (SELECT count(*)::int FROM forums.questions q WHERE q.locality_id = f.locality_id AND q.forum_id = f.id) AS questions,
        (SELECT count(*)::int FROM forums.opinions o WHERE o.locality_id = f.locality_id AND o.forum_id = f.id) AS opinions,
        (SELECT count(*)::int FROM forums.opinions o WHERE o.locality_id = f.locality_id AND o.forum_id = f.id AND o.outcome IS NOT NULL) AS responded,
        p.accepted, p.attended, p.groups, p.letters_waiting
       FROM forums.forums f
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE state = 'accepted')::int AS accepted, count(attended_at)::int AS attended,
                coalesce(max(group_no), 0)::int AS groups,
                count(*) FILTER (WHERE letters = 0 AND state IN ('invited', 'accepted'))::int AS letters_waiting
           FROM forums.participants s WHERE s.locality_id = f.locality_id AND s.forum_id = f.id) p
      WHERE f.locality_id = $1 AND f.id = ANY($2::uuid[])`,
    [localityId, ids],
  );
  return new Map(rows.map((row) => [row.forum_id, row]));
}

const summaryDto = (row: ForumRow, counts: Counts | undefined): ForumSummaryDto => ({
  id: row.id,
  year: row.year,
  title: { zh: row.title_zh, en: row.title_en },
  about: { zh: row.about_zh, en: row.about_en },
  place: { zh: row.place_zh, en: row.place_en },
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  state: row.state,
  drawnSeats: row.drawn_seats,
  invitedSeats: row.invited_seats,
  questions: counts?.questions ?? 0,
  opinions: counts?.opinions ?? 0,
  responded: counts?.responded ?? 0,
});

export async function listForums(tx: Query, localityId: string, year?: number): Promise<ForumSummaryDto[]> {
  const rows = await forumsOf(tx, localityId, year);
  return summariesOf(tx, localityId, rows);
}

export async function summariesOf(
  tx: Query,
  localityId: string,
  rows: readonly ForumRow[],
): Promise<ForumSummaryDto[]> {
  const counts = await countsOf(
    tx,
    localityId,
    rows.map((row) => row.id),
  );
  return rows.map((row) => summaryDto(row, counts.get(row.id)));
}

const iso = (at: Date | null): string | undefined => at?.toISOString();

export async function readForum(
  tx: Pick<Tx, 'query' | 'now'>,
  locality: LocalityRef,
  forumId: string,
  actor?: Actor,
): Promise<ForumDto> {
  const row = await forumById(tx, locality.id, forumId);
  const { rules } = await rulesOf(tx, row);
  const counts = (await countsOf(tx, locality.id, [forumId])).get(forumId);
  const mayReadDraft = holds(actor, locality.id, BRIEFING);
  const wave = (which: 'before' | 'after') => waveState(row.state, which, row.after_opened_at !== null);
  return {
    ...summaryDto(row, counts),
    version: row.version,
    cycleId: row.cycle_id,
    selection: rules.selection,
    lottery: rules.lottery,
    quotas: rules.quotas.map(({ attribute, tolerance }) => ({ attribute, tolerance })),
    minAge: rules.minAge,
    excludedOffices: [...rules.excludedOffices],
    groupSize: rules.groupSize,
    answerDays: rules.answerDays,
    responseDays: rules.responseDays,
    agenda: row.agenda,
    briefing: row.briefing_published_at || mayReadDraft ? row.briefing : [],
    briefingPublishedAt: iso(row.briefing_published_at),
    questionnaire: row.questionnaire.map(itemDto),
    before: wave('before'),
    after: wave('after'),
    poolSize: row.pool_size ?? undefined,
    registerHash: row.register_hash ?? undefined,
    lotteryHash: row.lottery_hash ?? undefined,
    committedAt: iso(row.committed_at),
    drawnAt: iso(row.drawn_at),
    groups: counts?.groups || groupCount(row.drawn_seats + row.invited_seats, rules.groupSize),
    groupsFormed: (counts?.groups ?? 0) > 0,
    lettersWaiting: counts?.letters_waiting ?? 0,
    openedAt: iso(row.opened_at),
    heldAt: iso(row.held_at),
    accepted: counts?.accepted ?? 0,
    attended: counts?.attended ?? 0,
    minutesPublishedAt: iso(row.minutes_published_at),
  };
}
