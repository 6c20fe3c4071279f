// What each rule would choose from the same ballots, and how well it serves the voters: figures, no verdict.
import type { Election } from './election.js';
import type { TallyOutcome } from './tally.js';

export interface RuleFigures {
  readonly selected: readonly number[];
  readonly cost: bigint;
  /** Voters none of whose listed projects was selected, of all who voted (0 to 1). */
  readonly exclusionRatio: number;
  /** Listed projects that were selected, on average for a voter. */
  readonly averageProjects: number;
  /** Money in selected projects that a voter listed, on average, as a part of the budget. */
  readonly averageMoneyShare: number;
}

export function figuresOf({ profile: { election }, selected, cost }: TallyOutcome): RuleFigures {
  const taken = new Set(selected);
  let excluded = election.voters - election.weights.reduce((a, b) => a + b, 0);
  let projects = 0;
  let money = 0;
  election.ballots.forEach((ballot, i) => {
    const won = ballot.projects.filter((c) => taken.has(c));
    const weight = election.weights[i];
    if (won.length === 0) excluded += weight;
    projects += weight * won.length;
    money += weight * won.reduce((sum, c) => sum + Number(election.projects[c].cost), 0);
  });
  const voters = Math.max(election.voters, 1);
  return {
    selected,
    cost,
    exclusionRatio: excluded / voters,
    averageProjects: projects / voters,
    averageMoneyShare: election.budget > 0n ? money / voters / Number(election.budget) : 0,
  };
}

/** A group of voters, as a column of the votes names it ("sex" = "F"). */
export interface GroupSpending {
  readonly group: string;
  readonly voters: number;
  /** Part of all voters. */
  readonly share: number;
  /** Part of the spending: each selected project's cost is split equally over the voters who listed it. */
  readonly spendingShare: number;
}

/** `groups`: for each vote in the order of the file, its group; `ballotOf`: its place in `election.ballots`. */
export function spendingByGroup(
  election: Election,
  ballotOf: Int32Array,
  groups: readonly string[],
  selected: readonly number[],
): GroupSpending[] {
  const worth = new Float64Array(election.ballots.length);
  const votes = new Float64Array(election.projects.length);
  election.ballots.forEach(({ projects }, i) => {
    for (const c of projects) votes[c] += election.weights[i];
  });
  const taken = new Set(selected);
  election.ballots.forEach(({ projects }, i) => {
    for (const c of projects) if (taken.has(c)) worth[i] += Number(election.projects[c].cost) / votes[c];
  });
  const sums = new Map<string, { voters: number; worth: number }>();
  let total = 0;
  groups.forEach((group, at) => {
    const sum = sums.get(group) ?? { voters: 0, worth: 0 };
    sum.voters += 1;
    sum.worth += worth[ballotOf[at]];
    total += worth[ballotOf[at]];
    sums.set(group, sum);
  });
  return [...sums]
    .map(([group, sum]) => ({
      group,
      voters: sum.voters,
      share: sum.voters / groups.length,
      spendingShare: total > 0 ? sum.worth / total : 0,
    }))
    .sort((a, b) => b.voters - a.voters || (a.group < b.group ? -1 : 1));
}

const AGE_EDGES = [18, 25, 35, 45, 55, 65, 75];

/** Ages as bands ("25–34"); other values as they stand. */
export function ageBand(value: string): string {
  if (!/^\d{1,3}$/.test(value)) return value;
  const age = Number(value);
  const from = AGE_EDGES.filter((edge) => edge <= age).at(-1);
  if (from === undefined) return `0–${AGE_EDGES[0] - 1}`;
  const next = AGE_EDGES[AGE_EDGES.indexOf(from) + 1];
  return next === undefined ? `${from}+` : `${from}–${next - 1}`;
}
