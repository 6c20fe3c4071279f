// Erases the personal data of a register that was replaced long ago; its number, size and hash stay.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../../platform/jobs.js';
import { Transactions } from '../../../platform/transactions.js';

@Injectable()
export class EraseRegister implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.jobs.register('identity.erase-register', (payload) =>
      this.run(String(payload['localityId']), String(payload['registerId'])),
    );
  }

  async run(localityId: string, registerId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.query('DELETE FROM identity.register_entries WHERE locality_id = $1 AND register_id = $2', [
        localityId,
        registerId,
      ]);
      await tx.query('UPDATE identity.registers SET erased_at = $3 WHERE locality_id = $1 AND id = $2', [
        localityId,
        registerId,
        tx.now,
      ]);
    });
  }
}
