// Joins a sentence of a charter with the source of the single rule it tells.
import type { FieldSources, Source } from '../charter.js';
import type { Sentence } from './sentence.js';

export type Cited = (field: string | null, zh: string, en: string) => Sentence;

/** Takes the single rule's source, else its group's. */
export const cited =
  (group: { source: Source; sources?: FieldSources }): Cited =>
  (field, zh, en) => ({ text: { zh, en }, source: (field && group.sources?.[field]) || group.source });
