// The public lottery: a thousand panels, numbered 000 to 999 and published with their hash before three digits are drawn.
// Rounds the fairest distribution to equal parts (Flanigan, Kehne, Procaccia, "Fair Sortition Made Transparent", NeurIPS 2021).
import { canonicalJson, ok, type Result, refuse, SeededDraw, sha256Hex } from '../../../kernel/index.js';
import type { WeightedPanel } from './peel.js';
import type { Pool } from './person-types.js';

export const LOTTERY_PANELS = 1000;
export const LOTTERY_ALGORITHM = 'kentan-public-lottery-v1';

export interface PublicLottery {
  readonly algorithm: typeof LOTTERY_ALGORITHM;
  /** Panel by number; ids in sorted order. */
  readonly panels: readonly (readonly string[])[];
}

/** A lottery of exactly 1,000 equally likely panels close to the given one; the order is drawn from the seed. */
export function publicLottery(pool: Pool, panels: readonly WeightedPanel[], seed: string): PublicLottery {
  const times = roundTimes(pool, panels);
  const draw = new SeededDraw(`${LOTTERY_ALGORITHM}|${seed}`);
  const seats = new Seats(pool, draw);
  // Seats are given out before the order is drawn, so that numbers tell nothing about who shares a panel.
  const rounded = panels.flatMap(({ counts }, p) =>
    Array.from({ length: times[p] }, () => seats.take(counts)),
  );
  return { algorithm: LOTTERY_ALGORITHM, panels: draw.shuffle(rounded) };
}

/** How often each panel is in: whole parts first, the rest where it brings all types closest to their chances. */
function roundTimes({ types }: Pool, panels: readonly WeightedPanel[]): number[] {
  const times = panels.map(({ weight }) => Math.floor(weight * LOTTERY_PANELS + 1e-9));
  const sparse = panels.map(({ counts }) => {
    const list: { t: number; count: number }[] = [];
    counts.forEach((count, t) => {
      if (count > 0) list.push({ t, count });
    });
    return list;
  });
  /** People of each type that are still owed seats, in the whole lottery. */
  const owed = new Float64Array(types.length);
  panels.forEach(({ weight }, p) => {
    for (const { t, count } of sparse[p]) owed[t] += (weight * LOTTERY_PANELS - times[p]) * count;
  });
  const scale = types.map(({ people }) => 1 / (people * people));
  for (let left = LOTTERY_PANELS - times.reduce((a, b) => a + b, 0); left > 0; left -= 1) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    sparse.forEach((list, p) => {
      // Change of Σ (owed/people)² when this panel is taken once more.
      let change = 0;
      for (const { t, count } of list) change += scale[t] * count * (count - 2 * owed[t]);
      // A panel of little weight is not in twice for the sake of rounding.
      if (times[p] > panels[p].weight * LOTTERY_PANELS) change += list.length;
      if (change < least) {
        least = change;
        best = p;
      }
    });
    times[best] += 1;
    for (const { t, count } of sparse[best]) owed[t] -= count;
  }
  return times;
}

/** Gives the seats of a type to its people in turn: who has been in least often is next. */
class Seats {
  private readonly next: number[];
  private readonly people: (readonly string[])[];
  private readonly households: { type: number; people: readonly string[]; uses: number }[][][];

  constructor(
    private readonly pool: Pool,
    draw: SeededDraw,
  ) {
    this.people = pool.free.map((ids) => draw.shuffle(ids));
    this.next = pool.free.map(() => 0);
    this.households = pool.classes.map(({ households }) =>
      draw.shuffle(households).map((h) => h.map((member) => ({ ...member, uses: 0 }))),
    );
  }

  take(counts: Float64Array): string[] {
    const ids: string[] = [];
    counts.forEach((count, t) => {
      if (this.pool.types[t].household >= 0) return;
      for (let i = 0; i < count; i += 1) {
        ids.push(this.people[t][this.next[t] % this.people[t].length]);
        this.next[t] += 1;
      }
    });
    this.pool.classes.forEach(({ types }, c) => {
      const seated = new Set<number>();
      for (const type of types) {
        for (let i = 0; i < counts[type]; i += 1) ids.push(this.fromHousehold(c, type, seated));
      }
    });
    return ids.sort();
  }

  private fromHousehold(c: number, type: number, seated: Set<number>): string {
    let best = -1;
    this.households[c].forEach((household, h) => {
      if (seated.has(h)) return;
      const uses = household.find((m) => m.type === type)!.uses;
      if (best < 0 || uses < this.households[c][best].find((m) => m.type === type)!.uses) best = h;
    });
    seated.add(best);
    const member = this.households[c][best].find((m) => m.type === type)!;
    member.uses += 1;
    return member.people[(member.uses - 1) % member.people.length];
  }
}

/** SHA-256 of the canonical JSON of the panels: published before the digits are drawn. */
export const lotteryHash = ({ panels }: PublicLottery): string => sha256Hex(canonicalJson(panels));

/** Share of the panels that each person is in. */
export function lotteryShares({ panels }: PublicLottery): Map<string, number> {
  const shares = new Map<string, number>();
  for (const ids of panels) for (const id of ids) shares.set(id, (shares.get(id) ?? 0) + 1 / panels.length);
  return shares;
}

/** The panel that three publicly drawn digits name. */
export function drawPanel({ panels }: PublicLottery, digits: string): Result<readonly string[]> {
  if (!/^\d{3}$/.test(digits)) return refuse('forums.lottery-digits', { digits }, { path: 'digits' });
  if (panels.length !== LOTTERY_PANELS) {
    return refuse('forums.lottery-size', { have: panels.length, need: LOTTERY_PANELS });
  }
  return ok(panels[Number(digits)]);
}
