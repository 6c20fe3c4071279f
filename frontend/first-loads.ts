// Writes .vite/first-loads.json beside the built pages: what each screen needs at once, so that the server can send or name it with the
// page itself. Without it a browser finds out step by step: code, then words, then locality, then data.
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const APP = resolve(import.meta.dirname, 'src/app');
/** Words of the frame, which every page needs. */
const ALWAYS = ['ui', 'app', 'cycles'];
/** Stands above every screen of a demo town and is fetched apart. */
const DEMO = resolve(APP, '../domains/cycles/demo-clock-banner.tsx');
const SCREEN =
  /\{\s*path: '([^']*)',\s*words: \[([^\]]*)\],\s*load: async \(\) =>\s*\(await import\('([^']+)'\)\)\.\w+,(?:\s*frame: '\w+',)?(?:\s*first: \[([^\]]*)\],)?\s*\}/g;

const strings = (list = ''): string[] => [...list.matchAll(/'([^']*)'/g)].map(([, text]) => text);

/** The screens as src/app/routes.tsx writes them. */
function screensOf(source: string) {
  const screens = [...source.matchAll(SCREEN)].map(([, path, words, file, first]) => ({
    path,
    words: strings(words),
    file: resolve(APP, `${file}.tsx`),
    first: strings(first),
  }));
  if (screens.length !== [...source.matchAll(/^ {4}path: '/gm)].length)
    throw new Error('first-loads: a screen in src/app/routes.tsx is not written like the others');
  return screens;
}

export function firstLoads(): Plugin {
  return {
    name: 'kentan-first-loads',
    apply: 'build',
    generateBundle: {
      // after the bundler has dropped chunks that were nothing but styles
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
        const closure = (
          chunk: Rolldown.OutputChunk | undefined,
          found = new Set<Rolldown.OutputChunk>(),
        ) => {
          if (!chunk || found.has(chunk)) return found;
          found.add(chunk);
          for (const name of chunk.imports) closure(byName.get(name), found);
          return found;
        };
        const frame = closure(chunks.find((chunk) => chunk.isEntry));
        const words: Record<string, Record<string, unknown>> = {};
        for (const id of this.getModuleIds()) {
          const language = /\/words\.(zh|en)\.json$/.exec(id)?.[1];
          if (!language) continue;
          const folder = dirname(id);
          const namespace = folder === APP ? 'app' : basename(folder);
          words[namespace] = { ...words[namespace], [language]: JSON.parse(readFileSync(id, 'utf8')) };
        }
        const neededFor = (file: string) => {
          const own = chunks.find((chunk) => chunk.moduleIds.includes(file));
          if (!own) throw new Error(`first-loads: no chunk for ${file}`);
          const needed = [...closure(own)].filter((chunk) => !frame.has(chunk));
          const styles = needed.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
          return { scripts: needed.map((chunk) => chunk.fileName), styles };
        };
        const source = readFileSync(resolve(APP, 'routes.tsx'), 'utf8');
        const screens = screensOf(source).map(({ file, ...screen }) => ({ ...screen, ...neededFor(file) }));
        this.emitFile({
          type: 'asset',
          fileName: '.vite/first-loads.json',
          source: JSON.stringify({ always: ALWAYS, demo: neededFor(DEMO), screens, words }),
        });
      },
    },
  };
}
