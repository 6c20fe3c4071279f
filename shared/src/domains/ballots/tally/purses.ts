// What every voter has left in a run of equal shares: exactly, as rationals over one denominator, and as floats with a bound.
// Exact money of voter v = start − Σ (shares of v × price per share) over the projects v has helped to buy; whoever
// could not pay in full has paid all and has exactly nothing. So exact sums need only whole-number counts.
import { type Ratio, ratioToNumber, U } from './exact-ratio.js';
import type { Profile } from './profile.js';

/** What a project would cost its supporters per share, exactly: num / (den × divisor), den being the purses' own. */
export interface Quote {
  readonly num: bigint;
  /** > 0: the shares of those who pay in full, or the shares of the largest purse when everybody pays all they have. */
  readonly divisor: number;
  /** Shares of those who pay in full. */
  readonly full: number;
  /** Distinct ballots that pay all they have. */
  readonly emptied: readonly number[];
}

/** Where the price per share of a project lies, as far as floats can tell. */
export interface PriceRange {
  readonly project: number;
  readonly floor: number;
  readonly ceiling: number;
}

export class Purses {
  /** Money and weight of ballot v at 2v and 2v + 1: what is used together lies together. */
  readonly state: Float64Array;
  /** Project → its place among the bought ones; −1 while it is not bought. */
  private readonly place: Int32Array;
  /** Prices per share of the bought projects, over `den`. */
  private readonly prices: bigint[] = [];
  private den: bigint;
  private startNum: bigint;
  private readonly start: number;

  constructor(
    private readonly profile: Profile,
    perVoter: Ratio,
  ) {
    this.startNum = perVoter.num;
    this.den = perVoter.den;
    this.start = ratioToNumber(perVoter.num, perVoter.den);
    const ballots = profile.weights.length;
    this.state = new Float64Array(2 * ballots);
    for (let v = 0; v < ballots; v += 1) {
      this.state[2 * v] = this.start;
      this.state[2 * v + 1] = profile.weights[v];
    }
    this.place = new Int32Array(profile.units.length).fill(-1);
  }

  /**
   * Bound on the error of each float in `state`. The start is rounded (2u relative, ratioToNumber). A purchase rounds the
   * price (2u), its product with the shares (u) and the difference (u), on numbers ≤ start: 4u · start a purchase, since prices
   * are computed exactly each time and nothing else adds up. 2u · start are to spare for products of errors.
   */
  get moneyError(): number {
    return 4 * U * this.start * (this.prices.length + 1);
  }

  /** Exact money of ballot v times `den`. Only for ballots that are not emptied. */
  private exactMoney(v: number): bigint {
    const { ballotStart, ballotProject, ballotShare } = this.profile;
    let money = this.startNum;
    for (let i = ballotStart[v]; i < ballotStart[v + 1]; i += 1) {
      const place = this.place[ballotProject[i]];
      if (place < 0) continue;
      money -= ballotShare ? BigInt(ballotShare[i]) * this.prices[place] : this.prices[place];
    }
    return money;
  }

  /** Exact weighted money of ballots, times `den`: by counting shares of each bought project. */
  private exactSum(ballots: readonly number[]): bigint {
    const { ballotStart, ballotProject, ballotShare, weights } = this.profile;
    const counts = new Float64Array(this.prices.length);
    let voters = 0;
    for (const v of ballots) {
      voters += weights[v];
      for (let i = ballotStart[v]; i < ballotStart[v + 1]; i += 1) {
        const place = this.place[ballotProject[i]];
        if (place >= 0) counts[place] += weights[v] * (ballotShare ? ballotShare[i] : 1);
      }
    }
    let sum = BigInt(voters) * this.startNum;
    for (let k = 0; k < counts.length; k += 1) if (counts[k] > 0) sum -= BigInt(counts[k]) * this.prices[k];
    return sum;
  }

