// Words in two languages: namespaces loaded when a screen first needs them, switched anywhere without reload.
import type { Bilingual, Language } from '@kentan/shared/kernel';
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { firstWords } from './first';
import { recall, remember } from './settings';

export type { Bilingual, Language };

/** Loads one namespace in one language; made from the word files in src/app/catalogues.ts. */
export type LoadWords = (language: Language, namespace: string) => Promise<Record<string, string>>;

const HTML_LANG: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

const firstLanguage = (): Language => {
  const asked = new URLSearchParams(location.search).get('lang') ?? recall('language') ?? navigator.language;
  return /^en/i.test(asked) ? 'en' : 'zh';
};

/** Starts the words. `always` are the namespaces every page needs. */
export async function startWords(load: LoadWords, always: string[]): Promise<void> {
  const backend: BackendModule = {
    type: 'backend',
    init: () => undefined,
    read: (language, namespace, done) => {
      load(language as Language, namespace).then(
        (words) => done(null, words),
        (error: unknown) => done(error instanceof Error ? error : String(error), false),
      );
    },
  };
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = HTML_LANG[language as Language];
  });
  const lng = firstLanguage();
  const sent = firstWords(lng);
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng,
      // Words that came with the page are there at once; the others are fetched.
      ...(sent ? { resources: { [lng]: sent }, partialBundledLanguages: true } : {}),
      supportedLngs: ['zh', 'en'],
      // Both languages are complete (a test holds it), so nothing ever falls back to the other.
      fallbackLng: false,
      ns: always,
      defaultNS: always[0],
      keySeparator: false,
      interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    });
}

/** The language on screen now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh';
}

export function setLanguage(language: Language): Promise<unknown> {
  remember('language', language);
  // Told to the server too, which sends the words of the first screen with the page.
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API exists on https only
  document.cookie = `kentan_lang=${language}; path=/; max-age=31536000; samesite=lax`;
  return i18next.changeLanguage(language);
}

/** The language outside of components (requests). */
export const languageNow = (): Language => (i18next.language === 'en' ? 'en' : 'zh');

/** `say(bilingual)` picks the text in the language on screen. */
export function useSay(): (text: Bilingual) => string {
  const language = useLanguage();
  return (text) => text[language];
}
