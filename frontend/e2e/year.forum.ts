// The forum of the year's journey: planned, drawn, sat; a resident says what a line needs, the department promises it.
import type { Locator } from '@playwright/test';
import { expect, type Page } from './server';
import type { People } from './year.people';

const PLACE = '/zehu';

/** Seats of the charter's size with about eight tenths drawn by lot. */
const SEATS = { drawnSeats: 40, invitedSeats: 10 };
const BOTH = (zh: string, en: string) => ({ zh, en });

interface Line {
  lineKey: string;
  name: string;
}
export interface Seat {
  number: number;
  code: string;
}

export async function planForum(people: People, year: number, day: string): Promise<string> {
  const clerk = people.of('clerk');
  const plan = {
    title: BOTH(`${year} 年预算民主恳谈会`, `Forum on the budget of ${year}`),
    about: BOTH('明年的钱怎么花', 'How to spend next year'),
    place: BOTH('镇文化礼堂', 'Culture hall'),
    startsAt: `${day}T09:00:00+08:00`,
    endsAt: `${day}T16:00:00+08:00`,
  };
  const { id } = await clerk.send<{ id: string }>('POST', '/forums', { ...plan, year, ...SEATS });
  const sections = [
    {
      id: 'how',
      heading: BOTH('怎么讨论', 'How we talk'),
      text: BOTH('先分组，再大会。', 'Groups first, then the plenary.'),
    },
  ];
  await people.of('finance').send('PUT', `/forums/${id}/briefing`, { sections }, { 'if-match': '"v1"' });
  await people.of('finance').send('POST', `/forums/${id}/briefing/publication`);
  return id;
}

export async function drawForum(people: People, id: string): Promise<Seat[]> {
  const clerk = people.of('clerk');
  await clerk.send('POST', `/forums/${id}/list`);
  const hands = [
    { who: '塘下选区代表', digits: '20270' },
    { who: '最年长的居民', digits: '1938' },
    { who: '小学生', digits: '424242' },
  ];
  await clerk.send('POST', `/forums/${id}/draw`, { hands });
  const letters = await clerk.send<Seat[] | { letters: Seat[] }>('POST', `/forums/${id}/letters`, {});
  return Array.isArray(letters) ? letters : letters.letters;
}

/** On the resident's own way through the forum: needs somebody to fetch them, comes, has read the briefing. */
export async function acceptOnScreen(page: Page, forum: string): Promise<void> {
  await page.goto(`${PLACE}/forums/${forum}/mine?lang=zh`);
  await page.getByLabel('需要接送').check();
  await page.getByRole('button', { name: '我参加' }).click();
  await page.getByRole('button', { name: '我看完了，继续' }).click();
  await expect(page.getByLabel('您想在大会上问什么？')).toBeVisible();
}

/** Chooses a line in the form that asks which lines it is about. */
async function pickLine(form: Locator, name: string): Promise<void> {
  await form.getByLabel('针对哪一项预算？').fill(name);
  await form.getByRole('list', { name: '找到的预算项' }).getByRole('button', { name }).first().click();
}

/** Says in the sitting what one thinks of a line, with one's name. */
export async function raiseOnScreen(page: Page, forum: string, text: string, line: Line): Promise<void> {
  await page.goto(`${PLACE}/forums/${forum}/mine?lang=zh`);
  const form = page.locator('form').filter({ hasText: '您对预算有什么意见？' });
  await form.getByLabel('您对预算有什么意见？').fill(text);
  await pickLine(form, line.name);
  await form.getByLabel('在意见旁显示我的姓名').check();
  await form.getByRole('button', { name: '提出意见' }).click();
  await expect(page.getByText(/意见 \d+ 已公开，.+前会得到答复/)).toBeVisible();
}

export async function openForum(people: People, id: string, number: number): Promise<void> {
  const clerk = people.of('clerk');
  await clerk.send('PUT', `/forums/${id}/attendance`, { number, present: true });
  await clerk.send('POST', `/forums/${id}/opening`);
}

export async function closeForum(people: People, id: string): Promise<void> {
  await people.of('clerk').send('POST', `/forums/${id}/closing`);
}

/** The department says yes on its screen of owed answers and names the lines that are to change. */
export async function promiseOnScreen(
  page: Page,
  said: string,
  [raised, cut]: readonly [Line, Line],
): Promise<void> {
  await page.goto(`${PLACE}/forums/answers?lang=zh`);
  const owed = page.getByRole('listitem').filter({ hasText: said }).first();
  await owed.getByRole('button', { name: '正在研究' }).click();
  await expect(owed.getByRole('button', { name: '正在研究' })).toBeHidden();
  await owed.getByRole('button', { name: /答复第 \d+ 条意见/ }).click();
  await owed.getByRole('radio', { name: '采纳', exact: true }).check();
  await owed.getByLabel('理由').fill('石柱、后岙两村 80 岁以上老人较多，同意扩大送餐，从会议与培训中安排。');
  await owed.getByRole('textbox', { name: raised.name }).fill('增加 10 万元，送餐到石柱、后岙');
  await pickLine(owed, cut.name);
  await owed.getByRole('textbox', { name: cut.name }).fill('减少 10 万元');
  await owed.getByRole('button', { name: '公开答复' }).click();
  await expect(page.getByText(said)).toHaveCount(0);
}

/** On the citizen's own page: what was said, and where it stands now. */
export async function seeFate(page: Page, said: string, words: readonly (string | RegExp)[]): Promise<void> {
  await page.goto(`${PLACE}/me?lang=zh`);
  const own = page.getByRole('article').filter({ hasText: said });
  for (const word of words) await expect(own).toContainText(word);
}
