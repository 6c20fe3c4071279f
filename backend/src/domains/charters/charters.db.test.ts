// The charter on real PostgreSQL: versions, history, and that only a resolution of the congress puts one in force.
import { createHash } from 'node:crypto';
import { type Charter, charterText, xinheCharter } from '@kentan/shared/charters';
import { charterWith } from '@kentan/shared/testing/charters';
import { type TestApp, testApp } from '../../app/testing.js';
import { newId } from '../../platform/ids.js';
import { actsAbout } from '../record/index.js';
import { adoptCharterVersion, charterInForce } from './index.js';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const adopt = (charter: unknown, resolution = newId()) =>
  t.transactions.run((tx) =>
    adoptCharterVersion(tx, { localityId: t.locality.id, charter, by: { office: 'presidium' } }, resolution),
  );
const path = '/api/localities/testtown/charters';
const refused = (code: string) => ({ refusals: [expect.objectContaining({ code })] });

it('a locality without a charter says so', async () => {
  const answer = await t.send('GET', `${path}/current`);
  expect(answer.status).toBe(404);
  expect(answer.body.code).toBe('charters.none-in-force');
});

it('a charter with problems is not put in force, whoever passed it', async () => {
  await expect(adopt(charterWith({ 'congress.quorum': 'most' }))).rejects.toMatchObject({
    refusals: [expect.objectContaining({ code: 'charters.not-a-share', path: 'charter.congress.quorum' })],
  });
});

it('each resolution makes one version, in the record, with its history in words', async () => {
  const resolutions = [newId(), newId()];
  expect(await adopt(xinheCharter, resolutions[0])).toBe(1);
  await expect(adopt(xinheCharter)).rejects.toMatchObject(refused('charters.nothing-changed'));
  expect(await adopt(charterWith({ 'forum.answerDays': 7 }), resolutions[1])).toBe(2);
  await expect(adopt(charterWith({ 'forum.answerDays': 5 }), resolutions[1])).rejects.toMatchObject(
    refused('charters.resolution-used'),
  );
  const inForce = await t.transactions.read((tx) => charterInForce(tx, t.locality.id));
  expect(inForce.charter.forum.answerDays).toBe(7);

  const history = await t.send('GET', `${path}/versions`);
  expect(history.body.versions).toMatchObject([
    { version: 2, resolutionId: resolutions[1] },
    { version: 1, resolutionId: resolutions[0] },
  ]);
  const second = await t.send('GET', `${path}/current`);
  expect(second.body).toMatchObject({ version: 2, inForce: true, changes: [{ id: 'forum' }] });
  expect(second.body.changes[0].removed[0].text.en).toContain('within 10 days');
  expect(second.body.changes[0].added[0].text.en).toContain('within 7 days');
  expect(charterText(second.body.charter as unknown as Charter, 'en')).toContain('within 7 days');
  const first = await t.send('GET', `${path}/versions/1`);
  expect(first.body).toMatchObject({ version: 1, inForce: false, changes: [] });
  expect((await t.send('GET', `${path}/versions/3`)).body.code).toBe('charters.no-such-version');
  const acts = await t.transactions.read((tx) => actsAbout(tx, t.locality.id, 'charter', '2'));
  expect(acts).toMatchObject([{ type: 'charters.version-adopted', payload: { version: 2 } }]);
});

it('the charter can be taken home: the SHA-256 of the downloaded bytes is the hash of the version', async () => {
  const { body } = await t.send('GET', `${path}/versions/1`);
  const answer = await fetch(`${t.base}${path}/versions/1/charter.json`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('content-disposition')).toContain('testtown-charter-1.json');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(body.hash);
  expect(JSON.parse(bytes.toString())).toEqual(body.charter);
  for (const version of ['3', '0', '-1', '99999999999999']) {
    const missing = await t.send('GET', `${path}/versions/${version}/charter.json`);
    expect(missing.body.code).toBe('charters.no-such-version');
  }
});

it('a version that was adopted is never changed', async () => {
  const change = t.transactions.run((tx) => tx.query(`UPDATE charters.versions SET charter = '{}'`));
  await expect(change).rejects.toThrow('never changed');
});
