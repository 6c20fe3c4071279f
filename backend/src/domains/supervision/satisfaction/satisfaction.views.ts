// How satisfaction votes are shown: figures and rule to everybody, one's own ballot to oneself.
import type { SatisfactionRules } from '@kentan/shared/charters';
import { judgeSatisfaction, SATISFACTION_MARKS, sharesOf } from '@kentan/shared/supervision';
import type { Actor } from '../../../platform/actor.js';
import { ballotBox, ownBallot, turnoutOf } from '../../ballots/index.js';
import type {
  OwnRatingDto,
  SatisfactionCharterDto,
  SatisfactionCountDto,
  SatisfactionVoteDto,
} from './satisfaction.dto.js';
import type { Query, SatisfactionVoteRow } from './votes.queries.js';

export async function satisfactionVoteDto(
  tx: Query,
  row: SatisfactionVoteRow,
  actor?: Actor,
): Promise<SatisfactionVoteDto> {
  const roll = row.members - row.left_off.length;
  const counted = row.count;
  const { cast } = counted
    ? {
        cast: counted.satisfied + counted.basicallySatisfied + counted.notSatisfied + counted.invalid,
      }
    : await turnoutOf(tx, row.locality_id, row.id);
  const box =
    row.mode === 'secret' && row.state !== 'counted'
      ? await ballotBox(tx, row.locality_id, row.id)
      : undefined;
  return {
    id: row.id,
    year: row.year,
    number: row.number,
    kind: row.kind,
    subject: { zh: row.subject_zh, en: row.subject_en },
    ...(row.department_id ? { departmentId: row.department_id } : {}),
    ...(row.line_key ? { lineKey: row.line_key, lineName: row.line_name ?? '' } : {}),
    ...(row.rectification_id ? { rectificationId: row.rectification_id } : {}),
    body: row.body,
    mode: row.mode,
    state: row.state,
    rule: {
      minParticipation: row.bounds.minParticipation,
      ...row.bounds.notSatisfied,
      source: row.source,
    },
    members: row.members,
    roll,
    leftOff: row.left_off.map(({ name, reason }) => ({ name, reason })),
    cast,
    openedAt: row.opened_at.toISOString(),
    ...(row.closed_at ? { closedAt: row.closed_at.toISOString() } : {}),
    ...(counted && row.outcome ? { count: countDto(row, roll - cast), outcome: row.outcome } : {}),
    ...(row.result_act ? { actId: row.result_act } : {}),
    ...(row.state === 'sealed' ? { keepersAgreed: box?.agreed.length ?? 0 } : {}),
    ...(actor ? { mine: await ownRating(tx, row, actor, box) } : {}),
  };
}

function countDto(row: SatisfactionVoteRow, notVoting: number): SatisfactionCountDto | undefined {
  if (!row.count) return undefined;
  const { members: _, ...marks } = row.count;
  const { outcome: __, ...result } = judgeSatisfaction(row.count, row.bounds);
  const shares = sharesOf(row.count);
  return {
    ...marks,
    ...result,
    notVoting,
    satisfiedShare: shares.satisfied,
    contentShare: shares.content,
    notSatisfiedShare: shares.notSatisfied,
  };
}

async function ownRating(
  tx: Query,
  row: SatisfactionVoteRow,
  { accountId }: Actor,
  box: { keepers: readonly string[]; agreed: readonly string[] } | undefined,
): Promise<OwnRatingDto> {
  const { onRoll, cast, ballot } = await ownBallot(tx, row.locality_id, row.id, accountId);
  const leftOff = row.left_off.find((left) => left.accountId === accountId)?.reason;
  return {
    onRoll,
    ...(leftOff ? { leftOff } : {}),
    cast,
    ...(ballot && 'marks' in ballot.content
      ? { marks: marksOf(ballot.content.marks), receipt: ballot.receipt }
      : {}),
    keeper: box?.keepers.includes(accountId) ?? false,
    agreed: box?.agreed.includes(accountId) ?? false,
  };
}

export const marksOf = (marks: readonly string[]) =>
  SATISFACTION_MARKS.filter((mark) => marks.includes(mark));

export const charterDto = (rules: SatisfactionRules): SatisfactionCharterDto => ({
  subjects: [...rules.subjects],
  body: rules.body,
  mode: rules.mode,
  rule: { minParticipation: rules.minParticipation, ...rules.notSatisfied, source: rules.source },
  ladder: rules.ladder.map(({ name, consequence, owedBy, days, voteAgain }) => ({
    name,
    consequence,
    owedBy,
    days,
    voteAgain,
  })),
});
