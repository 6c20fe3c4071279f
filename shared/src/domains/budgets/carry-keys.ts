// Keeps a line's key when it moved: a line new by its place but alone with its name takes the key of the one that vanished.
import type { ComparedLine } from './comparison.js';
import { comparableName } from './line-key.js';

type Candidate = Pick<
  ComparedLine,
  'lineKey' | 'book' | 'direction' | 'functionCode' | 'department' | 'name'
>;

const place = (line: Candidate): string => `${line.book}|${line.direction}|${comparableName(line.name)}`;

/**
 * New key → key to keep. Only a name that stands once on each side is followed, and only within the same department or the
 * same class of functions: 会议费 of two offices are not one line.
 */
export function keysToKeep(
  appeared: Iterable<Candidate>,
  vanished: Iterable<Candidate>,
): Map<string, string> {
  const once = (lines: Iterable<Candidate>): Map<string, Candidate | null> => {
    const found = new Map<string, Candidate | null>();
    for (const line of lines) found.set(place(line), found.has(place(line)) ? null : line);
    return found;
  };
  const old = once(vanished);
  const kept = new Map<string, string>();
  for (const [name, line] of once(appeared)) {
    const before = old.get(name);
    if (!line || !before) continue;
    const near =
      line.department === before.department ||
      line.functionCode.slice(0, 3) === before.functionCode.slice(0, 3);
    if (near) kept.set(line.lineKey, before.lineKey);
  }
  return kept;
}
