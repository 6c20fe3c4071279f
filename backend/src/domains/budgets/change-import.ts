// Corrects how a sheet is read (columns, unit, sheet, empty books) and reads it again; or gives it up.
import { Injectable } from '@nestjs/common';
import { refuseWith } from '../../platform/refused.js';
import { Transactions, type Tx } from '../../platform/transactions.js';
import { announceImport, type BudgetImport, type ImportSettings, importById } from './imports.queries.js';

const ENDED: readonly BudgetImport['state'][] = ['published', 'cancelled'];

async function stillOpen(tx: Tx, localityId: string, id: string): Promise<BudgetImport> {
  const given = await importById(tx, localityId, id, true);
  if (ENDED.includes(given.state)) refuseWith('budgets.import-ended', {}, { kind: 'conflict' });
  return given;
}

@Injectable()
export class ChangeImport {
  constructor(private readonly transactions: Transactions) {}

  run(localityId: string, id: string, settings: ImportSettings): Promise<{ id: string }> {
    return this.transactions.run(async (tx) => {
      const given = await stillOpen(tx, localityId, id);
      if (given.state === 'reading') refuseWith('budgets.import-busy', {}, { kind: 'conflict' });
      const attempt = given.attempt + 1;
      await tx.query(
        `UPDATE budgets.imports SET settings = $3, state = 'reading', share = 0, attempt = $4, changed_at = $5 WHERE locality_id = $1 AND id = $2`,
        [localityId, id, JSON.stringify(settings), attempt, tx.now],
      );
      tx.enqueue('budgets.read-sheet', { localityId, importId: id, attempt });
      announceImport(tx, given, 'reading', 0);
      return { id };
    });
  }
}

@Injectable()
export class CancelImport {
  constructor(private readonly transactions: Transactions) {}

  /** A reading under way sees it within a moment and rolls back; lines already staged are removed here. */
  run(localityId: string, id: string): Promise<{ id: string }> {
    return this.transactions.run(async (tx) => {
      const given = await stillOpen(tx, localityId, id);
      await tx.query(
        `UPDATE budgets.imports SET state = 'cancelled', changed_at = $3 WHERE locality_id = $1 AND id = $2`,
        [localityId, id, tx.now],
      );
      await tx.query('DELETE FROM budgets.lines WHERE locality_id = $1 AND version_id = $2', [
        localityId,
        given.versionId,
      ]);
      announceImport(tx, given, 'cancelled', given.share);
      return { id };
    });
  }
}
