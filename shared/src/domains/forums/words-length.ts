// How long what people write may be: long enough to mean something, short enough to be read aloud.
import { ok, type Result, refuse } from '../../kernel/index.js';

export const LENGTHS = {
  question: { min: 5, max: 500 },
  opinion: { min: 5, max: 1_000 },
  answer: { min: 5, max: 4_000 },
  reasons: { min: 10, max: 4_000 },
  minutes: { min: 20, max: 60_000 },
} as const;
export type Written = keyof typeof LENGTHS;

const trimmed = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u3000]+$/gm, '')
    .trim();

/** The text without stray blanks, or how many characters it has and should have. */
export function writtenText(kind: Written, text: string, path = 'text'): Result<string> {
  const clean = trimmed(text);
  const length = [...clean].length;
  const { min, max } = LENGTHS[kind];
  return length < min || length > max
    ? refuse(`forums.${kind}-length`, { length, min, max }, { path })
    : ok(clean);
}
