// Reads every word file of the web app. Only for the tests that hold the words complete.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Language } from '@kentan/shared/kernel';

export const SOURCES = join(import.meta.dirname, '../..');
const LANGUAGES: readonly Language[] = ['zh', 'en'];

export type Words = Record<string, string>;
export interface Namespace {
  name: string;
  words: Record<Language, Words>;
}

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** The namespace of a file: the name of its folder, 'app' for what stands in src/app itself. */
export const namespaceOf = (file: string): string => basename(dirname(file));

export function readNamespaces(): Namespace[] {
  const folders = filesUnder(SOURCES)
    .filter((file) => /[/\\]words\.(zh|en)\.json$/.test(file))
    .map(dirname);
  return [...new Set(folders)].sort().map((folder) => {
    const [zh, en] = LANGUAGES.map(
      (language) => JSON.parse(readFileSync(join(folder, `words.${language}.json`), 'utf8')) as Words,
    );
    return { name: basename(folder), words: { zh, en } };
  });
}

/** 'clock.left_one' and 'clock.left_other' are the key 'clock.left' in the plural forms of a language. */
export const keyOf = (name: string): string => name.replace(/_(zero|one|two|few|many|other)$/, '');

export const keysOf = (words: Words): Set<string> => new Set(Object.keys(words).map(keyOf));

/** Names in braces that a text expects to be filled in. */
export const placeholdersOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map((m) => m[1]))].sort();

export const shown = (file: string): string => relative(SOURCES, file);
