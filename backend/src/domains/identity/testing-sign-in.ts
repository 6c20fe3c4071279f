// For tests: an account with a password, signed in as a browser would be.
import type { Office } from '@kentan/shared/identity';
import type { Answer, Person, TestApp } from '../../app/testing.js';
import { newId } from '../../platform/ids.js';
import { createAccount, giveOffice, hashPassword } from './accounts/accounts.js';

export const PASSWORD = 'a bridge of nine arches';

/** An account with these offices and PASSWORD. */
export async function withPassword(
  t: TestApp,
  offices: Office[],
): Promise<{ accountId: string; login: string }> {
  const login = `u-${newId()}`;
  const passwordHash = await hashPassword(PASSWORD);
  return t.transactions.run(async (tx) => {
    const accountId = await createAccount(tx, {
      login,
      displayName: offices.join('+') || 'nobody',
      passwordHash,
    });
    for (const office of offices) {
      await giveOffice(tx, {
        localityId: t.locality.id,
        accountId,
        office,
        termFrom: '2000-01-01',
        departmentId: t.departments[0].id,
      });
    }
    return { accountId, login };
  });
}

/** The person of a sign-in answer, by its cookie. */
export function personOf(answer: Answer): Person {
  const token = /kentan_session=([^;]+)/.exec(answer.headers['set-cookie'])?.[1];
  if (!token) throw new Error(`not signed in: ${JSON.stringify(answer.body)}`);
  return { accountId: String(answer.body.accountId), token };
}

export const signIn = (t: TestApp, login: string, password = PASSWORD): Promise<Answer> =>
  t.send('POST', '/api/identity/sign-in', { body: { login, password } });
