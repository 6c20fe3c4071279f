// Who owes an answer, and whether the one who answers may: a department what concerns it, finance office and head everything.
import { type Actor, officeFor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';

export const owedBy = (departmentId: string | null | undefined): { office: string; departmentId?: string } =>
  departmentId ? { office: 'departmentOfficer', departmentId } : { office: 'financeOffice' };

/** The office in which the actor answers for the department. Refuses other departments. */
export function answeringOffice(locality: LocalityRef, actor: Actor, departmentId: string | null): string {
  return (
    officeFor(actor, locality.id, departmentId) ??
    refuseWith('forums.not-your-department', {}, { kind: 'forbidden' })
  );
}
