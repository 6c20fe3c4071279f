// The price per share of a project for its supporters, in floats with a proven bound: it sorts out what is clearly dearer.
//
// For one project let f(p) = Σ w_i · min(m_i, p · s_i): what its supporters (weight w, exact money m, shares s) pay together at
// price p. f is concave and piecewise linear; the exact price r is its least root of f(r) = cost. Floats know m̃_i with
// |m̃_i − m_i| ≤ μ (`Purses.moneyError`). Then, u being 2^-53 and n the number of supporting ballots:
//  (1) min is 1-Lipschitz, so exact purses and float purses give sums that differ by ≤ μ · Σ w_i ≤ μ · shares (shares are ≥ 1).
//  (2) Adding n products of rounded factors errs by ≤ (n + 2) · u · sum; a purse that the rounded product p · s puts on the wrong
//      side differs from it by ≤ u · p · s; the cost as a float by u · cost. The sums are ≤ cost (1 + tiny) where p ≤ r (1 + tiny).
//  Hence the measured sum is within D = 4 · μ · shares + (n + 8) · 2u · cost of f(p): `doubt`, with a factor of two to spare.
//  (3) Below. The tangent at p (slope F > 0: the shares of those who can pay in full) lies above f. Where it reaches the cost, at
//      q, f(r) ≤ cost − F · (q − r) + D, so r ≥ q − D / F. A price found lower in an earlier round bounds r too: money only falls.
//  (4) Above. If the measured sum at p is ≥ cost, f(p) ≥ cost − D. On [p, p + margin] f rises at least by the shares G of those
//      who still pay in full at p + margin; so r ≤ p + 2D / G if that is within the margin. Where it is not (a crowd whose purses
//      end just there), the same Newton steps are taken to cost + 2D, or nothing is claimed (Infinity) and exact numbers decide.
import { U } from './exact-ratio.js';
import type { Profile } from './profile.js';
import type { PriceRange, Purses } from './purses.js';

/** How far above a price it is looked for purses that end, relative. */
const MARGIN = 2 ** -20;

/** A project that may still be bought. All prices are per share, in 1/scale of the currency. */
export interface Candidate extends PriceRange {
  readonly cost: number;
  readonly unit: number;
  /** Supporters with money: this many at the front of the search's own list, from `from`. */
  readonly from: number;
  live: number;
  readonly shares: number;
  /** Where the next search begins: never above the price by more than rounding. */
  price: number;
  /** The exact price is not below. */
  floor: number;
  /** The exact price is not above, if the project can be afforded at all. */
  ceiling: number;
  /** The exact rho is not below. */
  low: number;
}

export type Look = 'found' | 'above' | 'unaffordable';

export class PriceSearch {
  private readonly supporter: Int32Array;
  private readonly share: Float64Array | undefined;
  /** Shares of those who pay in full at the last measured price, and of those who do not at the price with the margin. */
  private full = 0;
  private edge = 0;

  constructor(
    private readonly profile: Profile,
    private readonly purses: Purses,
  ) {
    this.supporter = profile.supporter.slice();
    this.share = profile.supporterShare?.slice();
  }

  /** A supported project that costs something, before anybody has paid. */
  candidate(project: number): Candidate {
    const { election, totalShares, units, supporterStart } = this.profile;
    // A float of the filter only: exact whole amounts decide wherever the bounds above leave a doubt.
    const cost = Number(election.projects[project].cost);
    const shares = totalShares[project];
    // Nobody can pay less than an equal part.
    const price = cost / shares;
    const unit = Number(units[project]);
    const floor = price * (1 - 4 * U);
    const from = supporterStart[project];
    const live = supporterStart[project + 1] - from;
    const low = (floor / unit) * (1 - 8 * U);
    return { project, cost, unit, from, live, shares, price, floor, ceiling: Number.POSITIVE_INFINITY, low };
  }

