// Small groups by lot: as even as possible, in the order of a public seed, so that no one chooses who sits with whom.
import { SeededDraw } from '../../kernel/index.js';

/** How many groups of about `groupSize` seat `people`; sizes differ by at most one and none exceeds `groupSize`. */
export const groupCount = (people: number, groupSize: number): number =>
  Math.max(1, Math.ceil(people / groupSize));

export const groupSeed = (drawSeed: string): string => `kentan-groups-v1|${drawSeed}`;

/** Deals the shuffled people to the groups like cards. The order given does not matter. */
export function groupsByLot(people: readonly string[], groupSize: number, seed: string): string[][] {
  const groups: string[][] = Array.from({ length: groupCount(people.length, groupSize) }, () => []);
  for (const [i, id] of new SeededDraw(seed).shuffle([...people].sort()).entries())
    groups[i % groups.length].push(id);
  return groups;
}
