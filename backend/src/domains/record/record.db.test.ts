// The record on real PostgreSQL: order, proofs, and what a database superuser cannot do unnoticed.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hexToBytes } from '@kentan/shared/kernel';
import {
  LogCheck,
  type LogReport,
  leafHash,
  verifyConsistency,
  verifyInclusion,
} from '@kentan/shared/record';
import { type JsonTree, type TestApp, testApp } from '../../app/testing.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import type { Tx } from '../../platform/transactions.js';
import { foundLocality } from '../localities/index.js';
import { actsAbout, actsByAccount, appendAct } from './index.js';
import { forgeHistory, tamper } from './testing.js';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

let towns = 0;
/** A town with a record of `count` acts, three in each transaction. */
async function townWithActs(count: number): Promise<LocalityRef> {
  towns += 1;
  const { locality } = await t.transactions.run((tx) =>
    foundLocality(tx, {
      slug: `rec-${towns}`,
      name: { zh: '镇', en: 'Town' },
      level: 'township',
      zone: 'Asia/Shanghai',
      population: 1000,
      demo: true,
      departments: [],
    }),
  );
  for (let n = 0; n < count; n += 3) {
    await t.transactions.run(async (tx) => {
      for (let i = n; i < Math.min(n + 3, count); i += 1) said(tx, locality.id, i);
    });
  }
  return locality;
}
const said = (tx: Tx, localityId: string, n: number, line = 'L1') =>
  appendAct(tx, {
    localityId,
    type: n % 2 ? 'test.answered' : 'test.asked',
    by: { office: 'citizen' },
    objects: [{ kind: 'line', id: line }],
    payload: { n, words: `第 ${n} 句` },
  });
const at = (town: LocalityRef, path: string) => `/api/localities/${town.slug}/record/${path}`;
const get = async (town: LocalityRef, path: string): Promise<JsonTree> =>
  (await t.send('GET', at(town, path))).body;

async function exported(town: LocalityRef): Promise<string> {
  const answer = await fetch(t.base + at(town, 'export'));
  expect(answer.status).toBe(200);
  return answer.text();
}
async function verified(town: LocalityRef): Promise<LogReport> {
  const check = new LogCheck();
  for (const line of (await exported(town)).split('\n')) check.line(line);
  return check.finish();
}
const codes = (report: LogReport) => report.problems.map((p) => p.code);

describe('acts', () => {
  it('are numbered without gaps in the order of their commits, also when sixty come at once', async () => {
    const town = await townWithActs(0);
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => t.transactions.run(async (tx) => said(tx, town.id, n))),
    );
    const acts = await t.transactions.read((tx) => actsAbout(tx, town.id, 'line', 'L1'));
    expect(acts.map((a) => a.index)).toEqual(Array.from({ length: 60 }, (_, i) => i));
    const times = acts.map((a) => a.at);
    expect([...times].sort()).toEqual(times);
    expect(await verified(town)).toMatchObject({ ok: true, acts: 60, treeSize: 60 });
  });

  it('are there only when the transaction commits', async () => {
    const town = await townWithActs(3);
    const failing = t.transactions.run(async (tx) => {
      said(tx, town.id, 9);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await verified(town)).toMatchObject({ ok: true, acts: 3 });
  });

  it('keep the account outside the log, as a mark that can be proved and erased', async () => {
    const town = await townWithActs(1);
    const { accountId } = await t.person(['citizen']);
    await t.transactions.run(async (tx) =>
      appendAct(tx, {
        localityId: town.id,
        type: 'test.asked',
        by: { office: 'citizen', accountId },
        objects: [],
        payload: {},
      }),
    );
    const [own] = await t.transactions.read((tx) => actsByAccount(tx, town.id, accountId));
    expect(own.by.mark).toMatch(/^[0-9a-f]{64}$/);
    expect(await exported(town)).not.toContain(accountId);
    await t.transactions.run((tx) =>
      tx.query('UPDATE record.acts SET account_id = NULL, salt = NULL WHERE account_id = $1', [accountId]),
    );
    expect(await verified(town)).toMatchObject({ ok: true });
  });

  it('cannot be changed by the application at all', async () => {
    const town = await townWithActs(3);
    const change = (sql: string) => t.transactions.run((tx) => tx.query(sql, [town.id]));
    await expect(change(`UPDATE record.acts SET leaf = '{}' WHERE locality_id = $1`)).rejects.toThrow(
      'never changed',
    );
    await expect(change('DELETE FROM record.acts WHERE locality_id = $1')).rejects.toThrow('never changed');
    await expect(change('DELETE FROM record.heads WHERE locality_id = $1')).rejects.toThrow('never changed');
  });
});

