// What a charter's explanation is made of: sentences with their source, grouped in sections.
import type { Bilingual } from '../../../kernel/index.js';
import type { Source } from '../charter.js';

export interface Sentence {
  /** What the sentence is about, set before it. */
  readonly lead?: Bilingual;
  readonly text: Bilingual;
  readonly source: Source;
}
export interface Section {
  readonly id: string;
  readonly title: Bilingual;
  readonly sentences: readonly Sentence[];
}
