// Runs one server process: configuration, database, routes; stops cleanly on SIGTERM and SIGINT.
import { readConfig } from '../platform/config.js';
import { createApp } from './create-app.js';

/** Answers the address when it listens. */
export async function serve(env: Record<string, string | undefined>): Promise<string> {
  const config = readConfig(env);
  const app = await createApp(config);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void app.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  await app.listen(config.PORT, config.HOST);
  process.send?.('listening');
  return app.getUrl();
}
