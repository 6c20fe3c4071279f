// Who owes an answer, and whether the one who answers may: a department what concerns it, finance office and head everything.
import { type Actor, capacity } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';

export const owedBy = (departmentId: string | null | undefined): { office: string; departmentId?: string } =>
  departmentId ? { office: 'departmentOfficer', departmentId } : { office: 'financeOffice' };

/** The office in which the actor answers for the department. Refuses other departments. */
export function answeringOffice(locality: LocalityRef, actor: Actor, departmentId: string | null): string {
  const whole = capacity(actor, locality.id, ['financeOffice', 'governmentHead']);
  if (whole) return whole.office;
  const own = actor.offices.some(
    (o) =>
      o.localityId === locality.id && o.office === 'departmentOfficer' && o.departmentId === departmentId,
  );
  if (!own || departmentId === null) refuseWith('forums.not-your-department', {}, { kind: 'forbidden' });
  return 'departmentOfficer';
}
