// Sequential Phragmén: money flows to all voters at the same speed; as soon as the supporters of a project together have its
// cost, it is bought and their purses are empty again. Brill, Freeman, Janson, Lackner, AAAI 2017; for budgets
// Los, Christoff, Grossi, IJCAI 2022. Stops when a project that is due does not fit (so that money never flows past it).
//
// Load of a voter = the moment at which they last paid. For a project c with supporters S:
//   t(c) = (Σ_{i∈S} load_i + cost(c)) / |S|;  the least t is bought, its supporters' loads become t.
import { compareRatios, type Ratio, ratioToNumber } from './exact-ratio.js';
import type { Profile } from './profile.js';

export interface PhragmenRun {
  readonly selected: number[];
  /** The moment of each purchase, in money a voter (1/scale of the currency), exactly; undefined: nobody supports it. */
  readonly moments: readonly (Ratio | undefined)[];
  readonly spent: bigint;
  /** The projects that were due when the rule stopped because one of them did not fit. */
  readonly stoppedAt: readonly number[];
}

/** A moment: num / den of the run's common denominator, or never. */
type Moment = bigint | undefined;

export function phragmen(profile: Profile): PhragmenRun {
  return new Run(profile).run();
}

class Run {
  /** Last purchase that each ballot paid for; −1: none. */
  private readonly last: Int32Array;
  /** Weighted supporters of project c whose last payment was purchase k, at c × projects + k. */
  private readonly counts: Float64Array;
  /** Moments of the purchases over `den`, and as floats. */
  private moments: bigint[] = [];
  private den = 1n;
  private readonly floats: number[] = [];
  private open: number[];
  private spent = 0n;
  private readonly selected: number[] = [];

  constructor(private readonly profile: Profile) {
    const { projects, budget } = profile.election;
    this.last = new Int32Array(profile.weights.length).fill(-1);
    this.counts = new Float64Array(projects.length ** 2);
    this.open = projects.map((_, c) => c).filter((c) => projects[c].cost <= budget);
  }

  run(): PhragmenRun {
    const { projects, budget } = this.profile.election;
    let stoppedAt: number[] = [];
    while (this.open.length) {
      const due = this.due();
      if (due.some((c) => this.spent + projects[c].cost > budget)) {
        stoppedAt = due;
        break;
      }
      this.buy(due.reduce((a, b) => (this.profile.ranks[a] < this.profile.ranks[b] ? a : b)));
    }
    const moments = this.floats.map((at, k) =>
      at === Number.POSITIVE_INFINITY ? undefined : { num: this.moments[k], den: this.den },
    );
    return { selected: this.selected, moments, spent: this.spent, stoppedAt };
  }

  private float(c: number): number {
    const supporters = this.profile.totalShares[c];
    if (supporters === 0) return Number.POSITIVE_INFINITY;
    let sum = Number(this.profile.election.projects[c].cost);
    const row = c * this.profile.units.length;
    for (let k = 0; k < this.floats.length; k += 1) {
      const count = this.counts[row + k];
      if (count > 0) sum += count * this.floats[k];
    }
    return sum / supporters;
  }

  private exact(c: number): Ratio {
    let num = this.profile.election.projects[c].cost * this.den;
    const row = c * this.profile.units.length;
    for (let k = 0; k < this.moments.length; k += 1) {
      const count = this.counts[row + k];
      if (count > 0) num += BigInt(count) * this.moments[k];
    }
    return { num, den: this.den * BigInt(this.profile.totalShares[c]) };
  }

  /** The projects with the least moment: floats sort out what is clear, exact ratios the rest. */
  private due(): number[] {
    const times = this.open.map((c) => this.float(c));
    const least = times.reduce((a, b) => Math.min(a, b));
    if (least === Number.POSITIVE_INFINITY) return [...this.open];
    // Sums of non-negative numbers, each within 2u of exact: at most (terms + 4) · 2u relative.
    const tolerance = 1 + (this.floats.length + 8) * 2 ** -50;
    const near = this.open.filter((_, i) => times[i] <= least * tolerance);
    if (near.length === 1) return near;
    const exact = near.map((c) => this.exact(c));
    const first = exact.reduce((a, b) => (compareRatios(a, b) <= 0 ? a : b));
    return near.filter((_, i) => compareRatios(exact[i], first) === 0);
  }

  private buy(c: number): void {
    this.open = this.open.filter((other) => other !== c);
    this.selected.push(c);
    this.spent += this.profile.election.projects[c].cost;
    const supporters = this.profile.totalShares[c];
    if (supporters === 0) {
      this.enter(undefined, 1n);
      return;
    }
    this.enter(this.exact(c).num, BigInt(supporters));
    this.move(c);
  }

  /** Adds the moment of a purchase and brings all moments to one denominator. */
  private enter(num: Moment, factor: bigint): void {
    if (factor !== 1n) {
      this.den *= factor;
      this.moments = this.moments.map((m) => m * factor);
    }
    this.moments.push(num ?? 0n);
    this.floats.push(num === undefined ? Number.POSITIVE_INFINITY : ratioToNumber(num, this.den));
  }

  /** The supporters' last payment is this one: told to every project they support. */
  private move(c: number): void {
    const { supporterStart, supporter, ballotStart, ballotProject, weights } = this.profile;
    const now = this.floats.length - 1;
    const projects = this.profile.units.length;
    for (let i = supporterStart[c]; i < supporterStart[c + 1]; i += 1) {
      const v = supporter[i];
      const before = this.last[v];
      for (let e = ballotStart[v]; e < ballotStart[v + 1]; e += 1) {
        const row = ballotProject[e] * projects;
        if (before >= 0) this.counts[row + before] -= weights[v];
        this.counts[row + now] += weights[v];
      }
      this.last[v] = now;
    }
  }
}
