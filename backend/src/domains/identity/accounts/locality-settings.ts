// What a locality has decided about who may come in: for now, whether its single sign-on makes people its citizens.
import { Injectable } from '@nestjs/common';
import { assertVersion } from '../../../platform/if-match.js';
import { Transactions, type Tx } from '../../../platform/transactions.js';
import { appendAct } from '../../record/index.js';

export interface LocalitySettings {
  version: number;
  singleSignOnCitizens: boolean;
}

export async function settingsOf(tx: Pick<Tx, 'query'>, localityId: string): Promise<LocalitySettings> {
  const [row] = await tx.query<LocalitySettings>(
    `SELECT version, single_sign_on_citizens AS "singleSignOnCitizens" FROM identity.locality_settings WHERE locality_id = $1`,
    [localityId],
  );
  return row ?? { version: 0, singleSignOnCitizens: false };
}

@Injectable()
export class ChangeSettings {
  constructor(private readonly transactions: Transactions) {}

  run(given: {
    localityId: string;
    expected: number;
    singleSignOnCitizens: boolean;
    accountId: string;
  }): Promise<LocalitySettings> {
    return this.transactions.run(async (tx) => {
      await tx.query(
        'INSERT INTO identity.locality_settings (locality_id, version) VALUES ($1, 0) ON CONFLICT DO NOTHING',
        [given.localityId],
      );
      const [row] = await tx.query<{ version: number }>(
        'SELECT version FROM identity.locality_settings WHERE locality_id = $1 FOR UPDATE',
        [given.localityId],
      );
      assertVersion(row.version, given.expected);
      await tx.query(
        'UPDATE identity.locality_settings SET version = version + 1, single_sign_on_citizens = $2 WHERE locality_id = $1',
        [given.localityId, given.singleSignOnCitizens],
      );
      appendAct(tx, {
        localityId: given.localityId,
        type: 'identity.settings-changed',
        by: { office: 'administrator', accountId: given.accountId },
        objects: [],
        payload: { singleSignOnCitizens: given.singleSignOnCitizens },
      });
      return settingsOf(tx, given.localityId);
    });
  }
}
