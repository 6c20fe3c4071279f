// Inclusion and consistency proofs of the record (RFC 9162, 2.1.3 and 2.1.4): made from stored subtrees, checked by anyone.
import { bytesToHex, ok, type Result, refuse } from '../../kernel/index.js';
import {
  completeSubtrees,
  type Hash,
  type NodeAddress,
  nodeHash,
  type ReadNode,
  rangeHash,
  splitPoint,
} from './merkle.js';

type Range = readonly [from: number, to: number];

/** The sibling ranges from leaf to root: PATH(m, D[n]). */
function inclusionRanges(index: number, size: number): Range[] {
  const out: Range[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const k = from + splitPoint(to - from);
    if (index < k) {
      out.push([k, to]);
      to = k;
    } else {
      out.push([from, k]);
      from = k;
    }
  }
  return out.reverse();
}

/** SUBPROOF(m, D[n], true) as ranges. */
function consistencyRanges(first: number, second: number): Range[] {
  const out: Range[] = [];
  let from = 0;
  let to = second;
  let known = true;
  while (first < to) {
    const k = from + splitPoint(to - from);
    if (first <= k) {
      out.push([k, to]);
      to = k;
    } else {
      out.push([from, k]);
      from = k;
      known = false;
    }
  }
  if (!known) out.push([from, to]);
  return out.reverse();
}

const addresses = (ranges: readonly Range[]): NodeAddress[] =>
  ranges.flatMap(([from, to]) => completeSubtrees(from, to));

/** Which stored nodes an inclusion proof needs, so that they are fetched in one query. */
export const nodesForInclusion = (index: number, size: number): NodeAddress[] =>
  addresses(inclusionRanges(index, size));
export const nodesForConsistency = (first: number, second: number): NodeAddress[] =>
  first === 0 ? [] : addresses(consistencyRanges(first, second));

/** Audit path of leaf `index` in the log of `size`. */
export function inclusionProof(index: number, size: number, read: ReadNode): Result<Hash[]> {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    return refuse('record.no-such-leaf', { index, size }, { kind: 'missing' });
  }
  return ok(inclusionRanges(index, size).map(([from, to]) => rangeHash(from, to, read)));
}

/** Proof that the log of `second` leaves begins with the log of `first`. */
export function consistencyProof(first: number, second: number, read: ReadNode): Result<Hash[]> {
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second) || first < 0 || first > second) {
    return refuse('record.no-such-sizes', { first, second });
  }
  if (first === 0) return ok([]);
  return ok(consistencyRanges(first, second).map(([from, to]) => rangeHash(from, to, read)));
}

const same = (a: Hash, b: Hash): boolean => bytesToHex(a) === bytesToHex(b);
const half = (n: number): number => Math.floor(n / 2);
const odd = (n: number): boolean => n % 2 === 1;

/** RFC 9162 2.1.3.2: whether `leaf` stands at `index` in the log with this root. */
export function verifyInclusion(
  leaf: Hash,
  index: number,
  size: number,
  path: readonly Hash[],
  root: Hash,
): boolean {
  if (index < 0 || index >= size) return false;
  let fn = index;
  let sn = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (sn === 0) return false;
    if (odd(fn) || fn === sn) {
      hash = nodeHash(sibling, hash);
      while (!odd(fn) && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else hash = nodeHash(hash, sibling);
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && same(hash, root);
}

/** RFC 9162 2.1.4.2: whether the log with `secondRoot` begins with the log with `firstRoot`. */
export function verifyConsistency(
  first: number,
  second: number,
  firstRoot: Hash,
  secondRoot: Hash,
  path: readonly Hash[],
): boolean {
  if (first > second || first < 0) return false;
  if (first === second) return path.length === 0 && same(firstRoot, secondRoot);
  if (first === 0) return path.length === 0;
  const power = Number.isInteger(Math.log2(first));
  const hashes = power ? [firstRoot, ...path] : [...path];
  if (hashes.length === 0) return false;
  let fn = first - 1;
  let sn = second - 1;
  while (odd(fn)) {
    fn = half(fn);
    sn = half(sn);
  }
  let older = hashes[0];
  let newer = hashes[0];
  for (const hash of hashes.slice(1)) {
    if (sn === 0) return false;
    if (odd(fn) || fn === sn) {
      older = nodeHash(hash, older);
      newer = nodeHash(hash, newer);
      while (!odd(fn) && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else newer = nodeHash(newer, hash);
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && same(older, firstRoot) && same(newer, secondRoot);
}
