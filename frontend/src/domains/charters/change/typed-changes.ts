// What was typed over the charter in force: the values that differ, the charter they make, what is wrong with them.
import {
  type Charter,
  type CharterField,
  changeCharter,
  charterFields,
  chartersRefusals,
  compareCharters,
  explainCharter,
  type FieldChange,
  fieldPathOf,
  fieldValue,
  type Section,
} from '@kentan/shared/charters';
import { fill, type Language } from '@kentan/shared/kernel';

/** Field path → what stands in its input. */
export type Typed = Readonly<Record<string, string>>;

export interface TypedChanges {
  readonly fields: readonly CharterField[];
  readonly changes: readonly FieldChange[];
  /** The charter in words, with the changes while they are lawful. */
  readonly sections: readonly Section[];
  /** Sentences (Chinese) of the charter in force: any other is new. */
  readonly known: ReadonlySet<string>;
  /** Field path → what is wrong there. */
  readonly problems: ReadonlyMap<string, string>;
  readonly changedSections: ReadonlySet<string>;
}

export const typedValue = (charter: Charter, typed: Typed, path: string): string =>
  typed[path] ?? fieldValue(charter, path);

export function typedChanges(charter: Charter, typed: Typed, language: Language): TypedChanges {
  const fields = charterFields(charter);
  const changes = fields
    .map(({ path }) => ({ path, value: typedValue(charter, typed, path).trim() }))
    .filter(({ path, value }) => value !== fieldValue(charter, path));
  const checked = changeCharter(charter, changes);
  const after = checked.charter ?? charter;
  return {
    fields,
    changes,
    sections: explainCharter(after),
    known: new Set(explainCharter(charter).flatMap((s) => s.sentences.map(({ text }) => text.zh))),
    problems: new Map(
      checked.problems.map(({ code, path, params }) => [
        fieldPathOf(path),
        fill(chartersRefusals[code]?.[language] ?? code, params),
      ]),
    ),
    changedSections: new Set(compareCharters(charter, after).map(({ id }) => id)),
  };
}
