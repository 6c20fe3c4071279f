// Ballots under a notion of satisfaction, laid out flat for the rules: who supports what, with how many shares.
// A voter's utility of a project is unit(project) × shares(voter, project); shares are whole numbers.
import { type Election, type VoteType, votesOf } from './election.js';
import { type TieBreaking, tieRanks } from './tie-breaking.js';

/**
 * cost: a project is worth its cost to who lists it. cardinality: every listed project is worth 1.
 * native: what the ballot says — points, or Borda len − 1 − position for rankings (pabutools' definition).
 */
export type Satisfaction = 'cost' | 'cardinality' | 'native';

export interface Profile {
  readonly election: Election;
  readonly satisfaction: Satisfaction;
  /** Positions 0…n−1 in the order that decides ties. */
  readonly ranks: Int32Array;
  readonly weights: Float64Array;
  /** Entries of ballot v: ballotStart[v] … ballotStart[v+1]. */
  readonly ballotStart: Int32Array;
  readonly ballotProject: Int32Array;
  /** Shares beside ballotProject; undefined where every share is 1. */
  readonly ballotShare: Float64Array | undefined;
  /** Supporters (distinct ballots with shares > 0) of project c: supporterStart[c] … supporterStart[c+1]. */
  readonly supporterStart: Int32Array;
  readonly supporter: Int32Array;
  readonly supporterShare: Float64Array | undefined;
  /** Weighted sum of shares by project. */
  readonly totalShares: Float64Array;
  /** Utility of one share, by project. */
  readonly units: readonly bigint[];
  /** Ballots listing each project, whatever their shares. */
  readonly votes: readonly number[];
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Utility of each listed project, in ballot order; 0 and below do not count as support. */
function nativeUtilities(
  voteType: VoteType,
  length: number,
  points: readonly number[] | undefined,
): number[] {
  if (points) return [...points];
  const ordinal = voteType === 'ordinal';
  return Array.from({ length }, (_, position) => (ordinal ? length - 1 - position : 1));
}

/** Lays an election out under a notion of satisfaction. Throws RangeError when sums of points exceed exact float range. */
export function profileOf(
  election: Election,
  satisfaction: Satisfaction,
  tieBreaking: TieBreaking = 'lex',
): Profile {
  const { projects, ballots, weights, voteType } = election;
  const native = satisfaction === 'native' && (voteType === 'ordinal' || ballots.some((b) => b.points));
  const utilities = native
    ? ballots.map((b) => nativeUtilities(voteType, b.projects.length, b.points))
    : undefined;
  const entries = ballots.reduce((sum, b) => sum + b.projects.length, 0);
  const ballotStart = new Int32Array(ballots.length + 1);
  const ballotProject = new Int32Array(entries);
  const ballotShare = native ? new Float64Array(entries) : undefined;
  const divisor = projects.map(() => 0);
  let filled = 0;
  ballots.forEach((ballot, v) => {
    ballot.projects.forEach((c, at) => {
      const utility = utilities ? utilities[v][at] : 1;
      if (utility <= 0) return;
      if (divisor[c] !== 1) divisor[c] = gcd(utility, divisor[c]);
      ballotProject[filled] = c;
      if (ballotShare) ballotShare[filled] = utility;
      filled += 1;
    });
    ballotStart[v + 1] = filled;
  });
  if (ballotShare) for (let i = 0; i < filled; i += 1) ballotShare[i] /= divisor[ballotProject[i]];
  return {
    election,
    satisfaction,
    ranks: tieRanks(election, tieBreaking),
    weights: Float64Array.from(weights),
    ballotStart,
    ballotProject: ballotProject.subarray(0, filled),
    ballotShare: ballotShare?.subarray(0, filled),
    ...supporters(projects.length, ballots.length, ballotStart, ballotProject, ballotShare, weights),
    units: projects.map(({ cost }, c) => (satisfaction === 'cost' ? cost : native ? BigInt(divisor[c]) : 1n)),
    votes: votesOf(election),
  };
}

/** The same entries by project. */
function supporters(
  projects: number,
  ballots: number,
  start: Int32Array,
  project: Int32Array,
  share: Float64Array | undefined,
  weights: readonly number[],
) {
  const supporterStart = new Int32Array(projects + 1);
  const filled = start[ballots];
  for (let i = 0; i < filled; i += 1) supporterStart[project[i] + 1] += 1;
  for (let c = 0; c < projects; c += 1) supporterStart[c + 1] += supporterStart[c];
  const next = supporterStart.slice();
  const supporter = new Int32Array(filled);
  const supporterShare = share && new Float64Array(filled);
  const totalShares = new Float64Array(projects);
  for (let v = 0; v < ballots; v += 1) {
    for (let i = start[v]; i < start[v + 1]; i += 1) {
      const c = project[i];
      const at = next[c]++;
      supporter[at] = v;
      if (supporterShare && share) supporterShare[at] = share[i];
      totalShares[c] += weights[v] * (share ? share[i] : 1);
    }
  }
  // Sums of safe integers that stay safe are exact; the reader lets no others through.
  if (!totalShares.every(Number.isSafeInteger)) throw new RangeError('points too large to be added exactly');
  return { supporterStart, supporter, supporterShare, totalShares };
}
