// The clerk's register file: looked at without saving anything, or taken into use when it has no problem left.
import { type ReadPerson, type RegisterProblem, readRegister } from '@kentan/shared/identity';
import { Injectable } from '@nestjs/common';
import { InstallationSecret } from '../../../platform/installation-secret.js';
import { Refused, refuseWith } from '../../../platform/refused.js';
import { Transactions } from '../../../platform/transactions.js';
import { rowsOfCsv } from './read-register-file.js';
import { saveRegister } from './save-register.js';

export interface RegisterFile {
  localityId: string;
  title: string;
  bytes: Buffer | undefined;
  by: { office: string; accountId?: string };
}
const MOST_PROBLEMS = 200;

@Injectable()
export class ImportRegister {
  constructor(
    private readonly transactions: Transactions,
    private readonly secret: InstallationSecret,
  ) {}

  /** What the file says, read in the year of `now`; saves nothing. */
  check(
    bytes: Buffer | undefined,
    now: Date,
  ): { people: readonly ReadPerson[]; problems: RegisterProblem[]; count: number } {
    if (!bytes?.length) refuseWith('identity.register.no-file', {}, { path: 'file' });
    const { people, problems } = readRegister(rowsOfCsv(bytes), now.getUTCFullYear());
    return { people, problems: problems.slice(0, MOST_PROBLEMS), count: problems.length };
  }

  async run(file: RegisterFile) {
    return this.transactions.run(async (tx) => {
      const { people, problems } = this.check(file.bytes, tx.now);
      if (problems.length) {
        throw new Refused(
          problems.map((p) => ({
            code: p.code,
            kind: 'invalid',
            params: p.params,
            path: `${p.row}.${p.column}`,
          })),
        );
      }
      return saveRegister(tx, {
        localityId: file.localityId,
        title: file.title,
        by: file.by,
        people: people.map(({ nationalId, ...person }) => ({
          ...person,
          ...(nationalId ? { personHash: this.secret.keyedHash('national-id', nationalId) } : {}),
        })),
      });
    });
  }
}