  /** Exact money of the supporters of `project` together. */
  held(project: number): Ratio {
    const { supporterStart, supporter } = this.profile;
    const ballots: number[] = [];
    for (let i = supporterStart[project]; i < supporterStart[project + 1]; i += 1) {
      if (this.state[2 * supporter[i]] > 0) ballots.push(supporter[i]);
    }
    return { num: this.exactSum(ballots), den: this.den };
  }

  /**
   * The least price per share at which the supporters of a project cover its cost, exactly; undefined when they cannot.
   * It is known to lie between `floor` and `ceiling`: who has clearly less pays all, who has clearly more pays in full, only
   * the few between are compared exactly.
   */
  quote({ project, floor, ceiling }: PriceRange): Quote | undefined {
    const { supporterStart, supporter, supporterShare, election } = this.profile;
    const emptied: number[] = [];
    const unsure: { v: number; money: bigint; share: number; weight: number }[] = [];
    const doubt = 2 * this.moneyError;
    let shares = 0;
    for (let i = supporterStart[project]; i < supporterStart[project + 1]; i += 1) {
      const v = supporter[i];
      const money = this.state[2 * v];
      if (money === 0) continue;
      const share = supporterShare ? supporterShare[i] : 1;
      const weight = this.state[2 * v + 1];
      if (money - doubt > ceiling * share * (1 + 4 * U)) shares += share * weight;
      else if (money + doubt < floor * share * (1 - 4 * U)) emptied.push(v);
      else unsure.push({ v, money: this.exactMoney(v), share, weight });
    }
    // The smallest purses per share empty first.
    unsure.sort((a, b) => {
      const left = a.money * BigInt(b.share);
      const right = b.money * BigInt(a.share);
      return left < right ? -1 : left > right ? 1 : 0;
    });
    for (const { share, weight } of unsure) shares += share * weight;
    const cost = election.projects[project].cost * this.den;
    let owed = cost - this.exactSum(emptied);
    for (const { v, money, share, weight } of unsure) {
      // Pays in full while its money exceeds the price: money × shares > owed × share.
      if (money * BigInt(shares) > owed * BigInt(share)) break;
      owed -= BigInt(weight) * money;
      shares -= share * weight;
      emptied.push(v);
      if (shares === 0) {
        // Everybody pays all: enough only if nothing is owed then; the price is the largest purse per share.
        return owed > 0n ? undefined : { num: money, divisor: share, full: 0, emptied };
      }
    }
    return shares > 0 ? { num: owed, divisor: shares, full: shares, emptied } : undefined;
  }

  /** A quote as an exact ratio (price per share). */
  ratio({ num, divisor }: Quote): Ratio {
    return { num, den: this.den * BigInt(divisor) };
  }

  /** The supporters pay for `project` at `quote`. Returns how many voters paid in full. */
  pay(project: number, quote: Quote): number {
    const { supporterStart, supporter, supporterShare } = this.profile;
    const { num, den } = this.ratio(quote);
    const price = ratioToNumber(num, den);
    const { state } = this;
    let payers = 0;
    for (const v of quote.emptied) state[2 * v] = 0;
    for (let i = supporterStart[project]; i < supporterStart[project + 1]; i += 1) {
      const at = 2 * supporter[i];
      const money = state[at];
      if (money === 0) continue;
      payers += state[at + 1];
      const left = money - price * (supporterShare ? supporterShare[i] : 1);
      // Exactly more than nothing is left; rounding must not say otherwise.
      state[at] = left > 0 ? left : Number.MIN_VALUE;
    }
    this.enter(project, quote);
    return payers;
  }

  /** Brings all prices to the new common denominator. */
  private enter(project: number, { num, divisor }: Quote): void {
    const factor = BigInt(divisor);
    if (factor !== 1n) {
      this.den *= factor;
      this.startNum *= factor;
      for (let k = 0; k < this.prices.length; k += 1) this.prices[k] *= factor;
    }
    this.place[project] = this.prices.length;
    this.prices.push(num);
  }
}
