// Where this checkout's parts lie, and where an installation keeps its data.
import { isAbsolute, join, resolve } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../..');

/** The data folder: KENTAN_DATA (relative to the checkout), or `data` in the checkout. */
export function dataFolder(env = process.env) {
  const given = env.KENTAN_DATA || 'data';
  return isAbsolute(given) ? given : resolve(ROOT, given);
}
