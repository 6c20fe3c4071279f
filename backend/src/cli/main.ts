// The `kentan` command: each subcommand lives in its own file.
import 'reflect-metadata';
import { Command } from 'commander';
import { registerBackup } from './backup.js';
import { registerBudget } from './budget.js';
import { registerCharter } from './charter.js';
import { registerMigrate } from './migrate.js';
import { registerOpenApi } from './openapi.js';
import { registerRecord } from './record.js';
import { registerSeed } from './seed.js';
import { registerServe } from './serve.js';
import { registerSortition } from './sortition.js';
import { registerTally } from './tally.js';

const program = new Command('kentan')
  .description('Kentan 恳谈: the public budget year in the open')
  .version('0.1.0')
  // options after a subcommand are that subcommand's own: `budget import … --version draft`
  .enablePositionalOptions();
// a wrong flag or a missing argument is bad input: 2, of every subcommand, which take this over when they are made
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
registerBackup(program);
registerBudget(program);
registerCharter(program);
registerMigrate(program);
registerOpenApi(program);
registerRecord(program);
registerSortition(program);
registerTally(program);
registerServe(program);
registerSeed(program);
await program.parseAsync();
