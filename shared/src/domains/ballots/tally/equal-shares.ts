// Method of Equal Shares: everybody gets the same share of the money, and projects are bought by those who want them.
// Peters, Pierczyński, Skowron, "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 2021.
//
// Every voter starts with b. Again and again, for each project c that its supporters can still afford,
//   rho(c) = the least rho with  Σ_i min(money_i, rho · u_i(c)) = cost(c);
// the project with the least rho is bought, supporter i pays min(money_i, rho · u_i(c)).
// Decisions are exact: floats with a proven error bound decide what is clear, rationals decide the rest.
import { compareRatios, type Ratio } from './exact-ratio.js';
import type { Profile } from './profile.js';
import { Purses, type Quote } from './purses.js';

const U = 2 ** -53;

/** One purchase: what a share cost, who paid it in full and who gave all that was left. */
export interface Purchase {
  readonly project: number;
  /** Price of one share, in 1/scale of the currency; exact value rounded once. */
  readonly price: number;
  /** Voters who paid all they had left, and what they paid together. */
  readonly emptied: number;
  readonly paidByEmptied: number;
  /** Projects that were equally good and lost by the tie-breaking order. */
  readonly tiedWith: readonly number[];
}

export interface EqualSharesRun {
  /** Projects in the order bought. */
  readonly selected: number[];
  readonly purchases: Purchase[];
  readonly spent: bigint;
  /** What each distinct ballot has left, in 1/scale of the currency. */
  readonly money: Float64Array;
  /** The budget was exceeded and the run stopped there (only where `limit` was given). */
  readonly exceeded: boolean;
}

/** Candidate: a lower bound of its rho, from the last time it was looked at (rho never falls within a run). */
interface Candidate {
  readonly project: number;
  readonly cost: number;
  readonly unit: number;
  /** Supporters with money, at the front of the run's own list from `from`. */
  readonly from: number;
  live: number;
  readonly shares: number;
  /** Price per share and its error bound, at least. */
  price: number;
  error: number;
  low: number;
}

/**
 * One run with `perVoter` for each voter (1/scale of the currency). With `limit`, it stops as soon as more than that is spent:
 * Add1 needs nothing more of such a run.
 */
export function equalShares(profile: Profile, perVoter: Ratio, limit?: bigint): EqualSharesRun {
  return new Run(profile, perVoter, limit).run();
}

class Run {
  private readonly purses: Purses;
  private readonly supporter: Int32Array;
  private readonly share: Float64Array | undefined;
  private candidates: Candidate[] = [];
  private readonly selected: number[] = [];
  private readonly purchases: Purchase[] = [];
  private spent = 0n;

  constructor(
    private readonly profile: Profile,
    perVoter: Ratio,
    private readonly limit: bigint | undefined,
  ) {
    this.purses = new Purses(profile, perVoter);
    this.supporter = profile.supporter.slice();
    this.share = profile.supporterShare?.slice();
  }

  run(): EqualSharesRun {
    this.buyFreeProjects();
    this.enterCandidates();
    let exceeded = this.limit !== undefined && this.spent > this.limit;
    while (!exceeded) {
      const next = this.cheapest();
      if (!next) break;
      this.buy(next);
      exceeded = this.limit !== undefined && this.spent > this.limit;
    }
    const money = new Float64Array(this.profile.weights.length);
    for (let v = 0; v < money.length; v += 1) money[v] = this.purses.state[2 * v];
    return { selected: this.selected, purchases: this.purchases, spent: this.spent, money, exceeded };
  }

  /** Supported projects that cost nothing come first, in the tie-breaking order. */
  private buyFreeProjects(): void {
    const { election, ranks, totalShares } = this.profile;
    const free = election.projects
      .map((_, c) => c)
      .filter((c) => election.projects[c].cost === 0n && totalShares[c] > 0)
      .sort((a, b) => ranks[a] - ranks[b]);
    for (const project of free) {
      this.selected.push(project);
      this.purchases.push({ project, price: 0, emptied: 0, paidByEmptied: 0, tiedWith: [] });
    }
  }

  private enterCandidates(): void {
    const { election, totalShares, units, supporterStart } = this.profile;
    election.projects.forEach(({ cost }, project) => {
      if (cost === 0n || totalShares[project] === 0) return;
      const price = Number(cost) / totalShares[project];
      const unit = Number(units[project]);
      this.candidates.push({
        project,
        cost: Number(cost),
        unit,
        from: supporterStart[project],
        live: supporterStart[project + 1] - supporterStart[project],
        shares: totalShares[project],
        price,
        error: 4 * U * price,
        // Nobody can pay less than an equal part.
        low: (price / unit) * (1 - 8 * U),
      });
    });
  }

