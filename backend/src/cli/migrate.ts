// `kentan migrate`: brings the database of DATABASE_URL to the newest schema.
import type { Command } from 'commander';
import { readConfig } from '../platform/config.js';
import { migrate } from '../platform/database.js';

export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database of DATABASE_URL to the newest schema')
    .action(async () => {
      const ran = await migrate(readConfig(process.env).DATABASE_URL);
      console.log(ran.length ? `migrated: ${ran.join(', ')}` : 'the schema is up to date');
    });
}
