// Where words come from: one small file a namespace and language, loaded when a screen first needs it.
import type { Language } from '@kentan/shared/kernel';
import type { LoadWords } from '../platform/i18n';

type Words = Record<string, string>;
const FILES: Record<string, () => Promise<Words>> = import.meta.glob<Words>(
  [
    './words.*.json',
    './*/words.*.json',
    '../ui/words.*.json',
    '../ui/*/words.*.json',
    '../domains/*/words.*.json',
    '../domains/*/*/words.*.json',
    '../domains/*/*/*/words.*.json',
  ],
  { import: 'default' },
);

/** '../domains/budgets/words.zh.json' belongs to namespace 'budgets', './words.zh.json' to 'app', './home/words.zh.json' to 'home'. */
function namespaceOf(file: string): string {
  const folder = file.split('/').at(-2) ?? '';
  return folder === '.' ? 'app' : folder;
}

const LOADERS = new Map(
  Object.entries(FILES).map(([file, load]) => [
    `${namespaceOf(file)}.${file.endsWith('.en.json') ? 'en' : 'zh'}`,
    load,
  ]),
);

export const loadWords: LoadWords = (language: Language, namespace: string) => {
  const load = LOADERS.get(`${namespace}.${language}`);
  if (!load) throw new Error(`no words for ${namespace} in ${language}`);
  return load();
};
