// Method of Equal Shares: everybody gets the same share of the money, and projects are bought by those who want them.
// Peters, Pierczyński, Skowron, "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 2021.
//
// Every voter starts with b. Again and again, for each project c that its supporters can still afford,
//   rho(c) = the least rho with  Σ_i min(money_i, rho · u_i(c)) = cost(c);
// the project with the least rho is bought, supporter i pays min(money_i, rho · u_i(c)).
// Decisions are exact: floats with a proven error bound decide what is clear, rationals decide the rest.
import { compareRatios, type Ratio } from './exact-ratio.js';
import { type Candidate, PriceSearch } from './price-search.js';
import type { Profile } from './profile.js';
import { Purses, type Quote } from './purses.js';

/** One purchase: what a share cost, who paid it in full and who gave all that was left. */
export interface Purchase {
  readonly project: number;
  /** Price of one share, exactly, in 1/scale of the currency. */
  readonly price: Ratio;
  /** Voters who paid in full, and their shares. */
  readonly payers: number;
  readonly full: number;
  /** Voters who paid all they had left, which was something. */
  readonly emptied: number;
  /** Projects that were equally good and lost by the tie-breaking order. */
  readonly tiedWith: readonly number[];
}

export interface EqualSharesRun {
  /** Projects in the order bought. */
  readonly selected: number[];
  readonly purchases: Purchase[];
  readonly spent: bigint;
  /** What everybody has left. */
  readonly purses: Purses;
  /** The budget was exceeded and the run stopped there (only where `limit` was given). */
  readonly exceeded: boolean;
}

/**
 * One run with `perVoter` for each voter (1/scale of the currency). With `limit`, it stops as soon as more than that is spent:
 * Add1 needs nothing more of such a run.
 */
export function equalShares(profile: Profile, perVoter: Ratio, limit?: bigint): EqualSharesRun {
  return new Run(profile, perVoter, limit).run();
}

interface Offer {
  readonly candidate: Candidate;
  readonly quote: Quote;
  readonly tiedWith: readonly number[];
}

class Run {
  private readonly purses: Purses;
  private readonly search: PriceSearch;
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
    this.search = new PriceSearch(profile, this.purses);
  }

  run(): EqualSharesRun {
    this.takeFreeProjects();
    const { election, totalShares } = this.profile;
    this.candidates = election.projects
      .map((_, c) => c)
      .filter((c) => election.projects[c].cost > 0n && totalShares[c] > 0)
      .map((c) => this.search.candidate(c));
    let exceeded = this.limit !== undefined && this.spent > this.limit;
    while (!exceeded) {
      const offer = this.cheapest();
      if (!offer) break;
      this.buy(offer);
      exceeded = this.limit !== undefined && this.spent > this.limit;
    }
    const { selected, purchases, spent, purses } = this;
    return { selected, purchases, spent, purses, exceeded };
  }

  /** Supported projects that cost nothing come first, in the tie-breaking order. */
  private takeFreeProjects(): void {
    const { election, ranks, totalShares } = this.profile;
    const free = election.projects
      .map((_, c) => c)
      .filter((c) => election.projects[c].cost === 0n && totalShares[c] > 0)
      .sort((a, b) => ranks[a] - ranks[b]);
    for (const project of free) {
      this.selected.push(project);
      this.purchases.push({
        project,
        price: { num: 0n, den: 1n },
        payers: 0,
        full: 0,
        emptied: 0,
        tiedWith: [],
      });
    }
  }

  /** The project with the least rho, exactly, with its quote; undefined when none can be afforded. */
  private cheapest(): Offer | undefined {
    for (;;) {
      const near = this.near();
      if (!near.length) return undefined;
      const offer = this.exactlyCheapest(near);
      // All that seemed near may turn out unaffordable to the last fraction: then it is looked again without them.
      if (offer) return offer;
    }
  }

  /** The candidates that may have the least rho as far as floats can tell. A bound from an earlier round ends the search. */
  private near(): Candidate[] {
    this.candidates.sort((a, b) => a.low - b.low);
    let best = Number.POSITIVE_INFINITY;
    const seen: Candidate[] = [];
    const unaffordable = new Set<Candidate>();
    for (const candidate of this.candidates) {
      if (candidate.low > best) break;
      const answer = this.search.look(candidate, best);
      if (answer === 'unaffordable') unaffordable.add(candidate);
      else if (answer === 'found') {
        seen.push(candidate);
        best = Math.min(best, this.search.high(candidate));
      }
    }
    if (unaffordable.size) this.candidates = this.candidates.filter((c) => !unaffordable.has(c));
    return seen.filter(({ low }) => low <= best);
  }

  private exactlyCheapest(near: readonly Candidate[]): Offer | undefined {
    let chosen: (Omit<Offer, 'tiedWith'> & { rho: Ratio }) | undefined;
    let tied: number[] = [];
    const { units, ranks } = this.profile;
    for (const candidate of near) {
      const quote = this.purses.quote(candidate);
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
    return chosen && { candidate: chosen.candidate, quote: chosen.quote, tiedWith: tied };
  }

  private buy({ candidate, quote, tiedWith }: Offer): void {
    const { project } = candidate;
    const emptied = quote.emptied.reduce((sum, v) => sum + this.profile.weights[v], 0);
    const price = this.purses.ratio(quote);
    const payers = this.purses.pay(project, quote);
    this.purchases.push({ project, price, payers, full: quote.full, emptied, tiedWith });
    this.selected.push(project);
    this.spent += this.profile.election.projects[project].cost;
    this.candidates = this.candidates.filter((c) => c !== candidate);
  }
}
