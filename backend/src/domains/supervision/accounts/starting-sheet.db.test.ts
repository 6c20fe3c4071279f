// The next draft begins with this year's lines: filled in, each keeps its key, whatever was adjusted meanwhile.
import { linesOf } from '../../budgets/testing.js';
import { type ExecutingTown, executingTown } from '../testing.js';

let town: ExecutingTown;
beforeAll(async () => {
  town = await executingTown();
});
afterAll(() => town.t.close());

it('a filled-in starting sheet has the same lines with the same keys', async () => {
  const answer = await town.t.send('GET', town.api('starting-sheet/2027'));
  expect(answer.status).toBe(200);
  expect(answer.headers['content-disposition']).toContain('draft-2028.csv');
  const [heading, ...rows] = String(answer.body).replace('\ufeff', '').trim().split('\r\n');
  const at = heading.split(',').indexOf('本年预算数(元)');
  const filled = rows.map((row) => {
    const cells = row.split(',');
    cells[at] = '1000';
    return cells.join(',');
  });
  const keys = linesOf([heading, ...filled].join('\n')).map((line) => line.lineKey);
  expect(keys.sort()).toEqual(town.lines.map((line) => line.lineKey).sort());
});

it('of a year whose budget was not adopted there is none', async () => {
  const answer = await town.t.send('GET', town.api('starting-sheet/2031'));
  expect([answer.status, answer.body.code]).toEqual([409, 'supervision.no-adopted']);
});
