// Sheets as they come over the wire: too large ones are refused by their announced size, and several may come at once.
import { request } from 'node:http';
import { type Person, type TestApp, testApp } from '../../app/testing.js';
import { csrfOf, SESSION_COOKIE } from '../identity/index.js';
import { SMALL_TOWN } from './testing.js';

let t: TestApp;
let finance: Person;
const IMPORTS = '/api/localities/testtown/budgets/imports';

beforeAll(async () => {
  t = await testApp();
  finance = await t.person(['financeOffice'], { departmentId: t.departments[0].id });
});
afterAll(() => t.close());

async function submit(name: string, as: Person, year: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([SMALL_TOWN]), name);
  // after the file: the order of a form's parts is the sender's
  form.set('year', year);
  form.set('kind', 'draft');
  const answer = await t.send('POST', IMPORTS, { as, body: form });
  expect(answer.body).toMatchObject({ id: expect.any(String) });
  return String(answer.body.id);
}

async function read(id: string) {
  for (let i = 0; i < 200; i += 1) {
    const { body } = await t.send('GET', `${IMPORTS}/${id}`, { as: finance });
    if (String(body.state) !== 'reading') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the sheet was not read');
}

/** Announces a body, sends only its beginning, and waits for the answer. */
function announce(bytes: number): Promise<{ status: number; body: { code: string; params: object } }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      t.base + IMPORTS,
      {
        method: 'POST',
        headers: {
          'content-type': 'multipart/form-data; boundary=x',
          'content-length': bytes,
          'idempotency-key': `announced-${bytes}`,
          cookie: `${SESSION_COOKIE}=${finance.token}`,
          'x-kentan-csrf': csrfOf(finance.token),
        },
      },
      (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) });
          sent.destroy();
        });
      },
    );
    sent.on('error', reject);
    sent.write('--x\r\ncontent-disposition: form-data; name="file"; filename="big.csv"\r\n\r\na,b\r\n');
  });
}

it('200 MB are refused by their announced size, before they have come', async () => {
  const answer = await announce(200 * 1024 * 1024);
  expect(answer).toMatchObject({
    status: 422,
    body: { code: 'budgets.file.too-large', params: { size: 200, limit: 100 } },
  });
});

it('a name of two hundred characters is a name like any other, and the fields may follow the file', async () => {
  const found = await read(await submit(`${'预'.repeat(220)}.csv`, finance, '2031'));
  expect(String(found.state)).toBe('checked');
});

it('two clerks submit at once, and each finds their own sheet read', async () => {
  const other = await t.person(['financeOffice'], { departmentId: t.departments[0].id });
  const ids = await Promise.all([submit('one.csv', finance, '2032'), submit('two.csv', other, '2032')]);
  const found = await Promise.all(ids.map(read));
  expect(found.map((f) => [String(f.state), String(f.lines)])).toEqual([
    ['checked', '4'],
    ['checked', '4'],
  ]);
});
