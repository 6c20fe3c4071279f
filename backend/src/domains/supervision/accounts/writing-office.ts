// In which office a person writes about a line of the accounts: the whole government, or the department whose line it is.
import { type Actor, officeFor } from '../../../platform/actor.js';
import { refuseWith } from '../../../platform/refused.js';
import type { AccountLineRow } from './account-lines.queries.js';

export const writingOffice = (
  actor: Actor,
  localityId: string,
  { department_id, department }: Pick<AccountLineRow, 'department_id' | 'department'>,
): string =>
  officeFor(actor, localityId, department_id) ??
  refuseWith('supervision.accounts-not-your-department', { department }, { kind: 'forbidden' });
