// What is published of a draw, and which checks are made of it.
import type { DrawQuotas } from './draw-quotas.js';
import type { Hand } from './simple-lottery.js';

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
  /** Of a LEXIMIN draw: the panels' hash, the quotas they keep and the number drawn. */
  readonly lottery?: { readonly hash: string; readonly quotas: DrawQuotas; readonly number: number };
}

/** The checks of a simple draw. */
export const DRAW_CHECKS = ['list', 'algorithm', 'seed', 'drawn', 'replacements'] as const;
/** The checks of a LEXIMIN draw. */
export const LEXIMIN_CHECKS = [
  'list',
  'algorithm',
  'lottery',
  'quotas',
  'seed',
  'number',
  'drawn',
  'replacements',
] as const;
export type DrawCheckId = (typeof DRAW_CHECKS)[number] | (typeof LEXIMIN_CHECKS)[number];
export interface DrawCheck {
  readonly id: DrawCheckId;
  readonly ok: boolean;
}

export const sameOrder = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((ticket, i) => ticket === b[i]);
