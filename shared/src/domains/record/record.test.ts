import fc from 'fast-check';
import { bytesToHex, hexToBytes } from '../../kernel/index.js';
import {
  asJson,
  consistencyProof,
  Frontier,
  headIsSigned,
  inclusionProof,
  LogCheck,
  leafText,
  nodeHash,
  nodesForConsistency,
  nodesForInclusion,
  sha256Leaf,
  signHead,
  verifyConsistency,
  verifyInclusion,
} from './index.js';
import { anAct, anExport, aTree, TEST_KEY } from './testing.js';

describe('the hash tree of the record (RFC 9162)', () => {
  it('gives the roots of the published Certificate Transparency test tree', () => {
    const leaves = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ];
    const roots = [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ];
    const frontier = new Frontier();
    expect(bytesToHex(frontier.root())).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    leaves.forEach((leaf, i) => {
      frontier.push(sha256Leaf(hexToBytes(leaf)));
      expect(bytesToHex(frontier.root())).toBe(roots[i]);
    });
  });

  it('a frontier restored from stored nodes goes on as if it had never stopped', () => {
    const tree = aTree(40);
    for (let size = 0; size < 40; size += 1) {
      const frontier = Frontier.of(size, tree.read);
      expect(frontier.root()).toEqual(tree.rootAt(size));
      frontier.append(tree.leaves[size]);
      expect(frontier.root()).toEqual(tree.rootAt(size + 1));
    }
  });

  it('every act is proved to stand in every later log, and nowhere else', () => {
    const tree = aTree(33);
    for (let size = 1; size <= 33; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(index, size, tree.read);
        if (!proof.ok) throw new Error(proof.refusal.code);
        const holds = (leaf: Uint8Array, at: number, root: Uint8Array, path = proof.value) =>
          verifyInclusion(leaf, at, size, path, root);
        expect(holds(tree.leaves[index], index, tree.rootAt(size))).toBe(true);
        expect(holds(tree.leaves[(index + 1) % 33], index, tree.rootAt(size))).toBe(false);
        expect(holds(tree.leaves[index], index, tree.rootAt(size - 1))).toBe(false);
        if (size > 1)
          expect(holds(tree.leaves[index], index, tree.rootAt(size), proof.value.slice(1))).toBe(false);
        for (const other of [index - 1, index + 1, size]) {
          if (other !== index) expect(holds(tree.leaves[index], other, tree.rootAt(size))).toBe(false);
        }
      }
    }
  });

  it('every earlier log is proved to be the beginning of every later one', () => {
    const tree = aTree(33);
    for (let second = 0; second <= 33; second += 1) {
      for (let first = 0; first <= second; first += 1) {
        const proof = consistencyProof(first, second, tree.read);
        if (!proof.ok) throw new Error(proof.refusal.code);
        expect(verifyConsistency(first, second, tree.rootAt(first), tree.rootAt(second), proof.value)).toBe(
          true,
        );
        if (first > 0 && first < second) {
          const forged = nodeHash(tree.rootAt(first), tree.rootAt(first));
          expect(verifyConsistency(first, second, forged, tree.rootAt(second), proof.value)).toBe(false);
          expect(verifyConsistency(first, second, tree.rootAt(first), forged, proof.value)).toBe(false);
        }
      }
    }
  });

  it('a proof of the largest logs needs no more nodes than twice the logarithm squared', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.nat(), (size, n) => {
        const index = n % size;
        expect(nodesForInclusion(index, size).length).toBeLessThanOrEqual(64);
        expect(nodesForConsistency(index, size).length).toBeLessThanOrEqual(96);
      }),
    );
  });

  it('refuses proofs for what is not there', () => {
    const { read } = aTree(4);
    expect(inclusionProof(4, 4, read).ok).toBe(false);
    expect(inclusionProof(-1, 4, read).ok).toBe(false);
    expect(consistencyProof(5, 4, read).ok).toBe(false);
  });
});

describe('tree heads', () => {
  const head = { locality: 'x', size: 3, root: 'ab', at: '2027-01-12T00:00:00.000Z' };
  it('a head that was changed in any part is not signed', () => {
    const signed = signHead(head, TEST_KEY);
    expect(headIsSigned(signed)).toBe(true);
    expect(headIsSigned({ ...signed, size: 4 })).toBe(false);
    expect(headIsSigned({ ...signed, root: 'ac' })).toBe(false);
    expect(headIsSigned({ ...signed, at: '2027-01-11T00:00:00.000Z' })).toBe(false);
    expect(headIsSigned({ ...signed, locality: 'y' })).toBe(false);
    expect(headIsSigned({ ...signed, signature: 'not hex' })).toBe(false);
    expect(headIsSigned({ ...signed, key: signHead(head, new Uint8Array(32).fill(8)).key })).toBe(false);
  });
});

