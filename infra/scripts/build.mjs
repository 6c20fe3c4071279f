// `npm run build`: builds what is stale of shared, backend and frontend (or of those named); for images and for the command line.
import { ensureInstalled } from './lib/install.mjs';
import { runScript } from './lib/shutdown.mjs';

runScript(async () => {
  await ensureInstalled();
  const { ensureBuilt } = await import('./lib/build-steps.mjs');
  const named = process.argv.slice(2);
  await ensureBuilt(named.length ? named : undefined);
  return 0;
});
