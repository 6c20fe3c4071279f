// Checks a published LEXIMIN draw from its published pieces: list, panels, digits, number, seats, replacements.
import { type DrawCheck, type DrawPublication, sameOrder } from './draw-publication.js';
import { quotasOf } from './draw-quotas.js';
import {
  LEXIMIN_LOTTERY,
  type LeximinGiven,
  leximinDraw,
  leximinLottery,
  panelsInOrder,
  readLottery,
  SeatKeeper,
} from './leximin-draw.js';
import { poolHash, readPool } from './pool.js';
import { seedOf } from './simple-lottery.js';
import { lotteryHash, type PublicLottery, type Solver } from './sortition/index.js';

/** Everything but the panels' being the fairest ones: that takes the solver, see `recomputesLottery`. */
export function verifyLeximin(
  published: DrawPublication,
  poolText: string,
  lotteryText: string,
): DrawCheck[] {
  const { forumId, algorithm, registerHash, hands, lottery, seats } = published;
  const seed = seedOf(forumId, registerHash, hands, LEXIMIN_LOTTERY);
  const tickets = ticketsOn(poolText);
  const panels = panelsIn(lotteryText);
  const given = lottery && givenOf({ poolText, quotas: lottery.quotas, seats });
  const draw = panels && tickets && leximinDraw(panels, tickets, seed);
  return [
    { id: 'list', ok: tickets !== undefined && poolHash(poolText) === registerHash },
    { id: 'algorithm', ok: algorithm === LEXIMIN_LOTTERY },
    { id: 'lottery', ok: panels !== undefined && lotteryHash(panels) === lottery?.hash },
    { id: 'quotas', ok: !!panels && !!given && panelsInOrder(panels, given) },
    { id: 'seed', ok: seed === published.seed },
    { id: 'number', ok: !!draw && draw.number === lottery?.number },
    { id: 'drawn', ok: !!draw && sameOrder(draw.order.slice(0, seats), published.drawn) },
    { id: 'replacements', ok: !!draw && !!given && keptInOrder(draw.order, given, published) },
  ];
}

/** Computes the panels anew and compares their hash with the published one. */
export function recomputesLottery(
  solver: Solver,
  { seats, lottery }: Pick<DrawPublication, 'seats' | 'lottery'>,
  poolText: string,
): boolean {
  if (!lottery) return false;
  const again = leximinLottery(solver, { poolText, quotas: lottery.quotas, seats });
  return again.ok && again.hash === lottery.hash;
}

function keptInOrder(
  order: readonly string[],
  given: LeximinGiven,
  { replacements }: Pick<DrawPublication, 'replacements'>,
): boolean {
  const keeper = new SeatKeeper(order, given);
  return replacements.every(({ left, took }) => {
    const right = keeper.next(left) === took;
    keeper.give(left, took);
    return right;
  });
}

/** Undefined where list or tolerances cannot be read. */
function givenOf(given: LeximinGiven): LeximinGiven | undefined {
  try {
    quotasOf(given.poolText, given.quotas, given.seats);
    return given;
  } catch {
    return undefined;
  }
}

function ticketsOn(poolText: string): string[] | undefined {
  try {
    return readPool(poolText).map(({ ticket }) => ticket);
  } catch {
    return undefined;
  }
}

function panelsIn(text: string): PublicLottery | undefined {
  try {
    return readLottery(text);
  } catch {
    return undefined;
  }
}