describe('the public list', () => {
  it('filters by type, domain, object, office and day, and pages by number', async () => {
    const town = await townWithActs(12);
    await t.transactions.run(async (tx) => said(tx, town.id, 12, 'L2'));
    const numbers = async (query: string) =>
      ((await get(town, `acts?${query}`)).acts as unknown as { index: number }[]).map((a) => a.index);
    expect(await numbers('type=test.answered&limit=3')).toEqual([11, 9, 7]);
    expect(await numbers('type=test&limit=2')).toEqual([12, 11]);
    expect(await numbers('type=tes')).toEqual([]);
    expect(await numbers('kind=line&object=L2')).toEqual([12]);
    expect(await numbers('office=clerk')).toEqual([]);
    expect(await numbers('to=2000-01-01')).toEqual([]);
    const page = await get(town, 'acts?limit=5');
    expect(page).toMatchObject({ size: 13, next: 8 });
    expect(await numbers('limit=5&before=8')).toEqual([7, 6, 5, 4, 3]);
    expect((await get(town, 'acts?limit=13')).next).toBeUndefined();
  });
  it('says what can be filtered by', async () => {
    const town = await townWithActs(5);
    const facets = await get(town, 'facets');
    expect(facets).toMatchObject({
      types: [
        { value: 'test.asked', count: 3 },
        { value: 'test.answered', count: 2 },
      ],
      offices: [{ value: 'citizen', name: { zh: '公民', en: 'citizen' }, count: 5 }],
      phases: [],
    });
  });
  it('refuses nonsense field by field', async () => {
    const town = await townWithActs(1);
    const answer = await t.send('GET', at(town, 'acts?limit=0&from=yesterday&type=%27'));
    expect(answer.status).toBe(422);
    expect((answer.body.errors as unknown as { path: string }[]).map((e) => e.path)).toEqual(
      expect.arrayContaining(['limit', 'from', 'type']),
    );
  });
});

describe('proofs', () => {
  it('every act comes with a proof that it stands in the newest signed head', async () => {
    const town = await townWithActs(13);
    const { acts } = (await get(town, 'acts?limit=200')) as unknown as { acts: { id: string }[] };
    for (const { id } of acts) {
      const { leaf, proof, head } = await get(town, `acts/${id}`);
      const path = (proof.path as unknown as string[]).map(hexToBytes);
      const root = hexToBytes(String(head.root));
      expect(
        verifyInclusion(leafHash(String(leaf)), Number(proof.index), Number(proof.size), path, root),
      ).toBe(true);
    }
  });
  it('every head extends every earlier one', async () => {
    const town = await townWithActs(14);
    const { heads } = (await get(town, 'heads')) as unknown as { heads: { size: number; root: string }[] };
    expect(heads.map((h) => h.size)).toEqual([3, 6, 9, 12, 14]);
    for (const older of heads) {
      for (const newer of heads.filter((h) => h.size >= older.size)) {
        const { path } = await get(town, `consistency?first=${older.size}&second=${newer.size}`);
        const hashes = (path as unknown as string[]).map(hexToBytes);
        const roots = [older, newer].map((h) => hexToBytes(h.root));
        expect(verifyConsistency(older.size, newer.size, roots[0], roots[1], hashes)).toBe(true);
      }
    }
    expect((await t.send('GET', at(town, 'consistency?first=3&second=99'))).status).toBe(422);
  });
});

describe('the key', () => {
  it('is made once and readable by its owner only', () => {
    const path = join(t.database.dataFolder, 'record/signing-key');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  });
});

