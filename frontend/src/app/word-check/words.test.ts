// The words of the web app are complete in both languages, and none is missing or left over.
import { keyOf, keysOf, placeholdersOf, readNamespaces } from './read-words';
import { scanSources } from './scan-sources';

const namespaces = readNamespaces();
const scan = scanSources();
const HAN = /\p{Script=Han}/u;
/** What stands in Chinese characters in an English text because it is a name of its own: the levels of the state's classification, too. */
const NAMES_IN_ENGLISH = /中文|民主恳谈|恳谈|[类款项目]/g;
/** Texts that are the same in every language: formats, standards, codes of languages. */
const SAME_EVERYWHERE = /^(zh|CSV|XLSX|JSON|PDF|SHA-256|QR|TOTP)$/;

const faults = (find: (namespace: (typeof namespaces)[number]) => string[]): string[] =>
  namespaces.flatMap((namespace) => find(namespace).map((fault) => `${namespace.name}: ${fault}`));

describe('words', () => {
  test('every namespace says the same things in Chinese and in English', () => {
    expect(
      faults(({ words }) => {
        const zh = keysOf(words.zh);
        const en = keysOf(words.en);
        return [
          ...[...zh].filter((key) => !en.has(key)).map((key) => `${key} is missing in English`),
          ...[...en].filter((key) => !zh.has(key)).map((key) => `${key} is missing in Chinese`),
        ];
      }),
    ).toEqual([]);
  });

  test('a text asks for the same values in both languages', () => {
    expect(
      faults(({ words }) => {
        const asked = (texts: Record<string, string>, key: string) => [
          ...new Set(
            Object.entries(texts)
              .filter(([name]) => keyOf(name) === key)
              .flatMap(([, text]) => placeholdersOf(text)),
          ),
        ];
        return [...keysOf(words.zh)].filter((key) => {
          const zh = asked(words.zh, key).sort().join(',');
          const en = asked(words.en, key).sort().join(',');
          return zh !== en;
        });
      }),
    ).toEqual([]);
  });

  test('every counted text has its plural forms', () => {
    expect(
      faults(({ words }) =>
        Object.keys(words.en)
          .filter((name) => /_other$/.test(name) && !(name.replace(/_other$/, '_one') in words.en))
          .map((name) => `${name} has no singular in English`),
      ),
    ).toEqual([]);
  });

  test('English is English: no Chinese characters but in names', () => {
    expect(
      faults(({ words }) =>
        Object.entries(words.en)
          .filter(([, text]) => HAN.test(text.replace(NAMES_IN_ENGLISH, '')))
          .map(([name, text]) => `${name}: ${text}`),
      ),
    ).toEqual([]);
  });

  test('Chinese is Chinese: no text is left in English', () => {
    expect(
      faults(({ words }) =>
        Object.entries(words.zh)
          .filter(([, text]) => {
            const bare = text.replace(/\{[^}]*\}/g, '').trim();
            return /\p{Script=Latin}{2}/u.test(bare) && !HAN.test(bare) && !SAME_EVERYWHERE.test(bare);
          })
          .map(([name, text]) => `${name}: ${text}`),
      ),
    ).toEqual([]);
  });

  test('no text is empty', () => {
    expect(
      faults(({ words }) =>
        [...Object.entries(words.zh), ...Object.entries(words.en)]
          .filter(([, text]) => text.trim() === '')
          .map(([name]) => name),
      ),
    ).toEqual([]);
  });

  test('no screen asks for a word that does not exist', () => {
    const known = new Map(namespaces.map((n) => [n.name, keysOf(n.words.zh)]));
    const missing = scan.asked.filter(({ namespace, key }) => {
      const keys = known.get(namespace);
      if (!keys) return true;
      return typeof key === 'string' ? !keys.has(keyOf(key)) : ![...keys].some((k) => key.test(k));
    });
    expect(missing.map(({ namespace, key, where }) => `${where} ${namespace}:${key}`)).toEqual([]);
  });

  test('no word is left over that no screen asks for', () => {
    expect(
      faults(({ name, words }) => {
        const asked = scan.asked.filter((a) => a.namespace === name).map((a) => a.key);
        const literals = scan.literals.get(name);
        return [...keysOf(words.zh)].filter(
          (key) =>
            !literals?.has(key) &&
            !asked.some((a) => (typeof a === 'string' ? keyOf(a) === key : a.test(key))),
        );
      }),
    ).toEqual([]);
  });

  test('nothing that is read stands in the markup instead of the word files', () => {
    expect(scan.untranslated).toEqual([]);
  });
});
