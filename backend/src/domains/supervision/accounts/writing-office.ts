// In which office a person writes about a line of the accounts: the whole government, or the department whose line it is.
import type { Actor } from '../../../platform/actor.js';
import { refuseWith } from '../../../platform/refused.js';
import type { AccountLineRow } from './account-lines.queries.js';

export function writingOfficeIfAny(
  actor: Actor | undefined,
  localityId: string,
  departmentId: string | null,
): string | undefined {
  const held = (actor?.offices ?? []).filter((o) => o.localityId === localityId);
  const whole = held.find((o) => o.office === 'financeOffice' || o.office === 'governmentHead');
  if (whole) return whole.office;
  const own = held.some(
    (o) => o.office === 'departmentOfficer' && departmentId !== null && o.departmentId === departmentId,
  );
  return own ? 'departmentOfficer' : undefined;
}

export const writingOffice = (
  actor: Actor,
  localityId: string,
  { department_id, department }: Pick<AccountLineRow, 'department_id' | 'department'>,
): string =>
  writingOfficeIfAny(actor, localityId, department_id) ??
  refuseWith('supervision.accounts-not-your-department', { department }, { kind: 'forbidden' });
