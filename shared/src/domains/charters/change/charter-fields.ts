// Which numbers and choices of a charter can be changed, and the charter that follows from changing some of them. Only what
// the explanation says in words is here: nothing can change silently.
import type { CalendarDay, Charter, Offset } from '../charter.js';
import { type CheckedCharter, checkCharter } from '../check-charter.js';
import { type CharterField, DAYS } from './field.js';
import { FIELDS_AFTER_THE_VOTE } from './fields-after-the-vote.js';
import { FIELDS_BEFORE_THE_VOTE } from './fields-before-the-vote.js';

/** What a person typed for one field. */
export interface FieldChange {
  readonly path: string;
  readonly value: string;
}

/** More than a charter has fields. */
export const MOST_FIELD_CHANGES = 300;

type Tree = { [key: string]: Tree | string | number | boolean };

function placeOf(charter: Charter, path: string): { node: Tree; key: string } | undefined {
  const keys = path.split('.');
  const key = keys.pop() as string;
  let node: Tree | undefined = charter as unknown as Tree;
  for (const part of keys) {
    const next: unknown = node && Object.hasOwn(node, part) ? node[part] : undefined;
    node = typeof next === 'object' && next !== null ? (next as Tree) : undefined;
  }
  return node && Object.hasOwn(node, key) ? { node, key } : undefined;
}

/** A day that something opens or is due: fixed, or counted from another. */
const timed = (
  path: string,
  section: string,
  name: CharterField['name'],
  rule: CalendarDay | Offset,
): CharterField =>
  'monthDay' in rule
    ? { path: `${path}.monthDay`, section, name, kind: 'day' }
    : { path: `${path}.days`, section, name, kind: 'number', unit: DAYS };

/** Every field of this charter, in the order of the explanation's sections. */
export const charterFields = (charter: Charter): CharterField[] => [
  ...charter.phases.map(({ name, opens }, i) => timed(`phases.${i}.opens`, 'year', name, opens)),
  ...charter.duties.map(({ name, due }, i) => timed(`duties.${i}.due`, 'duties', name, due)),
  ...[...FIELDS_BEFORE_THE_VOTE, ...FIELDS_AFTER_THE_VOTE].filter(({ path }) => placeOf(charter, path)),
];

/** A field's value as it is typed. */
export function fieldValue(charter: Charter, path: string): string {
  const place = placeOf(charter, path);
  return place ? String(place.node[place.key]) : '';
}

/** What was typed, in the type that the charter has there; text that is no number stays, for the check to name it. */
function typed(before: Tree[string], value: string): Tree[string] {
  if (typeof before === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  return typeof before === 'number' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
}

/** The charter with these changes, checked; a place that cannot be changed is a problem of its own. */
export function changeCharter(charter: Charter, changes: readonly FieldChange[]): CheckedCharter {
  const known = new Set(charterFields(charter).map(({ path }) => path));
  const unknown = changes.filter(({ path }) => !known.has(path));
  if (unknown.length > 0) {
    return {
      problems: unknown.map(({ path }) => ({ code: 'charters.not-changeable', path, params: { path } })),
    };
  }
  const after = JSON.parse(JSON.stringify(charter)) as Charter;
  for (const { path, value } of changes) {
    const place = placeOf(after, path);
    if (place) place.node[place.key] = typed(place.node[place.key], value.trim());
  }
  return checkCharter(after);
}

/** Where a problem of the check stands among the fields: 'duties[3].due.days' is 'duties.3.due.days'. */
export const fieldPathOf = (problemPath: string): string => problemPath.replaceAll(/\[(\d+)\]/g, '.$1');
