// What an act tells in one line: the name of its type, and the matter that its payload names.
import type { Bilingual } from '../../platform';
import type { ActData } from './queries';

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Bilingual).zh === 'string' &&
  typeof (value as Bilingual).en === 'string';

/** Longest quotation of what somebody wrote, in characters: a line of the list stays a line. */
const QUOTED = 60;

const asWritten = (text: string): Bilingual => ({ zh: text, en: text });
function quoted(text: string): Bilingual {
  const letters = Array.from(text.trim());
  const short = letters.length > QUOTED ? `${letters.slice(0, QUOTED - 1).join('')}…` : letters.join('');
  return { zh: `“${short}”`, en: `“${short}”` };
}

/** The matter in words: its title in both languages, else the budget line it is about, else what was said. */
export function matterOf(act: ActData): Bilingual | undefined {
  const payload = act.payload as Record<string, unknown>;
  const named = [payload.title, payload.name, payload.matter, payload.summary].find(isBilingual);
  if (named) return named;
  const line = [payload.line, payload.lineName].find((text) => typeof text === 'string');
  if (line) return asWritten(line);
  const said = [payload.question, payload.opinion, payload.text, payload.reason].find(
    (text) => typeof text === 'string' && text.trim() !== '',
  );
  if (typeof said === 'string') return quoted(said);
  return typeof payload.year === 'number' ? asWritten(String(payload.year)) : undefined;
}

/** Enough of a hash to compare by eye; the whole stands on the act's page. */
export const shortHash = (hash: string): string => `${hash.slice(0, 12)}…`;
