// Carries refusals from a rule out of a use case: the transaction rolls back and the filter answers with problem details.
import { type Refusal, type Result, refuse } from '@kentan/shared/kernel';

export class Refused extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map((r) => r.code).join(', '));
  }
}

/** The value of a rule's result, or Refused. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused([result.refusal]);
  return result.value;
}

export function refuseWith(...args: Parameters<typeof refuse>): never {
  throw new Refused([refuse(...args).refusal]);
}
