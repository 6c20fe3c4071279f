// Which list of codes counts for a locality and year: its own where it imported one, else the shipped one.
import { type Classification, classificationOf, shippedClassification } from '@kentan/shared/budgets';
import { Injectable } from '@nestjs/common';
import { refuseWith } from '../../platform/refused.js';
import { Transactions, type Tx } from '../../platform/transactions.js';
import type { Query } from './read-versions.js';

export async function classificationFor(
  tx: Query,
  localityId: string,
  year: number,
): Promise<Classification> {
  const [own] = await tx.query<{ year: number; functional: string; economic: string }>(
    `SELECT year, functional, economic FROM budgets.classifications WHERE locality_id = $1 AND year <= $2 ORDER BY year DESC LIMIT 1`,
    [localityId, year],
  );
  return own ? ownList(own.year, own.functional, own.economic) : shippedClassification();
}

const ownList = (year: number, functional: string, economic: string): Classification =>
  classificationOf(year, {
    functional,
    economic,
    complete: true,
    caveat: { zh: '本地导入的科目目录。', en: 'The list of codes imported by the locality.' },
  });

export interface OwnClassification {
  localityId: string;
  year: number;
  /** One "code name" a row. */
  functional: string;
  economic: string;
}

@Injectable()
export class ImportClassification {
  constructor(private readonly transactions: Transactions) {}

  run({
    localityId,
    year,
    functional,
    economic,
  }: OwnClassification): Promise<{ functional: number; economic: number }> {
    return this.transactions.run(async (tx: Tx) => {
      const list = ownList(year, functional, economic);
      if (list.functional.size === 0) refuseWith('budgets.no-codes', {}, { path: 'functional' });
      await tx.query(
        `INSERT INTO budgets.classifications (locality_id, year, functional, economic, changed_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (locality_id, year) DO UPDATE SET functional = $3, economic = $4, changed_at = $5`,
        [localityId, year, functional, economic, tx.now],
      );
      return { functional: list.functional.size, economic: list.economic.size };
    });
  }
}