  /** Upper bound of the exact rho. */
  high({ ceiling, unit }: Candidate): number {
    return (ceiling / unit) * (1 + 8 * U);
  }

  /**
   * Closes in on the price by Newton's steps from below, which end after finitely many. 'above': rho is certainly beyond `best`;
   * 'unaffordable': certainly; 'found': floor and ceiling hold.
   */
  look(candidate: Candidate, best: number): Look {
    const { cost, unit } = candidate;
    for (;;) {
      const below = this.measure(candidate, candidate.price);
      const doubt = this.doubt(candidate);
      if (this.full === 0) {
        if (below < cost - doubt) return 'unaffordable';
        candidate.ceiling = Number.POSITIVE_INFINITY;
        return 'found';
      }
      const reached = (cost - below) / this.full;
      candidate.floor = Math.max(candidate.floor, reached - (doubt / this.full + 4 * U * Math.abs(reached)));
      candidate.low = Math.max(candidate.low, (candidate.floor / unit) * (1 - 8 * U));
      if (candidate.low > best) return 'above';
      if (reached <= candidate.price) {
        candidate.ceiling = this.ceiling(candidate, doubt);
        return 'found';
      }
      candidate.price = reached;
    }
  }

  private doubt({ cost, live, shares }: Candidate): number {
    return 4 * shares * this.purses.moneyError + (live + 8) * 2 * U * cost;
  }

  /** (4) above. */
  private ceiling(candidate: Candidate, doubt: number): number {
    const rising = this.full - this.edge;
    const step = (2 * doubt) / rising + 4 * U * candidate.price;
    if (rising > 0 && step < (MARGIN / 2) * candidate.price) return candidate.price + step;
    const target = candidate.cost + 2 * doubt;
    for (let price = candidate.price; ; ) {
      const below = this.measure(candidate, price);
      if (this.full === 0) return Number.POSITIVE_INFINITY;
      const reached = (target - below) / this.full;
      if (reached <= price) return price * (1 + 4 * U);
      price = reached;
    }
  }

  /** Money of those who would pay all they have at `price`; forgets supporters without money. */
  private measure(candidate: Candidate, price: number): number {
    return this.share
      ? this.measureShares(candidate, price, this.share)
      : this.measureAlike(candidate, price);
  }

  /** `measureShares` where every share is 1, the usual case: written out, since this loop is where a city's count spends its time. */
  private measureAlike(candidate: Candidate, price: number): number {
    const { supporter } = this;
    const { state } = this.purses;
    const { from } = candidate;
    const end = from + candidate.live;
    const beyond = price * (1 + MARGIN);
    let below = 0;
    let full = 0;
    let edge = 0;
    let kept = from;
    for (let i = from; i < end; i += 1) {
      const v = supporter[i];
      const money = state[2 * v];
      if (money === 0) continue;
      const weight = state[2 * v + 1];
      if (money < price) below += weight * money;
      else {
        full += weight;
        if (money < beyond) edge += weight;
      }
      supporter[kept] = v;
      kept += 1;
    }
    candidate.live = kept - from;
    this.full = full;
    this.edge = edge;
    return below;
  }

  private measureShares(candidate: Candidate, price: number, share: Float64Array): number {
    const { supporter } = this;
    const { state } = this.purses;
    const { from } = candidate;
    const end = from + candidate.live;
    const beyond = price * (1 + MARGIN);
    let below = 0;
    let full = 0;
    let edge = 0;
    let kept = from;
    for (let i = from; i < end; i += 1) {
      const v = supporter[i];
      const money = state[2 * v];
      if (money === 0) continue;
      const weight = state[2 * v + 1];
      const s = share[i];
      if (money < price * s) below += weight * money;
      else {
        full += weight * s;
        if (money < beyond * s) edge += weight * s;
      }
      supporter[kept] = v;
      share[kept] = s;
      kept += 1;
    }
    candidate.live = kept - from;
    this.full = full;
    this.edge = edge;
    return below;
  }
}
