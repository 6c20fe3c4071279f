// What an amendment of the charter changes, in words: the sentences that fall away and those that come.
import type { Bilingual } from '../../../kernel/index.js';
import type { Charter } from '../charter.js';
import { explainCharter } from './explain.js';
import type { Sentence } from './sentence.js';

export interface SectionChange {
  readonly id: string;
  readonly title: Bilingual;
  readonly removed: readonly Sentence[];
  readonly added: readonly Sentence[];
}

/** Sections in which anything changed. */
export function compareCharters(before: Charter, after: Charter): SectionChange[] {
  const old = new Map(explainCharter(before).map((s) => [s.id, s.sentences]));
  return explainCharter(after)
    .map(({ id, title, sentences }) => {
      const was = old.get(id) ?? [];
      return { id, title, removed: without(was, sentences), added: without(sentences, was) };
    })
    .filter((section) => section.removed.length > 0 || section.added.length > 0);
}

const key = ({ lead, text, source }: Sentence): string =>
  `${lead?.zh}|${text.zh}|${text.en}|${source.cite.zh}`;

function without(sentences: readonly Sentence[], others: readonly Sentence[]): Sentence[] {
  const known = new Set(others.map(key));
  return sentences.filter((s) => !known.has(key(s)));
}
