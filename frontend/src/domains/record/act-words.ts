// What an act tells in one line: the name of its type, and the matter that its payload names.
import type { Bilingual } from '../../platform';
import type { ActData } from './queries';

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Bilingual).zh === 'string' &&
  typeof (value as Bilingual).en === 'string';

/** The matter in words, when the payload has a title or a name in both languages. */
export function matterOf(act: ActData): Bilingual | undefined {
  const payload = act.payload as Record<string, unknown>;
  return [payload.title, payload.name, payload.summary].find(isBilingual);
}

/** Enough of a hash to compare by eye; the whole stands on the act's page. */
export const shortHash = (hash: string): string => `${hash.slice(0, 12)}…`;
