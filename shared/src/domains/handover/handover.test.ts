import type { Act } from '../record/index.js';
import { anAct } from '../record/testing.js';
import { promisesOf, YEAR_ACTS, yearInTenLines } from './index.js';

const acts = (...given: readonly Partial<Act>[]): Act[] => given.map((change, i) => anAct(i, change));
const published = (kind: string, expenditure: string): Partial<Act> => ({
  type: 'budgets.version-published',
  payload: { kind, lines: 299, expenditure, revenue: expenditure },
});

describe('the year in ten lines', () => {
  it('tells what has happened, in the order of the year, each with the act that proves it', () => {
    const lines = yearInTenLines(
      acts(
        published('draft', '129163000.00'),
        { type: 'forums.forum-held' },
        { type: 'forums.opinion-raised' },
        { type: 'forums.opinion-raised' },
        { type: 'forums.opinion-answered', payload: { outcome: 'adopted' } },
        { type: 'review.motion-filed' },
        { type: 'review.motion-passed' },
      ),
      'Asia/Shanghai',
    );
    expect(lines.map((line) => line.id)).toEqual(['draft', 'forum', 'motions', 'ending']);
    expect(lines[0]).toMatchObject({
      text: {
        zh: expect.stringContaining('299 行，支出 12916.30 万元'),
        en: expect.stringContaining('129.16 million yuan'),
      },
      act: 'act-0',
    });
    expect(lines[1].text.zh).toBe('恳谈会 1 次，居民意见 2 条：采纳 1，部分采纳 0，未采纳 0，未答复 1。');
    expect(lines[2].text.en).toBe('1 amendment motion: 1 passed, 0 rejected, 0 not voted.');
  });
  it('names the vote on the budget, not that on an amendment', () => {
    const vote = (id: string, yes: number): Partial<Act> => ({
      type: 'review.vote-counted',
      objects: [{ kind: 'vote', id }],
      payload: { all: 98, yes, no: 2 },
    });
    const lines = yearInTenLines(
      acts(vote('motion', 50), vote('budget', 90), {
        type: 'review.resolution-adopted',
        objects: [{ kind: 'vote', id: 'budget' }],
      }),
      'Asia/Shanghai',
    );
    expect(lines.find((line) => line.id === 'vote')?.text.zh).toContain('赞成 90');
  });
  it('is never longer than ten lines and has no place unfilled, whatever the record holds', () => {
    const all = YEAR_ACTS.map(
      (type): Partial<Act> => ({ type, payload: {}, objects: [{ kind: 'vote', id: 'v' }] }),
    );
    const lines = yearInTenLines(
      acts(published('draft', '1'), published('adopted', '1'), ...all),
      'Asia/Shanghai',
    );
    expect(lines.map((line) => line.id)).toHaveLength(10);
    expect(JSON.stringify(lines)).not.toMatch(/undefined|NaN|null/);
  });
});

it('promises are what was said in public to others, newest first, with what it was about', () => {
  const said = promisesOf(
    acts(
      {
        type: 'review.inquiry-answered',
        by: { office: 'financeOffice' },
        payload: { question: '为何不减？', text: '已减。' },
      },
      { type: 'forums.opinion-raised' },
      {
        type: 'forums.opinion-answered',
        by: { office: 'departmentOfficer' },
        payload: { opinion: '送餐', reasons: '采纳', changes: [{ line: '老年食堂', what: '增加 10 万元' }] },
      },
    ),
  );
  expect(said.map(({ office, about, text }) => [office, about, text])).toEqual([
    ['departmentOfficer', '送餐', '采纳\n老年食堂：增加 10 万元'],
    ['financeOffice', '为何不减？', '已减。'],
  ]);
});
