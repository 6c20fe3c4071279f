// The finance office's two publications: a checked sheet, and the version that the congress has voted (BL 14: within 20 days).
import { Injectable } from '@nestjs/common';
import { refuseWith } from '../../platform/refused.js';
import { Transactions } from '../../platform/transactions.js';
import { cycleOfYearIfAny } from './cycle-of-year.js';
import type { PublishedDto } from './imports.dto.js';
import { type ImportPublication, publishImport } from './publish-import.js';
import { type Publication, publishVersion } from './publish-version.js';
import { versionById } from './read-versions.js';

@Injectable()
export class PublishDesk {
  constructor(private readonly transactions: Transactions) {}

  publishImport(publication: ImportPublication): Promise<PublishedDto> {
    return this.transactions.run((tx) => publishImport(tx, publication));
  }

  publishVoted({
    localityId,
    versionId,
    by,
  }: Pick<Publication, 'localityId' | 'versionId' | 'by'>): Promise<PublishedDto> {
    return this.transactions.run(async (tx) => {
      const version = await versionById(tx, localityId, versionId);
      if (!version) return refuseWith('budgets.no-such-version', {}, { kind: 'missing' });
      const cycle = await cycleOfYearIfAny(tx, localityId, version.year);
      return { versionId, hash: await publishVersion(tx, { localityId, versionId, cycleId: cycle?.id, by }) };
    });
  }
}
