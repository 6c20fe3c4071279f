// `kentan serve`: one server process on the database of DATABASE_URL.
import type { Command } from 'commander';
import { migrate, waitingMigrations } from '../platform/database.js';

interface Options {
  port?: string;
  host?: string;
  migrate?: boolean;
}
const NO = 1;
const BAD_INPUT = 2;

export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('run one server process: API and web pages on one port')
    .option('--port <number>', 'port to listen on (default: PORT, else 3000)')
    .option('--host <address>', 'address to listen on (default: HOST, else 127.0.0.1)')
    .option('--migrate', 'bring the schema up to date first')
    .addHelpText('after', '\nThe configuration is read from the environment: docs/operations.md.')
    .action(async (options: Options) => {
      const env = {
        ...process.env,
        ...(options.port ? { PORT: options.port } : {}),
        ...(options.host ? { HOST: options.host } : {}),
      };
      try {
        await prepare(env, options);
      } catch (error) {
        console.error((error as Error).message);
        process.exit(BAD_INPUT);
      }
    });
}

async function prepare(env: Record<string, string | undefined>, options: Options): Promise<void> {
  const { readConfig } = await import('../platform/config.js');
  const url = readConfig(env).DATABASE_URL;
  if (options.migrate) await migrate(url);
  const waiting = await waitingMigrations(url);
  if (waiting.length) {
    console.error(
      `the schema is older than this program (${waiting.length} migrations wait): run kentan migrate`,
    );
    process.exit(NO);
  }
  const { serve } = await import('../app/serve.js');
  console.log(`Kentan 恳谈  ${await serve(env)}`);
}