  /** The project with the least rho, exactly, with its quote; undefined when none can be afforded. */
  private cheapest(): { candidate: Candidate; quote: Quote; tiedWith: number[] } | undefined {
    this.candidates.sort((a, b) => a.low - b.low);
    let best = Number.POSITIVE_INFINITY;
    const seen: Candidate[] = [];
    const unaffordable = new Set<Candidate>();
    for (const candidate of this.candidates) {
      if (candidate.low > best) break;
      const answer = this.look(candidate, best);
      if (answer === 'unaffordable') unaffordable.add(candidate);
      else if (answer === 'found') {
        seen.push(candidate);
        best = Math.min(best, this.high(candidate));
      }
    }
    if (unaffordable.size) this.candidates = this.candidates.filter((c) => !unaffordable.has(c));
    return this.exactlyCheapest(seen.filter((c) => c.low <= best));
  }

  private high({ price, error, unit }: Candidate): number {
    return ((price + error) / unit) * (1 + 4 * U);
  }

  private exactlyCheapest(near: readonly Candidate[]) {
    let chosen: { candidate: Candidate; quote: Quote; rho: Ratio } | undefined;
    let tied: number[] = [];
    const { units, ranks } = this.profile;
    for (const candidate of near) {
      const quote = this.purses.quote(candidate.project, candidate.price, candidate.error);
      if (!quote) {
        this.candidates = this.candidates.filter((c) => c !== candidate);
        continue;
      }
      if (near.length === 1) return { candidate, quote, tiedWith: [] };
      const { num, den } = this.purses.ratio(quote);
      const rho = { num, den: den * units[candidate.project] };
      const sign = chosen ? compareRatios(rho, chosen.rho) : -1;
      const first =
        !chosen || sign < 0 || (sign === 0 && ranks[candidate.project] < ranks[chosen.candidate.project]);
      if (sign === 0 && chosen) tied.push(first ? chosen.candidate.project : candidate.project);
      else if (sign < 0) tied = [];
      if (first) chosen = { candidate, quote, rho };
    }
    if (chosen) return { candidate: chosen.candidate, quote: chosen.quote, tiedWith: tied };
    // All that seemed near turned out unaffordable to the last fraction: look again without them.
    return near.length ? this.cheapest() : undefined;
  }

  /**
   * Finds the price per share of a candidate by Newton's method on the concave, piecewise linear function
   * Σ min(money_i, price · share_i): started below, it climbs to the root and reaches it in finitely many steps.
   * Stops early ('above') once the price is certainly beyond `best`.
   */
  private look(candidate: Candidate, best: number): 'found' | 'above' | 'unaffordable' {
    const { cost, unit } = candidate;
    for (;;) {
      const below = this.measure(candidate);
      const doubt = this.doubt(candidate);
      if (this.full === 0) {
        if (below < cost - doubt) return 'unaffordable';
        // Too close to call in floats: exact arithmetic decides.
        candidate.error = Math.max(candidate.error, doubt);
        return 'found';
      }
      const price = (cost - below) / this.full;
      const risen = price > candidate.price;
      if (risen) candidate.price = price;
      candidate.error = Math.max(candidate.error, doubt / this.full + 4 * U * Math.abs(price));
      candidate.low = Math.max(candidate.low, ((candidate.price - candidate.error) / unit) * (1 - 4 * U));
      if (candidate.low > best) return 'above';
      if (!risen) return 'found';
    }
  }

  /** Bound on the error of a sum of money over the candidate's supporters, misplaced purses at the edge included. */
  private doubt({ cost, live, shares }: Candidate): number {
    return 4 * shares * this.purses.moneyError + (live + 8) * 2 * U * cost;
  }

  /** Shares of those who pay in full at the last measured price. */
  private full = 0;

  /** Money of those who would pay all they have at the candidate's price; forgets supporters without money. */
  private measure(candidate: Candidate): number {
    const { supporter, share } = this;
    const { state } = this.purses;
    const { price, from } = candidate;
    const end = from + candidate.live;
    let below = 0;
    let full = 0;
    let kept = from;
    if (share) {
      for (let i = from; i < end; i += 1) {
        const v = supporter[i];
        const money = state[2 * v];
        if (money === 0) continue;
        const weight = state[2 * v + 1];
        const s = share[i];
        if (money < price * s) below += weight * money;
        else full += weight * s;
        supporter[kept] = v;
        share[kept] = s;
        kept += 1;
      }
    } else {
      for (let i = from; i < end; i += 1) {
        const v = supporter[i];
        const money = state[2 * v];
        if (money === 0) continue;
        const weight = state[2 * v + 1];
        if (money < price) below += weight * money;
        else full += weight;
        supporter[kept] = v;
        kept += 1;
      }
    }
    candidate.live = kept - from;
    this.full = full;
    return below;
  }

  private buy({
    candidate,
    quote,
    tiedWith,
  }: {
    candidate: Candidate;
    quote: Quote;
    tiedWith: readonly number[];
  }): void {
    const { project } = candidate;
    let emptied = 0;
    let paidByEmptied = 0;
    for (const v of quote.emptied) {
      emptied += this.profile.weights[v];
      paidByEmptied += this.profile.weights[v] * this.purses.state[2 * v];
    }
    const price = this.purses.pay(project, quote);
    this.purchases.push({ project, price, emptied, paidByEmptied, tiedWith });
    this.selected.push(project);
    this.spent += this.profile.election.projects[project].cost;
    this.candidates = this.candidates.filter((c) => c !== candidate);
  }
}
