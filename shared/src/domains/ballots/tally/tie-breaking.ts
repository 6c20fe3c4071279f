// Which of two projects goes first when a rule finds them equal. Always named, never the order of the file.
import { type Election, votesOf } from './election.js';

/** lex: smaller id by code point. votes-cost-lex: more ballots listing it, then lower cost, then id. */
export type TieBreaking = 'lex' | 'votes-cost-lex';

/** Compares ids as sequences of Unicode code points ("10" < "9" < "c1"). */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  const left = Array.from(a);
  const right = Array.from(b);
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    if (left[i] !== right[i]) return left[i].codePointAt(0)! - right[i].codePointAt(0)!;
  }
  return left.length - right.length;
}

/** The place of each project in the order that decides ties: 0 goes first. */
export function tieRanks(election: Election, by: TieBreaking): Int32Array {
  const { projects } = election;
  const votes = by === 'votes-cost-lex' ? votesOf(election) : undefined;
  const order = projects
    .map((_, i) => i)
    .sort((a, b) => {
      if (votes) {
        if (votes[a] !== votes[b]) return votes[b] - votes[a];
        const [x, y] = [projects[a].cost, projects[b].cost];
        if (x !== y) return x < y ? -1 : 1;
      }
      return compareIds(projects[a].id, projects[b].id);
    });
  const ranks = new Int32Array(projects.length);
  order.forEach((project, rank) => {
    ranks[project] = rank;
  });
  return ranks;
}
