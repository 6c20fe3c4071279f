// Offices are given and ended by term; for public offices the record says who, for others in which capacity only.
import {
  EXECUTIVE_OFFICES,
  type Office,
  PERSONAL_OFFICES,
  PUBLIC_NAME_OFFICES,
} from '@kentan/shared/identity';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import { refuseWith } from '../../../platform/refused.js';
import { Transactions, type Tx } from '../../../platform/transactions.js';
import { departmentsOf } from '../../localities/index.js';
import { appendAct } from '../../record/index.js';
import { giveOffice } from './accounts.js';
import { type AccountListed, accountHere } from './list-accounts.js';

export interface NewOffice {
  office: Office;
  departmentId?: string;
  delegation?: string;
  constituency?: string;
  /** 'YYYY-MM-DD', both days included. */
  termFrom: string;
  termTo?: string;
}

/** Gives the office and says so in the record. */
export async function recordOfficeGiven(
  tx: Tx,
  localityId: string,
  by: { accountId?: string },
  account: { id: string; displayName: string },
  given: NewOffice,
): Promise<void> {
  if (PERSONAL_OFFICES.includes(given.office))
    refuseWith('identity.office-not-given', {}, { path: 'office' });
  if (given.termTo && given.termTo < given.termFrom)
    refuseWith('identity.term-backwards', {}, { path: 'termTo' });
  const department = given.departmentId
    ? (await departmentsOf(tx, localityId)).find((d) => d.id === given.departmentId)
    : undefined;
  if (given.departmentId ? !department : given.office === 'departmentOfficer') {
    refuseWith('identity.department-needed', {}, { path: 'departmentId' });
  }
  // Two administrators at once must not give what may not be combined.
  await tx.query('SELECT 1 FROM identity.accounts WHERE id = $1 FOR UPDATE', [account.id]);
  const held = await tx.query(
    `SELECT 1 FROM identity.offices WHERE account_id = $1 AND locality_id = $2 AND office = $3
      AND term_from <= coalesce($5::date, 'infinity') AND coalesce(term_to, 'infinity') >= $4::date`,
    [account.id, localityId, given.office, given.termFrom, given.termTo ?? null],
  );
  if (held.length) refuseWith('identity.office-held', {}, { kind: 'conflict', path: 'office' });
  await giveOffice(tx, { localityId, accountId: account.id, ...given });
  appendAct(tx, {
    localityId,
    type: 'identity.office-given',
    by: { office: 'administrator', accountId: by.accountId },
    objects: [],
    payload: {
      ...publicOf(given.office, account.displayName),
      ...(department && EXECUTIVE_OFFICES.includes(given.office) ? { department: department.name } : {}),
      from: given.termFrom,
      ...(given.termTo ? { to: given.termTo } : {}),
    },
  });
}

const publicOf = (office: Office, name: string) => ({
  office,
  ...(PUBLIC_NAME_OFFICES.includes(office) ? { name } : {}),
});

@Injectable()
export class GiveOffice {
  constructor(private readonly transactions: Transactions) {}

  run(localityId: string, by: Actor, accountId: string, given: NewOffice): Promise<AccountListed> {
    return this.transactions.run(async (tx) => {
      const account = await accountHere(tx, localityId, accountId);
      if (!account) return refuseWith('identity.no-account', {}, { kind: 'missing' });
      await recordOfficeGiven(tx, localityId, by, account, given);
      return (await accountHere(tx, localityId, accountId)) ?? account;
    });
  }

  /** `lastDay` is the last on which the office counts. */
  end(
    localityId: string,
    by: Actor,
    accountId: string,
    officeId: string,
    lastDay: string,
  ): Promise<AccountListed> {
    return this.transactions.run(async (tx) => {
      const account = await accountHere(tx, localityId, accountId);
      if (!account) return refuseWith('identity.no-account', {}, { kind: 'missing' });
      const held = account.offices.find((o) => o.id === officeId);
      if (!held || (held.termTo && held.termTo <= lastDay)) {
        return refuseWith('identity.no-office', {}, { kind: 'missing' });
      }
      await tx.query(
        'UPDATE identity.offices SET term_to = greatest($3::date, term_from - 1) WHERE locality_id = $1 AND id = $2',
        [localityId, officeId, lastDay],
      );
      if (!PERSONAL_OFFICES.includes(held.office)) {
        appendAct(tx, {
          localityId,
          type: 'identity.office-ended',
          by: { office: 'administrator', accountId: by.accountId },
          objects: [],
          payload: { ...publicOf(held.office, account.displayName), to: lastDay },
        });
      }
      return (await accountHere(tx, localityId, accountId)) ?? account;
    });
  }
}
