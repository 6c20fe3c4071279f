// Equal shares rarely spends everything; a completion decides what happens with the rest.
// Add1: everybody's share is raised by one unit of the currency until the outcome would cost more than the budget
// or no supported project fits any more (Faliszewski et al., "Participatory Budgeting: Data, Tools and Analysis", IJCAI 2023;
// equalshares.net). Greedy: the rest of the money goes by greedy order.
import { type EqualSharesRun, equalShares } from './equal-shares.js';
import { type GreedyRun, greedy } from './greedy.js';
import type { Profile } from './profile.js';

export type Completion = 'none' | 'greedy' | 'add1' | 'add1-greedy';

export interface EqualSharesOutcome {
  readonly selected: number[];
  readonly run: EqualSharesRun;
  /** How many units of the currency Add1 gave every voter beyond an equal part of the budget. */
  readonly added: number;
  readonly completion?: GreedyRun;
}

/** Told now and then during Add1: how many runs were made. Return false to stop; the tally then throws. */
export type Progress = (runs: number) => boolean | undefined;

export class TallyStopped extends Error {}

/** Whether no unselected project fits in what is left; only supported ones count where `supportedOnly`. */
function isExhaustive(profile: Profile, run: EqualSharesRun, supportedOnly: boolean): boolean {
  const { projects, budget } = profile.election;
  const taken = new Set(run.selected);
  return projects.every(
    ({ cost }, c) =>
      taken.has(c) || run.spent + cost > budget || (supportedOnly && profile.totalShares[c] === 0),
  );
}

/** The run with B/n + k units of the currency for each voter. */
function runWith(profile: Profile, k: number, limit?: bigint): EqualSharesRun {
  const { budget, voters, scale } = profile.election;
  const n = BigInt(Math.max(voters, 1));
  return equalShares(profile, { num: budget + BigInt(k) * scale * n, den: n }, limit);
}

function add1(profile: Profile, progress?: Progress): { run: EqualSharesRun; added: number } {
  let run = runWith(profile, 0);
  for (let added = 0; ; added += 1) {
    if (isExhaustive(profile, run, true)) return { run, added };
    if (progress?.(added + 1) === false) throw new TallyStopped(`stopped after ${added + 1} runs`);
    const next = runWith(profile, added + 1, profile.election.budget);
    if (next.exceeded) return { run, added };
    run = next;
  }
}

/** Equal shares with a completion. Throws TallyStopped when `progress` says so. */
export function equalSharesWith(
  profile: Profile,
  completion: Completion,
  progress?: Progress,
): EqualSharesOutcome {
  const raised = completion === 'add1' || completion === 'add1-greedy';
  const { run, added } = raised ? add1(profile, progress) : { run: runWith(profile, 0), added: 0 };
  const filled = completion === 'greedy' || completion === 'add1-greedy';
  if (!filled || isExhaustive(profile, run, false)) return { selected: run.selected, run, added };
  const taken = new Set(run.selected);
  const rest = profile.election.projects.map((_, c) => c).filter((c) => !taken.has(c));
  const completed = greedy(profile, rest, profile.election.budget - run.spent);
  return { selected: [...run.selected, ...completed.selected], run, added, completion: completed };
}
