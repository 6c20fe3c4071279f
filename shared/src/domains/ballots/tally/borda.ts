// Borda count of rankings: with m candidates a first place is worth m − 1, the last 0 (Borda 1781).
import type { TallyBallot } from './election.js';

/**
 * Points by candidate position. Candidates that a ballot leaves out share the points of the places left, so that an
 * incomplete ranking neither helps nor hurts them among themselves (the average of the places; twice the points, to stay whole).
 */
export function bordaPoints(
  candidates: number,
  ballots: readonly TallyBallot[],
  weights: readonly number[],
): number[] {
  const doubled = new Array<number>(candidates).fill(0);
  ballots.forEach(({ projects }, i) => {
    const listed = new Set(projects);
    projects.forEach((c, place) => {
      doubled[c] += 2 * (candidates - 1 - place) * weights[i];
    });
    // Places left are worth rest − 1, …, 0: on average (rest − 1) / 2.
    const rest = candidates - listed.size;
    for (let c = 0; c < candidates; c += 1) if (!listed.has(c)) doubled[c] += (rest - 1) * weights[i];
  });
  return doubled.map((d) => d / 2);
}
