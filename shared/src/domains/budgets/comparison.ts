// What changed between two versions or years: added, removed, moved, changed; every line of both is looked at once (linear time).
import type { Fen } from '../../kernel/index.js';
import type { BudgetBook, Direction } from './line.js';
import { comparableName } from './line-key.js';

/** What a comparison needs of a line. */
export interface ComparedLine {
  readonly lineKey: string;
  readonly book: BudgetBook;
  readonly direction: Direction;
  readonly functionCode: string;
  readonly department: string;
  readonly name: string;
  readonly amount: Fen;
}

export type ChangeKind = 'added' | 'removed' | 'moved' | 'changed';

export interface LineChange {
  readonly kind: ChangeKind;
  /** The line as it is now; as it was, when it was removed. */
  readonly line: ComparedLine;
  /** The line as it was; undefined when it was added. */
  readonly before: ComparedLine | undefined;
  readonly from: Fen;
  readonly to: Fen;
}

export interface Comparison {
  /** Largest difference first. */
  readonly changes: readonly LineChange[];
  readonly counts: Readonly<Record<ChangeKind | 'same', number>>;
  /** By class of the functional list: amounts before and after, in the order of the codes. */
  readonly byClass: readonly {
    readonly direction: Direction;
    readonly code: string;
    readonly from: Fen;
    readonly to: Fen;
  }[];
}

const size = (n: bigint): bigint => (n < 0n ? -n : n);
const placeOf = (line: ComparedLine): string => `${line.book}|${line.direction}|${comparableName(line.name)}`;

class Classes {
  private readonly sums = new Map<string, { direction: Direction; code: string; from: bigint; to: bigint }>();

  add(line: ComparedLine, side: 'from' | 'to'): void {
    const code = line.functionCode.slice(0, 3);
    const key = `${line.direction}|${code}`;
    let row = this.sums.get(key);
    if (!row) {
      row = { direction: line.direction, code, from: 0n, to: 0n };
      this.sums.set(key, row);
    }
    row[side] += line.amount;
  }

  all(): Comparison['byClass'] {
    const rows = [...this.sums.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return rows.map(([, { direction, code, from, to }]) => ({
      direction,
      code,
      from: from as Fen,
      to: to as Fen,
    }));
  }
}

/** Compares `before` with `after`. A line that vanished and one of the same name that appeared elsewhere are one that moved. */
export function compareVersions(before: Iterable<ComparedLine>, after: Iterable<ComparedLine>): Comparison {
  const classes = new Classes();
  const old = new Map<string, ComparedLine>();
  for (const line of before) {
    classes.add(line, 'from');
    old.set(line.lineKey, line);
  }
  const changes: LineChange[] = [];
  const added: ComparedLine[] = [];
  let same = 0;
  for (const line of after) {
    classes.add(line, 'to');
    const was = old.get(line.lineKey);
    if (!was) {
      added.push(line);
      continue;
    }
    old.delete(line.lineKey);
    const moved = was.functionCode !== line.functionCode || was.department !== line.department;
    if (was.amount === line.amount && !moved) same += 1;
    else
      changes.push({
        kind: moved ? 'moved' : 'changed',
        line,
        before: was,
        from: was.amount,
        to: line.amount,
      });
  }
  pairMoved(changes, added, old);
  changes.sort((a, b) => compareSizes(a, b));
  const counts = { added: 0, removed: 0, moved: 0, changed: 0, same };
  for (const change of changes) counts[change.kind] += 1;
  return { changes, counts, byClass: classes.all() };
}

function compareSizes(a: LineChange, b: LineChange): number {
  const gap = size(b.to - b.from) - size(a.to - a.from);
  if (gap !== 0n) return gap > 0n ? 1 : -1;
  return a.line.lineKey < b.line.lineKey ? -1 : 1;
}

/** Only a name that stands once on each side can be followed to its new place. */
function pairMoved(
  changes: LineChange[],
  added: readonly ComparedLine[],
  gone: ReadonlyMap<string, ComparedLine>,
): void {
  const byName = new Map<string, ComparedLine | null>();
  for (const line of gone.values()) {
    const place = placeOf(line);
    byName.set(place, byName.has(place) ? null : line);
  }
  const wanted = new Map<string, number>();
  for (const line of added) wanted.set(placeOf(line), (wanted.get(placeOf(line)) ?? 0) + 1);
  const followed = new Set<string>();
  for (const line of added) {
    const place = placeOf(line);
    const was = wanted.get(place) === 1 ? byName.get(place) : undefined;
    if (was) followed.add(was.lineKey);
    const zero = 0n as Fen;
    changes.push({
      kind: was ? 'moved' : 'added',
      line,
      before: was ?? undefined,
      from: was?.amount ?? zero,
      to: line.amount,
    });
  }
  for (const line of gone.values()) {
    if (!followed.has(line.lineKey))
      changes.push({ kind: 'removed', line, before: line, from: line.amount, to: 0n as Fen });
  }
}
