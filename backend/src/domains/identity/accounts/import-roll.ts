// The clerk's roll of deputies: accounts and offices for those who are new, for each a one-time link to choose a password.
import { randomInt } from 'node:crypto';
import { readRoll } from '@kentan/shared/identity';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import { Refused, refuseWith } from '../../../platform/refused.js';
import { Transactions, type Tx } from '../../../platform/transactions.js';
import { appendAct } from '../../record/index.js';
import { rowsOfCsv } from '../registers/read-register-file.js';
import { createAccount, giveOffice } from './accounts.js';
import { issuePasswordLink } from './password-links.js';
import { deputiesInOffice } from './read-accounts.js';

export interface RollImported {
  known: number;
  added: { name: string; constituency: string; delegation: string; login: string; token: string }[];
}

/** Easy to type on a telephone. */
const LETTERS = 'abcdefghjkmnpqrstvwxyz23456789';

@Injectable()
export class ImportRoll {
  constructor(private readonly transactions: Transactions) {}

  run(given: {
    localityId: string;
    by: Actor;
    bytes: Buffer | undefined;
    termFrom: string;
    termTo: string;
  }): Promise<RollImported> {
    if (!given.bytes?.length) refuseWith('identity.register.no-file', {}, { path: 'file' });
    if (given.termTo < given.termFrom) refuseWith('identity.term-backwards', {}, { path: 'termTo' });
    const { people, problems } = readRoll(rowsOfCsv(given.bytes));
    if (problems.length) {
      throw new Refused(
        problems
          .slice(0, 200)
          .map((p) => ({ code: p.code, kind: 'invalid', params: p.params, path: `${p.row}.${p.column}` })),
      );
    }
    return this.transactions.run(
      async (tx) => {
        await tx.query(`SELECT pg_advisory_xact_lock(hashtext('identity.roll'), hashtext($1))`, [
          given.localityId,
        ]);
        const inOffice = await deputiesInOffice(tx, given.localityId);
        const added: RollImported['added'] = [];
        for (const person of people) {
          if (inOffice.some((d) => d.name === person.name && d.constituency === person.constituency))
            continue;
          added.push(await this.add(tx, given, person));
        }
        appendAct(tx, {
          localityId: given.localityId,
          type: 'identity.roll-imported',
          by: { office: 'clerk', accountId: given.by.accountId },
          objects: [],
          payload: {
            from: given.termFrom,
            to: given.termTo,
            deputies: added.map(({ name, constituency, delegation }) => ({ name, constituency, delegation })),
          },
        });
        return { known: people.length - added.length, added };
      },
      { keepAnswer: false },
    );
  }

  private async add(
    tx: Tx,
    given: { localityId: string; termFrom: string; termTo: string },
    person: { name: string; constituency: string; delegation: string; email: string },
  ): Promise<RollImported['added'][number]> {
    const login = `d-${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
    const accountId = await createAccount(tx, {
      login,
      displayName: person.name,
      ...(person.email ? { email: person.email } : {}),
    });
    await giveOffice(tx, {
      localityId: given.localityId,
      accountId,
      office: 'deputy',
      constituency: person.constituency,
      delegation: person.delegation,
      termFrom: given.termFrom,
      termTo: given.termTo,
    });
    const { token } = await issuePasswordLink(tx, accountId);
    return {
      name: person.name,
      constituency: person.constituency,
      delegation: person.delegation,
      login,
      token,
    };
  }
}
