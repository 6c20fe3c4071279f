// How a sitting is shown: one answer that every screen of the hall is drawn from.
import { quorumOf, type VoteChoice } from '@kentan/shared/ballots';
import { fenToJson } from '@kentan/shared/kernel';
import { nextStep } from '@kentan/shared/review';
import type { Actor } from '../../../platform/actor.js';
import { ballotBox, ownBallot } from '../../ballots/index.js';
import { publishedVersion } from '../../budgets/index.js';
import { cycleById } from '../../cycles/index.js';
import { refusalText } from '../motions/index.js';
import { proposalDto } from './proposals/proposal.dto.js';
import { type ResolutionOfSitting, resolutionsOfSittings } from './read-resolutions.js';
import type {
  AgendaMotionDto,
  FloorSpeakerDto,
  NextStepDto,
  OwnSittingDto,
  QuorumDto,
  SittingDto,
  SittingSummaryDto,
} from './sitting.dto.js';
import {
  type Query,
  rollOf,
  type SittingRow,
  type SpeakerRow,
  sittingById,
  speakersOf,
} from './sitting.queries.js';
import { inFairOrder } from './speak.js';
import { type Course, courseOf } from './vote.queries.js';
import { liveVoteDto, voteDto } from './vote.views.js';

export async function quorumDto(tx: Query, localityId: string, sittingId: string): Promise<QuorumDto> {
  const sitting = await sittingById(tx, localityId, sittingId);
  const { charter } = await cycleById(tx, localityId, sitting.cycle_id);
  const roll = await rollOf(tx, localityId, sittingId);
  return quorumOf(roll.filter((r) => r.here).length, roll.length, charter.congress.quorum);
}

export const sittingSummary = (
  row: SittingRow,
  resolutions: readonly ResolutionOfSitting[],
): SittingSummaryDto => ({
  id: row.id,
  year: row.year,
  title: { zh: row.title_zh, en: row.title_en },
  day: row.day,
  place: row.place,
  state: row.state,
  calledAt: row.called_at.toISOString(),
  ...(row.opened_at ? { openedAt: row.opened_at.toISOString() } : {}),
  ...(row.closed_at ? { closedAt: row.closed_at.toISOString() } : {}),
  resolutions: resolutions
    .filter((resolution) => resolution.sittingId === row.id)
    .map(({ id, year, day, title }) => ({ id, year, day, title })),
});

const motionDto = ({
  id,
  number,
  state,
  matter,
  lead,
  changes,
  blocked,
}: Course['admitted'][number]): AgendaMotionDto => ({
  id,
  number,
  state: state as AgendaMotionDto['state'],
  matter,
  lead: lead.name,
  leadDelegation: lead.delegation,
  changes: changes.map((c) => ({
    lineKey: c.lineKey,
    name: c.name,
    before: fenToJson(c.before),
    delta: fenToJson(c.delta),
    after: fenToJson(c.after),
  })),
  ...(blocked ? { blocked: refusalText(blocked) } : {}),
});

function nextDto(course: Course): NextStepDto {
  const next = nextStep(course);
  return next.kind === 'motion' ? { kind: next.kind, motionId: next.motionId, number: next.no } : next;
}

const speakerDto = (row: SpeakerRow, all: readonly SpeakerRow[]): FloorSpeakerDto => ({
  id: row.id,
  name: row.name,
  delegation: row.delegation,
  matter: { zh: row.matter_zh, en: row.matter_en },
  sponsor: row.sponsor,
  turns: all.filter((s) => s.deputy_id === row.deputy_id && s.called_at).length,
  ...(row.called_at ? { calledAt: row.called_at.toISOString() } : {}),
});

/** Everything about a sitting as it stands now; `mine` for who asks. */
export async function sittingDto(tx: Query, row: SittingRow, actor: Actor | undefined): Promise<SittingDto> {
  const { locality_id: localityId } = row;
  const { charter } = await cycleById(tx, localityId, row.cycle_id);
  const roll = await rollOf(tx, localityId, row.id);
  const speakers = await speakersOf(tx, localityId, row.id);
  const course = await courseOf(tx, row);
  const speaking = speakers.find((s) => s.called_at && !s.ended_at);
  const published = (kind: 'draft' | 'amendedDraft') =>
    course.budgetSession ? publishedVersion(tx, localityId, row.year, kind) : undefined;
  const draft = await published('draft');
  const amended = await published('amendedDraft');
  const minutes = await tx.query(
    'SELECT sitting_id FROM review.minutes WHERE locality_id = $1 AND sitting_id = $2',
    [localityId, row.id],
  );
  return {
    ...sittingSummary(row, await resolutionsOfSittings(tx, localityId)),
    callAct: row.called_act,
    agenda: row.agenda,
    quorum: quorumOf(roll.filter((r) => r.here).length, roll.length, charter.congress.quorum),
    next: nextDto(course),
    motions: course.admitted.map(motionDto),
    proposals: course.proposals.map(proposalDto),
    budgetSession: course.budgetSession,
    speakers: {
      ...(speaking ? { now: speakerDto(speaking, speakers) } : {}),
      waiting: inFairOrder(speakers).map((s) => speakerDto(s, speakers)),
      minutes: charter.congress.speakMinutes,
    },
    votes: course.votes.filter((v) => v.state === 'counted').map((v) => voteDto(v)),
    ...(course.pending ? { pending: await liveVoteDto(tx, course.pending) } : {}),
    ...(draft?.hash ? { draftHash: draft.hash } : {}),
    ...(amended?.hash ? { amendedHash: amended.hash } : {}),
    minutesPublished: minutes.length > 0,
    mine: await ownSitting(tx, row, course, actor, {
      here: roll.find((r) => r.deputyId === actor?.accountId)?.here,
      speaking: speakers.some((s) => s.deputy_id === actor?.accountId && !s.ended_at),
    }),
  };
}

async function ownSitting(
  tx: Query,
  row: SittingRow,
  course: Course,
  actor: Actor | undefined,
  { here, speaking }: { here: boolean | undefined; speaking: boolean },
): Promise<OwnSittingDto> {
  const own: OwnSittingDto = {
    deputy: here !== undefined,
    here: here ?? false,
    speaking,
    keeper: false,
    agreed: false,
  };
  const vote = course.pending ?? course.votes.at(-1);
  if (!actor || !vote || vote.mode === 'show-of-hands') return own;
  const { ballot, onRoll, cast } = await ownBallot(tx, row.locality_id, vote.id, actor.accountId);
  const box = vote.mode === 'secret' ? await ballotBox(tx, row.locality_id, vote.id) : undefined;
  return {
    ...own,
    vote: {
      voteId: vote.id,
      onRoll,
      cast,
      ...(ballot && 'marks' in ballot.content
        ? { choice: ballot.content.marks[0] as VoteChoice, receipt: ballot.receipt }
        : {}),
    },
    keeper: box?.keepers.includes(actor.accountId) ?? false,
    agreed: box?.agreed.includes(actor.accountId) ?? false,
  };
}
