// An election as every tally rule reads it: projects, the money, and ballots of which equal ones are merged.
// Amounts are whole units of 1/scale of the currency, so that no rule ever rounds.

/** How ballots were given; the names are Pabulib's (Faliszewski et al. 2023). */
export type VoteType = 'approval' | 'choose-1' | 'ordinal' | 'cumulative' | 'scoring';

export interface TallyProject {
  readonly id: string;
  readonly name: string;
  /** In 1/scale of the currency; ≥ 0. */
  readonly cost: bigint;
}

/** One ballot: projects (their positions in `Election.projects`) in the order listed, each once. */
export interface TallyBallot {
  readonly projects: readonly number[];
  /** Points beside `projects`, whole numbers of 1/pointScale; absent where ballots carry none. */
  readonly points?: readonly number[];
}

export interface Election {
  readonly voteType: VoteType;
  readonly projects: readonly TallyProject[];
  /** In 1/scale of the currency. */
  readonly budget: bigint;
  /** Units of money in one unit of the currency (a power of ten). */
  readonly scale: bigint;
  readonly pointScale: number;
  /** Ballots given, empty ones too. */
  readonly voters: number;
  /** Distinct ballots. */
  readonly ballots: readonly TallyBallot[];
  /** How often each distinct ballot was given. */
  readonly weights: readonly number[];
}

export interface MergedBallots {
  readonly ballots: TallyBallot[];
  readonly weights: number[];
  /** For each ballot given, its place in `ballots`. */
  readonly places: Int32Array;
}

/** Merges equal ballots; the first of equal ones stays. */
export function mergeBallots(given: readonly TallyBallot[]): MergedBallots {
  const known = new Map<string, number>();
  const ballots: TallyBallot[] = [];
  const weights: number[] = [];
  const places = new Int32Array(given.length);
  given.forEach((ballot, at) => {
    const key = ballot.points ? `${ballot.projects.join()};${ballot.points.join()}` : String(ballot.projects);
    const place = known.get(key) ?? ballots.length;
    places[at] = place;
    if (place < ballots.length) weights[place] += 1;
    else {
      known.set(key, place);
      ballots.push(ballot);
      weights.push(1);
    }
  });
  return { ballots, weights, places };
}

/** Ballots that list each project, by project position. */
export function votesOf(election: Election): number[] {
  const votes = election.projects.map(() => 0);
  election.ballots.forEach((ballot, i) => {
    for (const c of ballot.projects) votes[c] += election.weights[i];
  });
  return votes;
}
