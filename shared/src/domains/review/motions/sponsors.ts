// Who stands behind a motion: distinct deputies in office who each signed the present text in person (OL 22; vector T5).
import { ok, type Refusal, type Result, refuse } from '../../../kernel/index.js';

/** A deputy's signature under one wording of the motion. */
export interface Signature {
  readonly deputyId: string;
  /** The revision of the motion that was signed. */
  readonly revision: number;
}

/** Distinct deputies in office whose signature stands under revision `revision`. */
export function standingSponsors(
  signatures: readonly Signature[],
  inOffice: ReadonlySet<string>,
  revision: number,
): string[] {
  const standing = signatures.filter((s) => s.revision === revision && inOffice.has(s.deputyId));
  return [...new Set(standing.map((s) => s.deputyId))];
}

/** Too few sponsors, as a refusal that says how many are missing; undefined when there are enough. */
export function sponsorsProblem(have: number, need: number): Refusal | undefined {
  return have >= need
    ? undefined
    : refuse('review.too-few-cosponsors', { have, need, missing: need - have }, { path: 'signatures' })
        .refusal;
}

export interface Signing {
  readonly deputyId: string;
  readonly leadId: string;
  readonly invited: ReadonlySet<string>;
  readonly inOffice: ReadonlySet<string>;
  readonly signatures: readonly Signature[];
  readonly revision: number;
}

/** A deputy in office signs once, if it is their motion or they were invited. */
export function maySign(signing: Signing): Result<Signature> {
  const { deputyId, leadId, invited, inOffice, signatures, revision } = signing;
  if (!inOffice.has(deputyId)) return refuse('review.not-in-office', {}, { kind: 'forbidden' });
  if (deputyId !== leadId && !invited.has(deputyId)) {
    return refuse('review.not-invited', {}, { kind: 'forbidden' });
  }
  if (standingSponsors(signatures, inOffice, revision).includes(deputyId)) {
    return refuse('review.already-signed', {}, { kind: 'conflict' });
  }
  return ok({ deputyId, revision });
}
