// Whose account an identity of the single sign-on is: linked before, linked now by the person who is signed in, or new,
// where the locality says that whoever its provider vouches for is its citizen.
import { randomBytes } from 'node:crypto';
import { dateInZone } from '@kentan/shared/kernel';
import { Injectable } from '@nestjs/common';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { createAccount, giveOffice } from '../accounts/accounts.js';
import { settingsOf } from '../accounts/locality-settings.js';
import type { ProvidedPerson } from './oidc-provider.js';

@Injectable()
export class AccountOfProvided {
  /** Refuses when nobody knows this person here, or when the identity belongs to another account. */
  async run(tx: Tx, localityId: string, person: ProvidedPerson, linkTo?: string): Promise<string> {
    const [link] = await tx.query<{ account_id: string }>(
      'SELECT account_id FROM identity.oidc_links WHERE issuer = $1 AND subject = $2',
      [person.issuer, person.subject],
    );
    if (link && linkTo && link.account_id !== linkTo)
      refuseWith('identity.oidc-linked-elsewhere', {}, { kind: 'conflict' });
    const citizens = (await settingsOf(tx, localityId)).singleSignOnCitizens;
    if (!link && !linkTo && !citizens) refuseWith('identity.oidc-not-known', {}, { kind: 'forbidden' });
    const accountId =
      link?.account_id ??
      linkTo ??
      (await createAccount(tx, {
        login: `s-${randomBytes(9).toString('base64url')}`,
        displayName: person.name,
      }));
    await tx.query(
      'INSERT INTO identity.oidc_links (issuer, subject, account_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [person.issuer, person.subject, accountId],
    );
    if (citizens) await this.makeCitizen(tx, localityId, accountId);
    return accountId;
  }

  private async makeCitizen(tx: Tx, localityId: string, accountId: string): Promise<void> {
    const held = await tx.query(
      `SELECT 1 FROM identity.offices WHERE account_id = $1 AND locality_id = $2 AND (term_to IS NULL OR term_to >= $3::date)`,
      [accountId, localityId, tx.now],
    );
    if (held.length) return;
    await giveOffice(tx, { localityId, accountId, office: 'citizen', termFrom: dateInZone(tx.now, 'UTC') });
  }
}
