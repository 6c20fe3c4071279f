// Satisfaction votes for everybody: a year of them, and one with its ballots and with all that followed.
import { RATING_PHASES } from '@kentan/shared/supervision';
import type { Actor } from '../../../platform/actor.js';
import { publishedBallots, rollOfBox } from '../../ballots/index.js';
import { type Cycle, currentCycle, cycleOfYear } from '../../cycles/index.js';
import { accountNames } from '../../identity/index.js';
import { rectificationDtos } from './rectification.views.js';
import { rectifications, rectificationsOfRoot } from './rectifications.queries.js';
import type { PublishedRatingDto, SatisfactionResultDto, SatisfactionYearDto } from './satisfaction.dto.js';
import { charterDto, marksOf, satisfactionVoteDto } from './satisfaction.views.js';
import {
  type Query,
  type SatisfactionVoteRow,
  satisfactionVoteById,
  votesOfYear,
  votesOnSubject,
} from './votes.queries.js';

const ratable = (cycle: Cycle): boolean => (RATING_PHASES as readonly string[]).includes(cycle.phase);

/** The year that is asked for, else the newest that is carried out, else the newest. */
async function cycleAsked(tx: Query, localityId: string, year?: number): Promise<Cycle> {
  if (year !== undefined) return cycleOfYear(tx, localityId, year);
  const newest = await currentCycle(tx, localityId);
  if (ratable(newest)) return newest;
  const [before] = await tx.query<{ year: number }>(
    'SELECT year FROM supervision.satisfaction_votes WHERE locality_id = $1 ORDER BY year DESC LIMIT 1',
    [localityId],
  );
  const carriedOut = await cycleOfYear(tx, localityId, newest.year - 1).catch(() => undefined);
  if (carriedOut && ratable(carriedOut)) return carriedOut;
  return before ? cycleOfYear(tx, localityId, before.year) : newest;
}

export async function readSatisfactionYear(
  tx: Query,
  localityId: string,
  year: number | undefined,
  actor?: Actor,
): Promise<SatisfactionYearDto> {
  const cycle = await cycleAsked(tx, localityId, year);
  const votes = await votesOfYear(tx, localityId, cycle.year);
  const years = await tx.query<{ year: number }>(
    'SELECT DISTINCT year FROM supervision.satisfaction_votes WHERE locality_id = $1',
    [localityId],
  );
  const rules = cycle.charter.satisfaction;
  return {
    year: cycle.year,
    years: [...new Set([...years.map((row) => row.year), cycle.year])].sort((a, b) => b - a),
    ...(rules ? { charter: charterDto(rules) } : {}),
    ratable: rules !== undefined && ratable(cycle),
    votes: await Promise.all(votes.map((row) => satisfactionVoteDto(tx, row, actor))),
    rectifications: await rectificationDtos(
      tx,
      localityId,
      await rectifications(tx, localityId, cycle.year),
      actor,
    ),
  };
}

export async function readSatisfactionVote(
  tx: Query,
  localityId: string,
  id: string,
  actor?: Actor,
): Promise<SatisfactionResultDto> {
  const row = await satisfactionVoteById(tx, localityId, id);
  const votes = await votesOnSubject(tx, localityId, row.year, row.subject_key);
  const { ballots, voters } = await ballotsOf(tx, row);
  return {
    ...(await satisfactionVoteDto(tx, row, actor)),
    ballots,
    silent: row.state === 'counted' && row.mode === 'open' ? await silentOf(tx, row, voters) : [],
    votes: await Promise.all(votes.map((vote) => satisfactionVoteDto(tx, vote))),
    rectifications: await rectificationDtos(
      tx,
      localityId,
      await rectificationsOfRoot(tx, localityId, row.root_id),
      actor,
    ),
  };
}

async function ballotsOf(
  tx: Query,
  row: SatisfactionVoteRow,
): Promise<{ ballots: PublishedRatingDto[]; voters: ReadonlySet<string> }> {
  if (row.state !== 'counted') return { ballots: [], voters: new Set() };
  const published = await publishedBallots(tx, row.locality_id, row.id);
  const voters = published.flatMap((ballot) => ballot.voter ?? []);
  const names = await accountNames(tx, voters);
  return {
    voters: new Set(voters),
    ballots: published.map(({ receipt, content, voter }) => ({
      receipt,
      marks: 'marks' in content ? marksOf(content.marks) : [],
      ...(voter ? { name: names.get(voter) ?? '' } : {}),
    })),
  };
}

/** On the roll of an open vote and without a ballot. */
async function silentOf(tx: Query, row: SatisfactionVoteRow, voters: ReadonlySet<string>): Promise<string[]> {
  const roll = await rollOfBox(tx, row.locality_id, row.id);
  const silent = roll.filter((id) => !voters.has(id));
  return [...(await accountNames(tx, silent)).values()].sort((a, b) => a.localeCompare(b, 'zh'));
}
