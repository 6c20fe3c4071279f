// Who may rate: the members of the charter's body, without those who would rate their own department.
import type { Office } from '../../identity/index.js';

export interface ExecutiveHolder {
  readonly accountId: string;
  readonly office: Office;
  readonly departmentId: string | null;
}

/** own-department: holds office in it. over-all: heads the government, so every department is theirs. */
export type LeftOffReason = 'own-department' | 'over-all';

export interface SatisfactionRoll<M> {
  readonly voters: readonly M[];
  readonly leftOff: readonly { readonly member: M; readonly reason: LeftOffReason }[];
}

/** Why this person may not rate the department (and its projects), if so. `departmentId` null: known to be nobody's. */
export function leftOffReason(
  accountId: string,
  executives: readonly ExecutiveHolder[],
  departmentId: string | null,
): LeftOffReason | undefined {
  const held = executives.filter((holder) => holder.accountId === accountId);
  if (departmentId !== null && held.some((holder) => holder.departmentId === departmentId))
    return 'own-department';
  return held.some((holder) => holder.office === 'governmentHead') ? 'over-all' : undefined;
}

/** Each member once. */
export function rollOfSatisfaction<M extends { readonly accountId: string }>(
  members: readonly M[],
  executives: readonly ExecutiveHolder[],
  departmentId: string | null,
): SatisfactionRoll<M> {
  const once = [...new Map(members.map((member) => [member.accountId, member])).values()];
  const marked = once.map((member) => ({
    member,
    reason: leftOffReason(member.accountId, executives, departmentId),
  }));
  return {
    voters: marked.filter(({ reason }) => !reason).map(({ member }) => member),
    leftOff: marked.flatMap(({ member, reason }) => (reason ? [{ member, reason }] : [])),
  };
}
