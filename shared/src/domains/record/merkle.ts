// The hash tree over the record (RFC 9162, 2.1): leaf and node hashes, the append-only frontier, and which
// complete subtrees a proof is made of. Pure: whoever stores the nodes hands them in.
import { sha256, utf8ToBytes } from '../../kernel/index.js';

export type Hash = Uint8Array;

/** SHA-256: in JavaScript, which works everywhere, unless whoever calls has a faster one. */
export type Sha256 = (bytes: Uint8Array) => Hash;

/** Leaf hash: SHA-256(0x00 || bytes). The prefixes keep a leaf from passing as a node. */
export const leafHash = (text: string, hash: Sha256 = sha256): Hash => sha256Leaf(utf8ToBytes(text), hash);

export function sha256Leaf(data: Uint8Array, hash: Sha256 = sha256): Hash {
  const bytes = new Uint8Array(data.length + 1);
  bytes.set(data, 1);
  return hash(bytes);
}

const nodeBytes = new Uint8Array(65);
nodeBytes[0] = 1;
/** Node hash: SHA-256(0x01 || left || right). */
export function nodeHash(left: Hash, right: Hash, hash: Sha256 = sha256): Hash {
  nodeBytes.set(left, 1);
  nodeBytes.set(right, 33);
  return hash(nodeBytes);
}

/** Root of the empty log: SHA-256 of nothing. */
export const emptyRoot = (): Hash => sha256(new Uint8Array(0));

/** A complete subtree: `index`-th block of 2^level leaves. Once complete it never changes. */
export interface NodeAddress {
  readonly level: number;
  readonly index: number;
}
export interface TreeNode extends NodeAddress {
  readonly hash: Hash;
}
export type ReadNode = (level: number, index: number) => Hash;

/** Addresses of the complete subtrees that make up a log of `size`, largest first. */
export function frontierAddresses(size: number): NodeAddress[] {
  return completeSubtrees(0, size);
}

/** Cuts leaves [from, to) into complete subtrees, left to right. `from` is aligned as in any subtree of the tree. */
export function completeSubtrees(from: number, to: number): NodeAddress[] {
  const out: NodeAddress[] = [];
  for (let start = from; start < to; ) {
    let level = 0;
    while (start % 2 ** (level + 1) === 0 && start + 2 ** (level + 1) <= to) level += 1;
    out.push({ level, index: start / 2 ** level });
    start += 2 ** level;
  }
  return out;
}

/** The compact state of a log that only grows: O(log n) hashes. */
export class Frontier {
  private readonly hashes: { level: number; hash: Hash }[] = [];
  private count = 0;

  constructor(private readonly sha: Sha256 = sha256) {}

  /** Restores the frontier of a log of `size` from its stored nodes. */
  static of(size: number, read: ReadNode): Frontier {
    const frontier = new Frontier();
    for (const { level, index } of frontierAddresses(size)) {
      frontier.hashes.push({ level, hash: read(level, index) });
    }
    frontier.count = size;
    return frontier;
  }

  get size(): number {
    return this.count;
  }

  /** Adds one leaf; returns every subtree that became complete by it, the leaf first. */
  append(leaf: Hash): TreeNode[] {
    const made: TreeNode[] = [{ level: 0, index: this.count, hash: leaf }];
    this.fold(leaf, (level, hash) => made.push({ level, index: Math.floor(this.count / 2 ** level), hash }));
    this.count += 1;
    return made;
  }

  /** Adds one leaf without keeping the nodes: for verifying. */
  push(leaf: Hash): void {
    this.fold(leaf);
    this.count += 1;
  }

  private fold(leaf: Hash, made?: (level: number, hash: Hash) => void): void {
    let hash = leaf;
    let level = 0;
    while (this.hashes.at(-1)?.level === level) {
      const left = this.hashes.pop() as { hash: Hash };
      hash = nodeHash(left.hash, hash, this.sha);
      level += 1;
      made?.(level, hash);
    }
    this.hashes.push({ level, hash });
  }

  /** The root of the log as it stands. */
  root(): Hash {
    return combine(this.hashes.map((h) => h.hash));
  }
}

/** Hash over neighbouring complete subtrees, largest (left) first: folded from the right. */
function combine(hashes: readonly Hash[]): Hash {
  if (hashes.length === 0) return emptyRoot();
  let hash = hashes[hashes.length - 1];
  for (let i = hashes.length - 2; i >= 0; i -= 1) hash = nodeHash(hashes[i], hash);
  return hash;
}

/** Hash of leaves [from, to) out of stored complete subtrees. */
export const rangeHash = (from: number, to: number, read: ReadNode): Hash =>
  combine(completeSubtrees(from, to).map(({ level, index }) => read(level, index)));

/** Largest power of two smaller than n (n ≥ 2). */
export function splitPoint(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}
