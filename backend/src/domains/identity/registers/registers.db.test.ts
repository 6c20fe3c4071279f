// Registers over HTTP: the clerk's file, its problems, its hash in the record; nobody else sees who stands on it.
import { registerHash } from '@kentan/shared/identity';
import { type Person, type TestApp, testApp } from '../../../app/testing.js';
import { registerOf, saveRegister } from '../index.js';
import { villagers } from '../testing.js';

let t: TestApp;
let clerk: Person;
beforeAll(async () => {
  t = await testApp();
  clerk = await t.person(['clerk']);
});
afterAll(() => t.close());

const REGISTERS = '/api/localities/testtown/identity/registers';
const form = (text: string | Uint8Array<ArrayBuffer>) => {
  const body = new FormData();
  body.append('title', '2027 名册');
  body.append('file', new Blob([text]), 'register.csv');
  return body;
};
const GOOD = '姓名,性别,出生年,村,户号,电话\n陈秀英,女,1957,塘下,1,138\n王建国,男,1960-05-01,桥西,2,\n';

describe('a register file', () => {
  it('is looked at without saving anything, and each problem says its row and column', async () => {
    const answer = await t.send('POST', `${REGISTERS}/check`, {
      as: clerk,
      body: form('姓名,性别,出生年,村,户号\n陈秀英,女,1957,塘下,1\n王建国,x,1700,桥西,2\n'),
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ people: 1, women: 1, problemCount: 2 });
    expect(answer.body.problems[1]).toMatchObject({ row: 3, column: 'birthYear' });
    expect((await t.send('GET', REGISTERS)).body).toEqual([]);
  });

  it('with a problem is not taken into use', async () => {
    const answer = await t.send('POST', REGISTERS, { as: clerk, body: form('姓名,性别\n陈秀英,女\n') });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]).toMatchObject({
      path: '1.birthYear',
      code: 'identity.register.column-missing',
    });
    expect((await t.send('GET', REGISTERS)).body).toEqual([]);
  });

  it('in GB18030 is read like one in UTF-8; its hash stands in the public record and can be recomputed', async () => {
    const gb = new Uint8Array([
      ...[
        0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd0, 0xd4, 0xb1, 0xf0, 0x2c, 0xb3, 0xf6, 0xc9, 0xfa, 0xc4, 0xea, 0x2c,
      ],
      ...[0xb4, 0xe5, 0x2c, 0xbb, 0xa7, 0xba, 0xc5, 0x0a],
      ...[0xb3, 0xc2, 0x2c, 0xc5, 0xae, 0x2c, 0x31, 0x39, 0x35, 0x37, 0x2c, 0xcc, 0xc1, 0x2c, 0x31, 0x0a],
    ]);
    const saved = await t.send('POST', REGISTERS, { as: clerk, body: form(gb) });
    expect(saved.status).toBe(201);
    const people = await t.transactions.read((tx) => registerOf(tx, t.locality.id));
    expect(people).toMatchObject([{ name: '陈', village: '塘', birthYear: 1957 }]);
    expect(registerHash(people)).toBe(saved.body.hash);
    const acts = await t.send('GET', '/api/localities/testtown/record/acts?type=identity.register-imported');
    expect(JSON.stringify(acts.body)).toContain(String(saved.body.hash));
    expect(JSON.stringify(acts.body)).not.toContain('陈');
  });

  it('that replaces another keeps the ids of people who stood on it', async () => {
    await t.send('POST', REGISTERS, { as: clerk, body: form(GOOD) });
    const before = await t.transactions.read((tx) => registerOf(tx, t.locality.id));
    const again = await t.send('POST', REGISTERS, {
      as: clerk,
      body: form(`${GOOD}李小红,女,1990,桥西,3,\n`),
    });
    expect(again.body).toMatchObject({ people: 3, known: 2 });
    const after = await t.transactions.read((tx) => registerOf(tx, t.locality.id));
    expect(after.map((p) => p.id)).toEqual(expect.arrayContaining(before.map((p) => p.id)));
  });

  it('that is a spreadsheet renamed .csv, or no file at all, is answered with what to do', async () => {
    const zip = await t.send('POST', `${REGISTERS}/check`, {
      as: clerk,
      body: form(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0])),
    });
    expect(zip.body.code).toBe('identity.register.not-text');
    const none = await t.send('POST', `${REGISTERS}/check`, { as: clerk, body: {} });
    expect(none.body.code).toBe('identity.register.no-file');
  });
});

describe('who stands on the register', () => {
  it('is shown to the clerk, page by page, and to nobody else', async () => {
    await t.transactions.run((tx) =>
      saveRegister(tx, {
        localityId: t.locality.id,
        title: 'big',
        people: villagers(250),
        by: { office: 'clerk' },
      }),
    );
    const page = await t.send('GET', `${REGISTERS}/people?offset=200`, { as: clerk });
    expect(page.body).toMatchObject({ total: 250 });
    expect(page.body.entries).toHaveLength(50);
    const found = await t.send('GET', `${REGISTERS}/people?search=${encodeURIComponent('村民250')}`, {
      as: clerk,
    });
    expect(found.body.entries).toHaveLength(1);
    for (const office of ['citizen', 'governmentHead', 'administrator'] as const) {
      const other = await t.send('GET', `${REGISTERS}/people`, { as: await t.person([office]) });
      expect(other.body.code).toBe('platform.not-your-office');
    }
  });
});
