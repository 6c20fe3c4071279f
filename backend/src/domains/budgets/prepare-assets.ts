// After a publication: the bytes that everybody will ask for are made before the first one asks.
import { DIRECTIONS, TREE_KINDS } from '@kentan/shared/budgets';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/transactions.js';
import { makeTree, treeName } from './make-tree.js';
import { PublishedAssets } from './published-assets.js';
import { totalOf, versionById } from './read-versions.js';

@Injectable()
export class PrepareAssets {
  constructor(
    private readonly transactions: Transactions,
    private readonly assets: PublishedAssets,
  ) {}

  async run({ localityId, versionId }: { localityId: string; versionId: string }): Promise<void> {
    await this.transactions.read(async (tx) => {
      const version = await versionById(tx, localityId, versionId);
      if (!version?.hash) return;
      for (const direction of DIRECTIONS) {
        if (totalOf(version, direction) === 0n) continue;
        for (const by of TREE_KINDS)
          await this.assets.get(localityId, treeName(version.hash, by, direction), () =>
            makeTree(tx, version, by, direction),
          );
      }
    });
  }
}
