// A ballot box: open or secret, open until it is closed, closed by a clean cut; who may cast, and who may open a secret count.
import { ok, type Result, refuse } from '../../kernel/index.js';
import { type BallotContent, contentKey } from './form.js';

/** open: names stand beside votes (roll call). secret: who has voted and what was voted are kept apart. */
export type BoxMode = 'open' | 'secret';

export interface BoxRules {
  readonly mode: BoxMode;
  /** Whether who has voted may change the ballot until the box is closed. Never in a secret box: nobody could find it. */
  readonly changeable: boolean;
  /** Who, of named keepers, must agree before a secret box is counted. */
  readonly keepers: readonly string[];
}

/** Keepers that a secret box needs by name, and how many of them must open it together. */
export const KEEPERS_NAMED = 3;
export const KEEPERS_NEEDED = 2;

export function checkBox(rules: BoxRules): Result<BoxRules> {
  if (rules.mode === 'open') return ok(rules);
  if (rules.changeable) return refuse('ballots.secret-is-final', {}, { kind: 'conflict' });
  const named = new Set(rules.keepers).size;
  return named < KEEPERS_NAMED
    ? refuse('ballots.keepers-missing', { named, needed: KEEPERS_NAMED }, { kind: 'conflict' })
    : ok(rules);
}

/** Whether enough keepers have agreed to open a secret count. */
export const mayOpenCount = (rules: BoxRules, agreed: readonly string[]): boolean =>
  rules.mode === 'open' ||
  new Set(agreed.filter((keeper) => rules.keepers.includes(keeper))).size >= KEEPERS_NEEDED;

export interface CastState {
  readonly closed: boolean;
  readonly onRoll: boolean;
  /** The voter's ballot in an open box, when there is one. */
  readonly cast?: { readonly content: BallotContent; readonly receipt: string };
}

/**
 * What becomes of a ballot that reaches the box: counted, counted already (the same one again, from a second window or a
 * repeated request), or a change where the rule allows one.
 */
export function castInto(
  rules: Pick<BoxRules, 'changeable'>,
  state: CastState,
  given: BallotContent,
): Result<'count' | 'same' | 'change'> {
  // said first, so that a request repeated because its answer was lost is answered alike after closing
  if (state.cast && contentKey(state.cast.content) === contentKey(given)) return ok('same');
  if (state.closed) return refuse('ballots.closed', {}, { kind: 'late' });
  if (!state.onRoll) return refuse('ballots.not-on-roll', {}, { kind: 'forbidden' });
  if (!state.cast) return ok('count');
  return rules.changeable
    ? ok('change')
    : refuse('ballots.already-counted', { receipt: state.cast.receipt }, { kind: 'conflict' });
}
