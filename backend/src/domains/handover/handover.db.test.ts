// The handover over HTTP: told from the record, for the office and for one department of several.
import type { Person } from '../../app/testing.js';
import { type ReviewTown, reviewTown } from '../review/testing.js';

let town: ReviewTown;
let finance: Person;
beforeAll(async () => {
  town = await reviewTown();
  finance = await town.t.person(['departmentOfficer'], { departmentId: town.t.departments[0].id });
  const asked = await town.t.send('POST', town.api(`lines/${town.key('公务接待')}/comments`), {
    as: town.deputies[0],
    body: { kind: 'inquiry', text: '为什么不减？' },
  });
  await town.t.send('POST', town.api(`comments/${String(asked.body.id)}/answer`), {
    as: finance,
    body: { text: '已减少一成，见说明第三条。' },
  });
});
afterAll(() => town.t.close());

const read = (query = '') => town.t.send('GET', `/api/localities/testtown/handover/2027${query}`);

it('tells the year and what was promised in the office’s name, to anybody', async () => {
  const { body } = await read('?office=departmentOfficer');
  const lines = body.lines as unknown as { id: string; text: { zh: string } }[];
  expect(lines.map(({ id }) => id)).toEqual(['draft', 'review', 'ending']);
  expect(lines[1].text.zh).toContain('询问 1 条（已答复 1 条）');
  expect(body.promises).toMatchObject([{ about: '为什么不减？', text: '已减少一成，见说明第三条。' }]);
});

it('a department’s newcomer inherits what its own officers said, not another’s', async () => {
  const [own, other] = town.t.departments.map(({ id }) => `?office=departmentOfficer&department=${id}`);
  expect((await read(own)).body.promises).toHaveLength(1);
  expect((await read(other)).body.promises).toHaveLength(0);
  expect((await read('?office=governmentHead')).body.promises).toHaveLength(0);
});

it('of a year that has not begun there is none, and of an office that there is not neither', async () => {
  expect((await town.t.send('GET', '/api/localities/testtown/handover/2040')).status).toBe(404);
  expect((await read('?office=king')).status).toBe(422);
});
