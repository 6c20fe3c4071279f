// Checks a published draw from its published pieces alone: the same code on the server, in the browser, on the command line.
import { poolHash, readPool } from './pool.js';
import { drawOrder, type Hand, SIMPLE_LOTTERY, seedOf } from './simple-lottery.js';

export interface Replacement {
  /** The ticket that left its seat. */
  readonly left: string;
  /** The ticket that took it. */
  readonly took: string;
}

/** Everything that is published of a draw, beside the list itself. */
export interface DrawPublication {
  readonly forumId: string;
  readonly algorithm: string;
  readonly registerHash: string;
  readonly seats: number;
  readonly hands: readonly Hand[];
  readonly seed: string;
  /** In the order drawn. */
  readonly drawn: readonly string[];
  /** In the order in which seats were left. */
  readonly replacements: readonly Replacement[];
}

export const DRAW_CHECKS = ['list', 'algorithm', 'seed', 'drawn', 'replacements'] as const;
export type DrawCheckId = (typeof DRAW_CHECKS)[number];
export interface DrawCheck {
  readonly id: DrawCheckId;
  readonly ok: boolean;
}

/** Each check on its own, so that a screen can say which one failed. */
export function verifyDraw(published: DrawPublication, poolText: string): DrawCheck[] {
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

const sameOrder = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((ticket, i) => ticket === b[i]);

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
