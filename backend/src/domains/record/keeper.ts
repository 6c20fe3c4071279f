// What signs a database's heads and remembers them outside it: one keeper for each open database.
import { join } from 'node:path';
import { publicKeyOf, type SignedTreeHead, signHead, type TreeHead } from '@kentan/shared/record';
import type { DataSource } from 'typeorm';
import { HeadLog } from './head-log.js';
import { signingKey } from './signing-key.js';

export class Keeper {
  private readonly secret: Uint8Array;
  private readonly logs = new Map<string, HeadLog>();
  readonly publicKey: string;

  constructor(
    private readonly dataFolder: string,
    key?: string,
  ) {
    this.secret = signingKey(dataFolder, key);
    this.publicKey = publicKeyOf(this.secret);
  }

  sign(head: TreeHead): SignedTreeHead {
    return signHead(head, this.secret);
  }

  headLog(localityId: string): HeadLog {
    let log = this.logs.get(localityId);
    if (!log) {
      log = new HeadLog(join(this.dataFolder, 'record'), localityId);
      this.logs.set(localityId, log);
    }
    return log;
  }
}

const keepers = new WeakMap<DataSource, Keeper>();

/** Names the data folder of a database. Without it the environment's is used. */
export function keepRecordIn(dataSource: DataSource, dataFolder: string): Keeper {
  const keeper = new Keeper(dataFolder, process.env.KENTAN_RECORD_KEY);
  keepers.set(dataSource, keeper);
  return keeper;
}

export const keeperOf = (dataSource: DataSource): Keeper =>
  keepers.get(dataSource) ?? keepRecordIn(dataSource, process.env.KENTAN_DATA ?? 'data');
