// Checks a published draw from its published pieces alone: the same code on the server, in the browser, on the command line.
import {
  DRAW_CHECKS,
  type DrawCheck,
  type DrawCheckId,
  type DrawPublication,
  LEXIMIN_CHECKS,
  sameOrder,
} from './draw-publication.js';
import { LEXIMIN_LOTTERY } from './leximin-draw.js';
import { verifyLeximin } from './leximin-proof.js';
import { poolHash, readPool } from './pool.js';
import { drawOrder, SIMPLE_LOTTERY, seedOf } from './simple-lottery.js';

/** The checks that `verifyDraw` makes of a draw, in order. */
export const checksOf = (algorithm: string): readonly DrawCheckId[] =>
  algorithm === LEXIMIN_LOTTERY ? LEXIMIN_CHECKS : DRAW_CHECKS;

/** Each check on its own, so that a screen can say which one failed. A LEXIMIN draw is checked against its panels, too. */
export function verifyDraw(published: DrawPublication, poolText: string, lotteryText = ''): DrawCheck[] {
  if (published.algorithm === LEXIMIN_LOTTERY) return verifyLeximin(published, poolText, lotteryText);
  const seed = seedOf(published.forumId, published.registerHash, published.hands);
  let order: string[] = [];
  let list = poolHash(poolText) === published.registerHash;
  try {
    order = drawOrder(
      readPool(poolText).map((entry) => entry.ticket),
      seed,
    );
  } catch {
    list = false;
  }
  return [
    { id: 'list', ok: list },
    { id: 'algorithm', ok: published.algorithm === SIMPLE_LOTTERY },
    { id: 'seed', ok: seed === published.seed },
    { id: 'drawn', ok: sameOrder(order.slice(0, published.seats), published.drawn) },
    { id: 'replacements', ok: replacedInOrder(order, published) },
  ];
}

/** Each replacement was the next of the order, for somebody who then held a seat. */
function replacedInOrder(
  order: readonly string[],
  { seats, replacements }: Pick<DrawPublication, 'seats' | 'replacements'>,
): boolean {
  const seated = new Set(order.slice(0, seats));
  return replacements.every(({ left, took }, i) => {
    const next = order[seats + i];
    const right = seated.delete(left) && took === next;
    seated.add(took);
    return right;
  });
}

/** The rank (from 0) of the alternate who is next; undefined when the list is used up. */
export const nextAlternate = (
  poolSize: number,
  seats: number,
  replacementsSoFar: number,
): number | undefined => (seats + replacementsSoFar < poolSize ? seats + replacementsSoFar : undefined);