describe('a database superuser', () => {
  const run = (town: LocalityRef, ...sql: string[]) => tamper(t.database.url, town.id, sql);

  it('who alters an act is found', async () => {
    const town = await townWithActs(9);
    await run(
      town,
      `UPDATE record.acts SET leaf = replace(leaf, '第 4 句', '第 5 句') WHERE locality_id = $1 AND leaf_index = 4`,
    );
    expect(codes(await verified(town))).toEqual(['record.root-differs']);
  });
  it('who deletes an act is found', async () => {
    const town = await townWithActs(9);
    await run(town, 'DELETE FROM record.acts WHERE locality_id = $1 AND leaf_index = 4');
    expect(codes(await verified(town))).toContain('record.wrong-place');
  });
  it('who reorders acts is found', async () => {
    const town = await townWithActs(9);
    await run(
      town,
      'UPDATE record.acts SET leaf_index = 100 WHERE locality_id = $1 AND leaf_index = 4',
      'UPDATE record.acts SET leaf_index = 4 WHERE locality_id = $1 AND leaf_index = 5',
      'UPDATE record.acts SET leaf_index = 5 WHERE locality_id = $1 AND leaf_index = 100',
    );
    expect(codes(await verified(town))).toEqual(
      expect.arrayContaining(['record.wrong-place', 'record.root-differs']),
    );
  });
  it('who back-dates an act is found', async () => {
    const town = await townWithActs(9);
    await run(
      town,
      `UPDATE record.acts SET leaf = regexp_replace(leaf, '"at":"....', '"at":"2001') WHERE locality_id = $1 AND leaf_index = 6`,
    );
    expect(codes(await verified(town))).toEqual(
      expect.arrayContaining(['record.back-dated', 'record.root-differs']),
    );
  });
  it('who alters an act and recomputes every hash and root is found: the heads are not signed', async () => {
    const town = await townWithActs(9);
    await forgeHistory(t.database.url, town.id, (act) =>
      act.index === 4 ? { ...act, payload: { words: 'forged' } } : act,
    );
    expect(codes(await verified(town))).toEqual(expect.arrayContaining(['record.head-not-signed']));
    expect(await get(town, 'head')).toMatchObject({ agreesWithHeadsOutside: false });
  });
  it('who signs the forged history with a key of their own is found by the head kept outside', async () => {
    const town = await townWithActs(9);
    await forgeHistory(
      t.database.url,
      town.id,
      (act) => ({ ...act, payload: {} }),
      new Uint8Array(32).fill(9),
    );
    expect(codes(await verified(town))).toEqual(
      expect.arrayContaining(['record.head-other-key', 'record.root-differs']),
    );
  });
  it('who restores an older state is found, and it is said aloud', async () => {
    const town = await townWithActs(9);
    await run(
      town,
      'DELETE FROM record.acts WHERE locality_id = $1 AND leaf_index >= 6',
      'DELETE FROM record.heads WHERE locality_id = $1 AND size > 6',
      'DELETE FROM record.nodes WHERE locality_id = $1 AND (idx + 1) << level > 6',
    );
    expect((await verified(town)).problems).toEqual([
      { code: 'record.shorter-than-head', params: { size: 9, acts: 6 } },
    ]);
    expect(await get(town, 'head')).toMatchObject({
      agreesWithHeadsOutside: false,
      problems: [{ code: 'record.shorter-than-head' }],
    });
  });
  it('who restores an older state and lets life go on is found all the same', async () => {
    const town = await townWithActs(9);
    await run(
      town,
      'DELETE FROM record.acts WHERE locality_id = $1 AND leaf_index >= 6',
      'DELETE FROM record.heads WHERE locality_id = $1 AND size > 6',
      'DELETE FROM record.nodes WHERE locality_id = $1 AND (idx + 1) << level > 6',
    );
    for (let n = 20; n < 32; n += 1) await t.transactions.run(async (tx) => said(tx, town.id, n));
    expect(codes(await verified(town))).toContain('record.root-differs');
    expect(await get(town, 'head')).toMatchObject({ agreesWithHeadsOutside: false });
  });
});
