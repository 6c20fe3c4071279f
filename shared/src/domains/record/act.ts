// What an act of the public record is, and the exact bytes that are hashed for it (RFC 8785 canonical JSON).
import { canonicalJson } from '../../kernel/index.js';

/** Anything JSON can hold: an act's payload never holds amounts as numbers with fractions, dates or big integers. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What kinds of thing an act can be about. */
export const OBJECT_KINDS = [
  'line',
  'version',
  'forum',
  'opinion',
  'question',
  'motion',
  'vote',
  'session',
  'proposal',
  'duty',
  'charter',
  'phase',
  'resolution',
  'inspection',
  'satisfaction',
  'rectification',
  'department',
] as const;

export interface ActObject {
  /** One of OBJECT_KINDS, or a domain's own word. */
  readonly kind: string;
  readonly id: string;
}

/** Who acted: always in a capacity; by name only where law makes the name public. */
export interface ActBy {
  /** An office, or 'calendar' when the clock did what the charter says. */
  readonly office: string;
  readonly name?: string;
  /**
   * SHA-256 of "salt|account id". The salt and the account stay outside the log: they prove who it was
   * when that must be shown, and the link is gone for good once they are erased.
   */
  readonly mark?: string;
}

/** A file that belongs to the act, fixed by its SHA-256. */
export interface ActFile {
  readonly name: string;
  readonly sha256: string;
}

export interface Act {
  readonly id: string;
  /** Place in the locality's log, from 0. */
  readonly index: number;
  readonly locality: string;
  /** UTC, milliseconds, never earlier than the act before it. */
  readonly at: string;
  /** '<domain>.<what>' */
  readonly type: string;
  readonly by: ActBy;
  readonly cycle?: string;
  /** The phase of the cycle in which it was done. */
  readonly phase?: string;
  readonly objects: readonly ActObject[];
  readonly payload: { readonly [key: string]: Json };
  readonly files?: readonly ActFile[];
}

/** The text that is hashed and exported for an act: canonical JSON without its absent parts. */
export const leafText = (act: Act): string => canonicalJson(act);

// U+0000 cannot be stored by PostgreSQL, a lone surrogate has no UTF-8: both become U+FFFD before anything is hashed.
const UNSTORABLE = new RegExp(
  `${String.fromCharCode(0)}|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]`,
  'g',
);

/**
 * A payload as pure JSON: absent parts dropped, dates as texts, characters that cannot be stored replaced.
 * Throws TypeError for what JSON cannot hold (big integers, cycles).
 */
export function asJson(value: object): { readonly [key: string]: Json } {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(UNSTORABLE, '\uFFFD') : part,
  );
  return JSON.parse(text) as { [key: string]: Json };
}

/** The first thing an exported act lacks; undefined when its shape is right. */
export function missingField(act: Partial<Act>): string | undefined {
  if (typeof act.id !== 'string') return 'id';
  if (!Number.isSafeInteger(act.index)) return 'index';
  if (typeof act.locality !== 'string') return 'locality';
  if (typeof act.at !== 'string' || !AT.test(act.at)) return 'at';
  if (typeof act.type !== 'string') return 'type';
  if (typeof act.by !== 'object' || act.by === null || typeof act.by.office !== 'string') return 'by';
  if (!Array.isArray(act.objects)) return 'objects';
  if (typeof act.payload !== 'object' || act.payload === null) return 'payload';
  return undefined;
}
// One fixed form, so that comparing the texts compares the times.
const AT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
