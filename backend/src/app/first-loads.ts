// What each screen needs at once, as the web build wrote it down: files to name in the page, words and questions to send along.
import { existsSync, readFileSync } from 'node:fs';
import type { Language } from '@kentan/shared/kernel';

interface Files {
  scripts: string[];
  styles: string[];
}
interface Screen extends Files {
  path: string;
  words: string[];
  first: string[];
}
interface Written {
  always: string[];
  demo: Files;
  screens: Screen[];
  words: Record<string, Record<Language, Record<string, string>>>;
}

/** A screen at an address. */
export interface FirstLoad {
  scripts: string[];
  styles: string[];
  words: (language: Language) => Record<string, Record<string, string>>;
  /** Addresses of the questions that the screen asks as soon as it stands. */
  questions: string[];
}

const patternOf = (path: string) =>
  new RegExp(`^/([^/]+)${path ? `/${path.replace(/:\w+/g, '([^/]+)')}` : ''}/?$`);
const parametersOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);

/** Reads `first-loads.json`; undefined where the web was built without it. */
export function readFirstLoads(
  file: string,
): ((pathname: string, bare: boolean) => FirstLoad | undefined) | undefined {
  if (!existsSync(file)) return undefined;
  const { always, demo, screens, words } = JSON.parse(readFileSync(file, 'utf8')) as Written;
  const known = screens
    .map((screen) => ({ screen, pattern: patternOf(screen.path), parameters: parametersOf(screen.path) }))
    // as the router ranks them: an address spelled out before one with a parameter
    .sort((a, b) => a.parameters.length - b.parameters.length);
  return (pathname, bare) => {
    for (const { screen, pattern, parameters } of known) {
      const found = pattern.exec(pathname);
      if (!found) continue;
      const [, locality, ...values] = found;
      const fill = (question: string) =>
        parameters.reduce((text, name, i) => text.replaceAll(`:${name}`, values[i]), question);
      const base = `/api/localities/${locality}`;
      return {
        scripts: [...screen.scripts, ...demo.scripts],
        styles: [...screen.styles, ...demo.styles],
        words: (language) =>
          Object.fromEntries([...always, ...screen.words].map((name) => [name, words[name][language]])),
        questions: [
          '/api/identity/session',
          base,
          `${base}/cycles/current`,
          // what an address adds to the screen's own (a page, a filter) changes what it asks
          ...screen.first.filter((q) => bare || !q.includes('?')).map((q) => `${base}/${fill(q)}`),
        ],
      };
    }
  };
}
