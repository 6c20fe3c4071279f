// Who is asking: the signed-in person with the offices held today.
import type { Office } from '@kentan/shared/identity';

export interface OfficeHeld {
  office: Office;
  localityId: string;
  departmentId?: string;
  delegation?: string;
}

export interface Actor {
  accountId: string;
  displayName: string;
  offices: OfficeHeld[];
}

/** Whether the actor holds one of `offices` in the locality. */
export const holds = (actor: Actor | undefined, localityId: string, offices: readonly Office[]): boolean =>
  !!actor?.offices.some((o) => o.localityId === localityId && offices.includes(o.office));

/** The first of `offices` that the actor holds there: the capacity in which an act is done. */
export const capacity = (
  actor: Actor,
  localityId: string,
  offices: readonly Office[],
): OfficeHeld | undefined =>
  offices
    .map((office) => actor.offices.find((o) => o.localityId === localityId && o.office === office))
    .find((held) => held !== undefined);

/**
 * The office in which the actor speaks for a department: finance office and head of government for all, an officer for the
 * own one. Undefined for anybody else; a matter of no department is the government's alone.
 */
export function officeFor(
  actor: Actor | undefined,
  localityId: string,
  departmentId: string | null,
): Office | undefined {
  const whole = actor && capacity(actor, localityId, ['financeOffice', 'governmentHead']);
  if (whole) return whole.office;
  const own = actor?.offices.some(
    (o) =>
      o.localityId === localityId &&
      o.office === 'departmentOfficer' &&
      departmentId !== null &&
      o.departmentId === departmentId,
  );
  return own ? 'departmentOfficer' : undefined;
}

/** Where a session stands with its second factor. */
export interface SecondFactorState {
  /** Shown in this session. */
  shown: boolean;
  /** The account has one. */
  setUp: boolean;
  /** An office demands one that was not shown. */
  needed: boolean;
}
