// One door to all rules that choose projects within a budget: named choice in, projects in the order of selection out.

import { moneyText } from './amounts.js';
import { type Completion, type EqualSharesOutcome, equalSharesWith, type Progress } from './completion.js';
import type { Election } from './election.js';
import { type GreedyRun, greedy } from './greedy.js';
import { type PhragmenRun, phragmen } from './phragmen.js';
import { type Profile, profileOf, type Satisfaction } from './profile.js';
import type { TieBreaking } from './tie-breaking.js';

export type RuleName = 'greedy' | 'mes' | 'phragmen';

/** mes: Method of Equal Shares. Phragmén knows neither satisfaction nor completion. */
export interface RuleChoice {
  readonly rule: RuleName;
  readonly satisfaction: Satisfaction;
  readonly completion: Completion;
  readonly tieBreaking: TieBreaking;
}

export type RuleRun =
  | { readonly rule: 'greedy'; readonly greedy: GreedyRun }
  | { readonly rule: 'mes'; readonly mes: EqualSharesOutcome }
  | { readonly rule: 'phragmen'; readonly phragmen: PhragmenRun };

export interface TallyOutcome {
  readonly choice: RuleChoice;
  readonly profile: Profile;
  /** Positions in `election.projects`, in the order of selection. */
  readonly selected: readonly number[];
  /** Exact, in 1/scale of the currency. */
  readonly cost: bigint;
  readonly run: RuleRun;
}

/** Counts an election by a rule. Throws TallyStopped when `progress` returns false. */
export function countElection(election: Election, choice: RuleChoice, progress?: Progress): TallyOutcome {
  // Loads of Phragmén count supporters, whatever the ballots say beyond that.
  const satisfaction = choice.rule === 'phragmen' ? 'cardinality' : choice.satisfaction;
  const profile = profileOf(election, satisfaction, choice.tieBreaking);
  const run = runOf(profile, choice, progress);
  const selected = selectedOf(run);
  const cost = selected.reduce((sum, c) => sum + election.projects[c].cost, 0n);
  return { choice, profile, selected, cost, run };
}

function runOf(profile: Profile, { rule, completion }: RuleChoice, progress?: Progress): RuleRun {
  switch (rule) {
    case 'greedy':
      return { rule, greedy: greedy(profile) };
    case 'mes':
      return { rule, mes: equalSharesWith(profile, completion, progress) };
    case 'phragmen':
      return { rule, phragmen: phragmen(profile) };
  }
}

function selectedOf(run: RuleRun): readonly number[] {
  if (run.rule === 'greedy') return run.greedy.selected;
  return run.rule === 'mes' ? run.mes.selected : run.phragmen.selected;
}

/** What a tally answers in JSON: ids in the order of selection, money as exact decimal strings. */
export interface TallyJson {
  readonly rule: RuleName;
  readonly satisfaction?: Satisfaction;
  readonly completion?: Completion;
  readonly tieBreaking: TieBreaking;
  readonly selected: readonly string[];
  readonly totalCost: string;
  readonly budget: string;
  readonly voters: number;
  readonly added?: number;
}

export function tallyJson({ choice, profile: { election }, selected, cost, run }: TallyOutcome): TallyJson {
  return {
    rule: choice.rule,
    ...(choice.rule === 'phragmen' ? {} : { satisfaction: choice.satisfaction }),
    ...(choice.rule === 'mes' ? { completion: choice.completion } : {}),
    tieBreaking: choice.tieBreaking,
    selected: selected.map((c) => election.projects[c].id),
    totalCost: moneyText(cost, election.scale),
    budget: moneyText(election.budget, election.scale),
    voters: election.voters,
    ...(run.rule === 'mes' ? { added: run.mes.added } : {}),
  };
}
