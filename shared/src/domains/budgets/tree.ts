// A version as a tree: by book, function, department, project or economic nature; every total can be opened into what it adds up.
import type { Fen } from '../../kernel/index.js';
import { BOOK_NAMES } from './books.js';
import { type Classification, codePath } from './classification/classification.js';
import type { BudgetLine, Direction } from './line.js';
import { shortCode } from './line-key.js';

export const TREE_KINDS = ['function', 'department', 'project', 'economic', 'book'] as const;
export type TreeKind = (typeof TREE_KINDS)[number];

export interface TreeNode {
  /** A code, or a name where the level has no codes. Unique among its siblings. */
  readonly id: string;
  readonly name: string;
  amount: Fen;
  last: Fen;
  lines: number;
  readonly children: TreeNode[];
}

type TreeLine = Pick<
  BudgetLine,
  | 'book'
  | 'direction'
  | 'functionCode'
  | 'functionName'
  | 'economicCode'
  | 'department'
  | 'name'
  | 'nature'
  | 'amount'
  | 'lastAdopted'
  | 'lineKey'
>;

interface Building extends TreeNode {
  readonly index: Map<string, Building>;
}

const node = (id: string, name: string): Building => ({
  id,
  name,
  amount: 0n as Fen,
  last: 0n as Fen,
  lines: 0,
  children: [],
  index: new Map(),
});

/** Builds the tree of one direction, line by line; nodes and not lines are kept. */
export class TreeBuilder {
  private readonly root = node('', '');

  constructor(
    private readonly kind: TreeKind,
    private readonly direction: Direction,
    private readonly list: Classification,
  ) {}

  add(line: TreeLine): void {
    if (line.direction !== this.direction) return;
    let at = this.root;
    this.count(at, line);
    for (const [id, name] of this.path(line)) {
      let next = at.index.get(id);
      if (!next) {
        next = node(id, name);
        at.index.set(id, next);
        at.children.push(next);
      }
      at = next;
      this.count(at, line);
    }
  }

  private count(at: Building, line: TreeLine): void {
    at.amount = (at.amount + line.amount) as Fen;
    at.last = (at.last + (line.lastAdopted ?? 0n)) as Fen;
    at.lines += 1;
  }

  private path(line: TreeLine): [string, string][] {
    const byFunction = this.functionPath(line);
    if (this.kind === 'function') return byFunction;
    if (this.kind === 'book') return [[line.book, BOOK_NAMES[line.book].zh], ...byFunction];
    if (this.kind === 'department') return [[line.department, line.department], ...byFunction.slice(-1)];
    if (this.kind === 'economic') return this.economicPath(line);
    return [
      [line.nature || 'unsaid', line.nature || 'unsaid'],
      [line.department, line.department],
    ];
  }

  private functionPath(line: TreeLine): [string, string][] {
    const code = shortCode(line.functionCode);
    if (code === '') return [['', '']];
    return [...codePath(code), code].map((part) => [
      part,
      this.list.functional.get(part)?.name ?? (part === code ? line.functionName : part),
    ]);
  }

  private economicPath(line: TreeLine): [string, string][] {
    const code = line.economicCode;
    if (code === '') return [['', '']];
    return [...codePath(code), code].map((part) => [part, this.list.economic.get(part)?.name ?? part]);
  }

  /** Largest amounts first at every level. */
  end(): TreeNode {
    return strip(this.root);
  }
}

function strip({ id, name, amount, last, lines, children }: TreeNode): TreeNode {
  const sorted = [...children].sort((a, b) =>
    b.amount > a.amount ? 1 : b.amount < a.amount ? -1 : a.id < b.id ? -1 : 1,
  );
  return { id, name, amount, last, lines, children: sorted.map(strip) };
}

/** The filter that a node's place stands for: which lines are under it. */
export function isUnder(kind: TreeKind, path: readonly string[], line: TreeLine): boolean {
  const code = shortCode(line.functionCode);
  const deepest = path[path.length - 1];
  if (deepest === undefined) return true;
  if (kind === 'function') return deepest === '' ? code === '' : code.startsWith(deepest);
  if (kind === 'book')
    return (
      line.book === path[0] && (path.length < 2 || (deepest === '' ? code === '' : code.startsWith(deepest)))
    );
  if (kind === 'economic')
    return deepest === '' ? line.economicCode === '' : line.economicCode.startsWith(deepest);
  if (kind === 'department') return line.department === path[0] && (path.length < 2 || code === path[1]);
  return (line.nature || 'unsaid') === path[0] && (path.length < 2 || line.department === path[1]);
}