describe('verification of a whole record', () => {
  const acts = Array.from({ length: 23 }, (_, i) => anAct(i));
  const check = (lines: readonly string[], known = {}) => {
    const checker = new LogCheck(known);
    for (const line of lines) checker.line(line);
    return checker.finish();
  };
  const codes = (lines: readonly string[], known = {}) => check(lines, known).problems.map((p) => p.code);
  const sound = anExport(acts, [5, 12, 23]);
  const changed = (edit: (lines: string[]) => void): string[] => {
    const lines = [...sound.lines];
    edit(lines);
    return lines;
  };
  const first = 1 + sound.heads.length;

  it('an untouched record is whole', () => {
    expect(check(sound.lines)).toMatchObject({
      ok: true,
      acts: 23,
      treeSize: 23,
      problems: [],
      headsChecked: 3,
    });
  });
  it('a record without acts is whole', () => {
    expect(check(anExport([]).lines)).toMatchObject({ ok: true, acts: 0, treeSize: 0 });
  });
  it('an altered act is found and placed between two heads', () => {
    const report = check(
      changed((l) => {
        l[first + 7] = leafText({ ...acts[7], payload: { words: 'altered' } });
      }),
    );
    expect(report.problems[0]).toEqual({
      code: 'record.root-differs',
      params: { size: 12, from: 5, to: 11 },
    });
    expect(report.treeSize).toBe(5);
  });
  it('a deleted act is found, also when the rest is renumbered', () => {
    expect(codes(changed((l) => void l.splice(first + 7, 1)))).toContain('record.wrong-place');
    const renumbered = anExport([...acts.slice(0, 7), ...acts.slice(8)].map((a, index) => ({ ...a, index })));
    const withTrueHeads = [sound.lines[0], ...sound.lines.slice(1, first), ...renumbered.lines.slice(2)];
    expect(codes(withTrueHeads)).toEqual(
      expect.arrayContaining(['record.root-differs', 'record.shorter-than-head']),
    );
  });
  it('a shortened record is found by a head kept elsewhere', () => {
    const older = anExport(acts.slice(0, 12)).lines;
    expect(check(older).ok).toBe(true);
    expect(codes(older, { heads: [sound.heads[2]] })).toEqual(['record.shorter-than-head']);
  });
  it('swapped acts are found', () => {
    expect(
      codes(
        changed((l) => {
          [l[first + 7], l[first + 8]] = [l[first + 8], l[first + 7]];
        }),
      ),
    ).toEqual(expect.arrayContaining(['record.wrong-place', 'record.back-dated', 'record.root-differs']));
  });
  it('a back-dated act is found', () => {
    expect(
      codes(
        changed((l) => {
          l[first + 9] = leafText({ ...acts[9], at: '2027-01-01T00:00:00.000Z' });
        }),
      ),
    ).toEqual(expect.arrayContaining(['record.back-dated', 'record.root-differs']));
  });
  it('a whole history rewritten with a new key is found by who knows the true key', () => {
    const forged = anExport(acts.map((a) => ({ ...a, payload: {} })));
    expect(check(forged.lines, { key: sound.heads[0].key }).ok).toBe(true);
    expect(codes(forged.lines, { heads: [sound.heads[0]] })).toEqual(['record.root-differs']);
    expect(codes(sound.lines, { key: '00'.repeat(32) })).toContain('record.head-other-key');
  });
  it('acts after the last head are vouched for by nobody', () => {
    expect(codes([...sound.lines, leafText(anAct(23))])).toEqual(['record.longer-than-head']);
    expect(codes([sound.lines[0], ...sound.lines.slice(first)])).toEqual(['record.no-head']);
  });
  it('says what is wrong with a file that is no record', () => {
    expect(codes([])).toEqual(['record.not-a-log']);
    expect(codes(['{"a":1}'])).toEqual(['record.not-a-log']);
    expect(codes([sound.lines[0], 'null', '{', '{"id":1}'])).toEqual([
      'record.unreadable-line',
      'record.unreadable-line',
      'record.not-an-act',
      'record.no-head',
    ]);
  });
  it('any one flipped byte in any act is found', () => {
    fc.assert(
      fc.property(fc.nat(22), fc.nat(), (which, n) => {
        const lines = changed((l) => {
          const text = l[first + which];
          const at = n % text.length;
          l[first + which] = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
        });
        expect(check(lines).ok).toBe(false);
      }),
    );
  });
});

describe('what an act may hold', () => {
  it('keeps plain JSON and replaces what cannot be stored', () => {
    expect(asJson({ a: 1, b: undefined, c: `x${String.fromCharCode(0)}y\uD800z`, d: '😀' })).toEqual({
      a: 1,
      c: 'x\uFFFDy\uFFFDz',
      d: '😀',
    });
    expect(() => asJson({ amount: 5n })).toThrow(TypeError);
  });
});
