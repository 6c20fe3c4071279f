// `kentan openapi FILE`: writes the OpenAPI document; needs no database.
import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { createApp } from '../app/create-app.js';
import { openApiDocument } from '../app/openapi.js';
import { readConfig } from '../platform/config.js';

export function registerOpenApi(program: Command): void {
  program
    .command('openapi')
    .description('write the OpenAPI 3.1 document')
    .argument('<file>')
    .action(async (file: string) => {
      const config = readConfig({ DATABASE_URL: 'postgres://nowhere/none', LOG_LEVEL: 'error' });
      const app = await createApp(config, { preview: true });
      writeFileSync(file, `${JSON.stringify(await openApiDocument(app), null, 1)}\n`);
      process.exit(0);
    });
}
