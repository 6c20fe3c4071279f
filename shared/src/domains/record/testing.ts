// Builders for tests: a small record with its signed heads, as an export has it.
import { bytesToHex } from '../../kernel/index.js';
import { type Act, leafText } from './act.js';
import { Frontier, type Hash, leafHash, type ReadNode, type TreeNode } from './merkle.js';
import { type SignedTreeHead, signHead } from './tree-head.js';

export const TEST_KEY = new Uint8Array(32).fill(7);
const LOCALITY = '00000000-0000-7000-8000-000000000001';

export const anAct = (index: number, change: Partial<Act> = {}): Act => ({
  id: `act-${index}`,
  index,
  locality: LOCALITY,
  at: new Date(Date.UTC(2027, 0, 12, 1, 0, index)).toISOString(),
  type: 'forums.question-put',
  by: { office: 'participant' },
  objects: [{ kind: 'line', id: `line-${index % 5}` }],
  payload: { words: `第 ${index} 个问题` },
  ...change,
});

/** Acts as an export: header, heads at `headSizes`, acts. */
export function anExport(acts: readonly Act[], headSizes: readonly number[] = [acts.length]) {
  const frontier = new Frontier();
  const heads: SignedTreeHead[] = [];
  for (const act of acts) {
    frontier.push(leafHash(leafText(act)));
    if (headSizes.includes(frontier.size)) heads.push(aHead(frontier, act.at));
  }
  return {
    heads,
    lines: [
      JSON.stringify({ log: 'kentan-record/1', locality: LOCALITY, acts: acts.length }),
      ...heads.map((head) => JSON.stringify({ head })),
      ...acts.map(leafText),
    ],
  };
}

export const aHead = (frontier: Frontier, at: string, key = TEST_KEY): SignedTreeHead =>
  signHead({ locality: LOCALITY, size: frontier.size, root: bytesToHex(frontier.root()), at }, key);

/** A log of n leaves with its stored nodes. */
export function aTree(size: number): { leaves: Hash[]; read: ReadNode; rootAt: (n: number) => Hash } {
  const nodes = new Map<string, Hash>();
  const roots: Hash[] = [new Frontier().root()];
  const frontier = new Frontier();
  const leaves: Hash[] = [];
  for (let i = 0; i < size; i += 1) {
    const leaf = leafHash(`leaf ${i}`);
    leaves.push(leaf);
    for (const n of frontier.append(leaf) as TreeNode[]) nodes.set(`${n.level}/${n.index}`, n.hash);
    roots.push(frontier.root());
  }
  const read: ReadNode = (level, index) => {
    const hash = nodes.get(`${level}/${index}`);
    if (!hash) throw new RangeError(`node ${level}/${index} is not complete yet`);
    return hash;
  };
  return { leaves, read, rootAt: (n) => roots[n] };
}
