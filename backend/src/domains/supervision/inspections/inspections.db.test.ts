// Inspections over HTTP on real PostgreSQL: published with photographs, replied to by the department, told on the line.
import sharp from 'sharp';
import type { Person } from '../../../app/testing.js';
import { actsAbout } from '../../record/index.js';
import { type ExecutingTown, executingTown } from '../testing.js';

let town: ExecutingTown;
let committee: Person;
let construction: Person;
let finance: Person;
beforeAll(async () => {
  town = await executingTown();
  town.on('2027-05-12');
  committee = await town.t.person(['reviewCommittee']);
  construction = await town.t.person(['departmentOfficer'], { departmentId: town.t.departments[1].id });
  finance = await town.t.person(['departmentOfficer'], { departmentId: town.t.departments[0].id });
});
afterAll(() => town.t.close());

const post = (path: string, as: Person, body: object) =>
  town.t.send('POST', town.api(`inspections${path}`), { as, body });
const finding = (changes: object = {}) => ({
  year: 2027,
  lineKeys: [town.key('垃圾中转站')],
  visitedOn: '2027-05-11',
  place: '桥西村口',
  grade: 'wanting',
  finding: '设备已经装好，但排水沟没有做，雨天积水。',
  pictures: [],
  ...changes,
});
async function photo(as: Person): Promise<string> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#887766' } })
    .withExif({ IFD0: { Artist: '<script>alert(1)</script>' } })
    .jpeg()
    .toBuffer();
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(bytes)]), '现场.jpg');
  return String((await town.t.send('POST', town.api('pictures'), { as, body })).body.id);
}

it('a finding with a photograph is public at once, owes a reply, and both stand on the line', async () => {
  const picture = await photo(committee);
  const published = await post('', committee, finding({ pictures: [picture] }));
  expect(published.body).toMatchObject({
    department: '城建办',
    grade: 'wanting',
    dueOn: '2027-05-27',
    overdue: false,
    pictures: [{ id: picture, name: '现场.jpg' }],
  });
  const id = String(published.body.id);
  const seen = await town.t.send('GET', town.api(`pictures/${picture}`));
  expect(seen.status).toBe(200);
  expect((await town.t.send('GET', town.api(`inspections/${id}`), { as: construction })).body.mayReply).toBe(
    true,
  );
  const text = '排水沟本月内补做，六月一日前完工后请委员会复查。';
  expect((await post(`/${id}/reply`, finance, { text })).body.code).toBe('supervision.reply-not-yours');
  expect((await post(`/${id}/reply`, construction, { text: '好' })).body.errors).toEqual([
    expect.objectContaining({ code: 'supervision.reply-length', path: 'text' }),
  ]);
  expect((await post(`/${id}/reply`, construction, { text })).body).toMatchObject({ reply: text });
  expect((await post(`/${id}/reply`, construction, { text })).body.code).toBe('supervision.reply-given');
  const acts = await town.t.transactions.read((tx) =>
    actsAbout(tx, town.t.locality.id, 'line', town.key('垃圾中转站')),
  );
  expect(acts.map((act) => act.type).slice(-2)).toEqual([
    'supervision.inspection-published',
    'supervision.inspection-replied',
  ]);
  expect(acts.at(-2)?.files).toEqual([{ name: '现场.jpg', sha256: expect.any(String) }]);
  expect(
    (await town.t.send('GET', town.api(`inspections?line=${town.key('垃圾中转站')}`))).body,
  ).toMatchObject({
    total: 1,
    wanting: 1,
    unanswered: 0,
  });
});

it('everything that is wrong is said at once, and nothing is half-saved', async () => {
  const before = (await town.t.send('GET', town.api('inspections'))).body.total;
  const answer = await post('', committee, {
    ...finding({ visitedOn: '2027-06-01', finding: '好', lineKeys: ['9999999-0000000000'] }),
  });
  expect(answer.status).toBe(422);
  expect((answer.body.errors as unknown as { code: string }[]).map((e) => e.code)).toEqual([
    'supervision.visit-ahead',
    'supervision.finding-length',
    'supervision.inspection-no-line',
  ]);
  const apart = finding({ lineKeys: [town.key('垃圾中转站'), town.key('校车')] });
  expect((await post('', committee, apart)).body.errors).toEqual([
    expect.objectContaining({ code: 'supervision.inspection-departments' }),
  ]);
  const other = await town.t.person(['reviewCommittee']);
  const stolen = finding({ pictures: [await photo(other)] });
  expect((await post('', committee, stolen)).body.errors).toEqual([
    expect.objectContaining({ code: 'supervision.no-such-picture' }),
  ]);
  expect((await town.t.send('GET', town.api('inspections'))).body.total).toBe(before);
});

it('only the committee publishes findings, and only of a year that is carried out', async () => {
  expect((await post('', construction, finding())).status).toBe(403);
  expect((await post('', committee, finding({ year: 2031 }))).body.code).toBe('cycles.no-such-year');
});
