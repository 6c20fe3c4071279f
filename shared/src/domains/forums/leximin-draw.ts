// The LEXIMIN lottery of a forum: a thousand panels that meet the charter's quotas, computed from the sealed list and published
// with it; digits given in public name one of them. (Flanigan, Gölz, Gupta, Hennig, Procaccia, Nature 596, 2021; NeurIPS 2021.)
import { SeededDraw } from '../../kernel/index.js';
import { type DrawQuotas, peopleOf, quotasHold, quotasOf, seatsHeld } from './draw-quotas.js';
import { poolHash, readPool } from './pool.js';
import {
  LOTTERY_ALGORITHM,
  LOTTERY_PANELS,
  lotteryHash,
  type Person,
  type PublicLottery,
  type Quota,
  type Relaxation,
  type Solver,
  selectPanels,
} from './sortition/index.js';

export const LEXIMIN_LOTTERY = 'kentan-leximin-lottery-v1';

/** What the panels are computed from: nothing else decides them. */
export interface LeximinGiven {
  readonly poolText: string;
  readonly quotas: DrawQuotas;
  readonly seats: number;
}

export type LeximinResult =
  | { readonly ok: true; readonly text: string; readonly hash: string; readonly smallestChance: number }
  | { readonly ok: false; readonly relaxation?: Relaxation };

/** Computes the lottery of a sealed list. The same list, quotas and seats give the same panels everywhere. */
export function leximinLottery(
  solver: Solver,
  { poolText, quotas, seats }: LeximinGiven,
  progress?: (left: number) => boolean | undefined,
): LeximinResult {
  const given = {
    people: peopleOf(readPool(poolText)),
    quotas: quotasOf(poolText, quotas, seats),
    seats,
    algorithm: 'leximin' as const,
    seed: poolHash(poolText),
  };
  const result = selectPanels(solver, given, progress);
  if (!result.ok) return result;
  const { lottery, minProbability } = result.selection;
  return {
    ok: true,
    text: lotteryText(lottery),
    hash: lotteryHash(lottery),
    smallestChance: minProbability,
  };
}

/** The published file; `kentan sortition draw` and `check` read it too. */
export const lotteryText = (lottery: PublicLottery): string =>
  `${JSON.stringify({ algorithm: lottery.algorithm, hash: lotteryHash(lottery), panels: lottery.panels })}\n`;

/** Reads a published lottery. Throws SyntaxError or RangeError when it is not one of a thousand panels. */
export function readLottery(text: string): PublicLottery {
  const { panels } = JSON.parse(text) as { panels?: unknown };
  const right =
    Array.isArray(panels) &&
    panels.length === LOTTERY_PANELS &&
    panels.every((panel) => Array.isArray(panel) && panel.every((ticket) => typeof ticket === 'string'));
  if (!right) throw new RangeError('not a lottery of a thousand panels');
  return { algorithm: LOTTERY_ALGORITHM, panels: panels as string[][] };
}

/** Whether every panel has the seats, all from the list and nobody twice, and meets every quota. */
export function panelsInOrder({ panels }: PublicLottery, { poolText, quotas, seats }: LeximinGiven): boolean {
  const people = byTicket(poolText);
  const bounds = quotasOf(poolText, quotas, seats);
  return panels.every(
    (panel) =>
      new Set(panel).size === seats &&
      panel.length === seats &&
      panel.every((ticket) => people.has(ticket)) &&
      quotasHold(seatsHeld(panel, people, bounds), bounds),
  );
}

const byTicket = (poolText: string): Map<string, Person> =>
  new Map(peopleOf(readPool(poolText)).map((person) => [person.id, person]));

export interface LeximinDraw {
  /** 0 to 999. */
  readonly number: number;
  /** All tickets: first the panel, in the order of its seats, then everybody else in the order in which they are asked. */
  readonly order: string[];
}

/** The seed names the panel, and orders it and everybody else. */
export function leximinDraw(lottery: PublicLottery, tickets: readonly string[], seed: string): LeximinDraw {
  const draw = new SeededDraw(seed);
  const number = draw.below(LOTTERY_PANELS);
  const panel = draw.shuffle([...lottery.panels[number]].sort());
  const seated = new Set(panel);
  const rest = draw.shuffle(tickets.filter((ticket) => !seated.has(ticket)).sort());
  return { number, order: [...panel, ...rest] };
}

/** Keeps the quotas while seats go from hand to hand. */
export class SeatKeeper {
  private readonly people: Map<string, Person>;
  private readonly bounds: readonly Quota[];
  private readonly seated: Set<string>;
  private readonly asked: Set<string>;

  constructor(
    private readonly order: readonly string[],
    given: LeximinGiven,
  ) {
    this.people = byTicket(given.poolText);
    this.bounds = quotasOf(given.poolText, given.quotas, given.seats);
    this.seated = new Set(order.slice(0, given.seats));
    this.asked = new Set(this.seated);
  }

  /** The first of the rest, not asked yet, with whom every quota holds; undefined when there is nobody or `left` has no seat. */
  next(left: string): string | undefined {
    if (!this.seated.has(left)) return undefined;
    const others = [...this.seated].filter((ticket) => ticket !== left);
    const held = seatsHeld(others, this.people, this.bounds);
    return this.order.find(
      (ticket) =>
        !this.asked.has(ticket) &&
        quotasHold(
          seatsHeld([ticket], this.people, this.bounds).map((one, q) => held[q] + one),
          this.bounds,
        ),
    );
  }

  give(left: string, took: string): void {
    this.seated.delete(left);
    this.seated.add(took);
    this.asked.add(took);
  }
}
