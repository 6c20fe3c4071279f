// Starts one server process: configuration, database, routes; stops cleanly on SIGTERM and SIGINT.
import 'reflect-metadata';
import { createApp } from './app/create-app.js';
import { readConfig } from './platform/config.js';

const config = readConfig(process.env);
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
