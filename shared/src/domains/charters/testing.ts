// Builders for tests: the Xinhe charter with single places changed, as a mistaken or amended file would have them.
import { xinheCharter } from './presets/xinhe.js';

type Tree = { [key: string]: Tree };

/** 'phases[2].opens.days' → new value; undefined removes the place. */
export function charterWith(changes: Readonly<Record<string, unknown>>): unknown {
  const copy = JSON.parse(JSON.stringify(xinheCharter)) as Tree;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
    const last = keys.pop() as string;
    const place = keys.reduce((node, key) => node[key], copy);
    if (value === undefined) delete place[last];
    else place[last] = value as Tree;
  }
  return copy;
}
