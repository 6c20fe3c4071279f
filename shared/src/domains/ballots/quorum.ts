// Whether enough are present to decide: a share of ALL who are in office, "以上" including the number itself (OL 14).
import { ceilShare, compareShare, parseFraction } from '../../kernel/index.js';

export interface Quorum {
  /** All in office: the base. */
  readonly all: number;
  readonly present: number;
  /** The smallest number of present that suffices. */
  readonly needed: number;
  readonly reached: boolean;
}

/** `share` as in a charter: "2/3". Two thirds of 117 are 78; 77 do not suffice. */
export function quorumOf(present: number, all: number, share: string): Quorum {
  const fraction = parseFraction(share);
  return {
    all,
    present,
    needed: ceilShare(fraction, all),
    reached: all > 0 && compareShare(present, all, fraction) >= 0,
  };
}
