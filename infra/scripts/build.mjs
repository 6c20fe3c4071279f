// `npm run build`: builds what is stale of shared, backend and frontend; for images and for servers that are not started by `npm start`.
import { ensureInstalled } from './lib/install.mjs';
import { runScript } from './lib/shutdown.mjs';

runScript(async () => {
  await ensureInstalled();
  const { ensureBuilt } = await import('./lib/build-steps.mjs');
  await ensureBuilt();
  return 0;
});
