// The votes of a Pabulib file as ballots: projects by position, each once, with points where the kind of vote has them.
import type { TallyBallot, VoteType } from '../tally/election.js';
import { type Decimal, readDecimal, scaled } from './numbers.js';
import type { PabulibProblems } from './problems.js';
import type { Row, Section } from './sections.js';

export interface VotesRead {
  readonly ballots: readonly TallyBallot[];
  /** Decimals of the points. */
  readonly pointPlaces: number;
}

interface Listed {
  projects: number[];
  points?: Decimal[];
}

export function readVotes(
  section: Section,
  voteType: VoteType,
  ids: ReadonlyMap<string, number>,
  problems: PabulibProblems,
): VotesRead | undefined {
  const voteAt = section.columns.indexOf('vote');
  const voterAt = section.columns.indexOf('voter_id');
  const pointsAt =
    voteType === 'cumulative' || voteType === 'scoring' ? section.columns.indexOf('points') : -1;
  if (voteAt < 0) {
    problems.error(section.line + 1, 'vote', 'pabulib.no-column', { section: 'VOTES', column: 'vote' });
    return undefined;
  }
  if (pointsAt < 0 && (voteType === 'cumulative' || voteType === 'scoring')) {
    problems.error(section.line + 1, 'points', 'pabulib.no-column', { section: 'VOTES', column: 'points' });
    return undefined;
  }
  const voters = new Map<string, number>();
  const votes = section.rows.map((row) => {
    if (voterAt >= 0) noteVoter(row, row.cells[voterAt] ?? '', voters, problems);
    const vote = readVote(row, voteType, voteAt, pointsAt, ids, problems);
    if (voteType === 'choose-1' && vote.projects.length > 1) {
      problems.warn(row.line, 'vote', 'pabulib.more-than-one', { count: vote.projects.length });
    }
    return vote;
  });
  let pointPlaces = 0;
  for (const { points } of votes) for (const p of points ?? []) pointPlaces = Math.max(pointPlaces, p.places);
  return {
    ballots: votes.map(({ projects, points }) =>
      points ? { projects, points: points.map((p) => Number(scaled(p, pointPlaces))) } : { projects },
    ),
    pointPlaces,
  };
}

function noteVoter(row: Row, id: string, voters: Map<string, number>, problems: PabulibProblems): void {
  if (id === '') return;
  const first = voters.get(id);
  if (first === undefined) voters.set(id, row.line);
  else problems.warn(row.line, 'voter_id', 'pabulib.voter-twice', { id, first });
}

const list = (cell: string | undefined): string[] =>
  cell
    ? cell
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '' && item !== 'None')
    : [];

function readVote(
  row: Row,
  voteType: VoteType,
  voteAt: number,
  pointsAt: number,
  ids: ReadonlyMap<string, number>,
  problems: PabulibProblems,
): Listed {
  if (row.cells[voteAt] === undefined) {
    problems.error(row.line, 'vote', 'pabulib.missing-cell', { column: 'vote' });
  }
  const named = list(row.cells[voteAt]);
  const stated = pointsAt >= 0 ? list(row.cells[pointsAt]) : undefined;
  if (stated && stated.length !== named.length) {
    problems.error(row.line, 'points', 'pabulib.points-missing', {
      projects: named.length,
      points: stated.length,
    });
    return { projects: [], points: [] };
  }
  const projects: number[] = [];
  const points: Decimal[] = [];
  named.forEach((id, at) => {
    const project = ids.get(id);
    if (project === undefined) problems.error(row.line, 'vote', 'pabulib.unknown-project', { id });
    else if (projects.includes(project)) problems.warn(row.line, 'vote', 'pabulib.listed-twice', { id });
    else {
      projects.push(project);
      if (stated) {
        const given = readDecimal(stated[at], { line: row.line, column: 'points' }, problems);
        points.push(given ?? { digits: 0n, places: 0 });
      }
    }
  });
  if (stated) return { projects, points };
  // Approvals are a set: in one order, equal ballots can be merged.
  return { projects: voteType === 'ordinal' ? projects : projects.sort((a, b) => a - b) };
}
