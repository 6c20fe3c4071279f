// The simple public lottery: every ticket equally likely, decided by digits that several hands give in public.
import { ok, type Result, refuse, SeededDraw } from '../../kernel/index.js';

export const SIMPLE_LOTTERY = 'kentan-simple-lottery-v1';

/** Digits that one person in the room wrote down before anybody's were read aloud. */
export interface Hand {
  /** In which capacity: "deputy of Tangxia", "oldest participant". No name is needed. */
  readonly who: string;
  readonly digits: string;
}

/** One honest hand makes the seed unforeseeable; three make it hard to find none. */
export const FEWEST_HANDS = 3;
export const DIGITS = { min: 4, max: 12 } as const;

export function checkHands(hands: readonly Hand[]): Result<readonly Hand[]> {
  if (hands.length < FEWEST_HANDS)
    return refuse('forums.too-few-hands', { have: hands.length, need: FEWEST_HANDS }, { path: 'hands' });
  for (const [i, { who, digits }] of hands.entries()) {
    if (who.trim() === '') return refuse('forums.hand-unnamed', { no: i + 1 }, { path: `hands.${i}.who` });
    if (!/^\d+$/.test(digits) || digits.length < DIGITS.min || digits.length > DIGITS.max)
      return refuse('forums.hand-digits', { no: i + 1, ...DIGITS }, { path: `hands.${i}.digits` });
  }
  return ok(hands);
}

/** The seed: names the way of drawing, the forum and its list, so that digits given for one draw decide no other. */
export const seedOf = (
  forumId: string,
  registerHash: string,
  hands: readonly Hand[],
  algorithm: string = SIMPLE_LOTTERY,
): string => `${algorithm}|${forumId}|${registerHash}|${hands.map((hand) => hand.digits).join('-')}`;

/**
 * All tickets in the order of the draw. The first are the seats, the next the alternates: whoever declines is replaced by
 * the next in this order, so that replacements are decided by the same draw.
 */
export const drawOrder = (tickets: readonly string[], seed: string): string[] =>
  new SeededDraw(seed).shuffle([...tickets].sort());
