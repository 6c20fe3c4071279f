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
  const old = explainCharter(before);
  const now = explainCharter(after);
  const gone = old.filter(({ id }) => !now.some((section) => section.id === id));
  return [...now, ...gone]
    .map(({ id, title }) => {
      const [was, is] = [old, now].map((all) => all.find((section) => section.id === id)?.sentences ?? []);
      return { id, title, removed: without(was, is), added: without(is, was) };
    })
    .filter((section) => section.removed.length > 0 || section.added.length > 0);
}

const key = ({ lead, text, source }: Sentence): string =>
  `${lead?.zh}|${text.zh}|${text.en}|${source.cite.zh}`;

function without(sentences: readonly Sentence[], others: readonly Sentence[]): Sentence[] {
  const known = new Set(others.map(key));
  return sentences.filter((s) => !known.has(key(s)));
}
