// The k candidates with the most votes: how a congress chooses livelihood projects from a longer list (差额票决).
import { compareIds } from './tie-breaking.js';

export interface CandidateVotes {
  readonly id: string;
  readonly votes: number;
}

export interface Choice {
  /** Ids by votes downwards. */
  readonly chosen: readonly string[];
  /** Candidates with equal votes around the last place, of whom only some could be chosen: they are voted on again. */
  readonly revote: readonly string[];
  /** Places that a second vote fills. */
  readonly openPlaces: number;
}

/**
 * Plurality to k places. Equal votes at the last place are not decided by lot or order but by a second vote (另行表决), as
 * for elections (Organic Law 28; Zhejiang township regulation 30). `atLeastMoreThan`: only who has more votes than this.
 */
export function kOfN(candidates: readonly CandidateVotes[], k: number, atLeastMoreThan = 0): Choice {
  const order = candidates
    .filter(({ votes }) => votes > atLeastMoreThan)
    .sort((a, b) => b.votes - a.votes || compareIds(a.id, b.id));
  const ids = (list: readonly CandidateVotes[]) => list.map(({ id }) => id);
  if (order.length <= k) return { chosen: ids(order), revote: [], openPlaces: 0 };
  const edge = order[k - 1].votes;
  if (k < 1 || order[k].votes !== edge) return { chosen: ids(order.slice(0, k)), revote: [], openPlaces: 0 };
  const sure = order.filter(({ votes }) => votes > edge);
  return {
    chosen: ids(sure),
    revote: ids(order.filter(({ votes }) => votes === edge)),
    openPlaces: k - sure.length,
  };
}

/** No choice where there are no more candidates than places (等额): the charter may refuse such a vote. */
export const isNoChoice = (candidates: number, places: number): boolean => candidates <= places;
