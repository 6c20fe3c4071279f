// The forum of the year's journey: planned, drawn, sat; a resident says what a line needs, the department promises it.
import type { Locator } from '@playwright/test';
import { expect, type Page } from './server';
import type { People } from './year.people';

const PLACE = '/zehu';

/** Seats of the charter's size with about eight tenths drawn by lot. */
const SEATS = { all: 50, drawn: 40 };

interface Line {
  lineKey: string;
  name: string;
}
export interface Seat {
  number: number;
  code: string;
}

/** Presses a step of the desk that is asked twice. */
async function sure(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: '确定', exact: true }).click();
}

const idIn = (page: Page): string => /\/forums\/([0-9a-f-]{36})\//.exec(page.url())?.[1] ?? '';

/** At the clerk's desk: the forum is planned, its briefing written and published. Returns the forum's id. */
export async function planOnScreen(page: Page, year: number, day: string): Promise<string> {
  await page.goto(`${PLACE}/forums/new?lang=zh`);
  await page.getByLabel('名称 · 中文').fill(`${year} 年预算民主恳谈会`);
  await page.getByLabel('谈什么 · 中文').fill('明年的钱怎么花');
  await page.getByLabel('地点 · 中文').fill('镇文化礼堂');
  await page.getByLabel('日期').fill(day);
  await page.getByLabel('总人数').fill(String(SEATS.all));
  await page.getByLabel('抽签产生').fill(String(SEATS.drawn));
  await expect(page.getByText(`符合章程：抽签 ${SEATS.drawn} 人`)).toBeVisible();
  await page.getByRole('button', { name: '安排恳谈会' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('筹备中');

  await page.getByRole('tab', { name: '背景资料' }).click();
  await page.getByRole('button', { name: '增加一节' }).click();
  await page.getByLabel('第 1 节标题 · 中文').fill('怎么讨论');
  await page.getByLabel('第 1 节正文 · 中文').fill('先分组，再大会。');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await sure(page, '公布背景资料');
  await expect(page.getByRole('button', { name: '读给我听' })).toBeVisible();
  return idIn(page);
}

/** The list is sealed, lots are drawn on the hall's screen, letters are made. Returns the first letter as it is printed. */
export async function drawOnScreen(page: Page): Promise<Seat> {
  await sure(page, '封存并公布名单');
  await page.getByRole('link', { name: '打开抽签大屏' }).click();
  const hands = [
    ['塘下选区代表', '20270'],
    ['最年长的居民', '1938'],
    ['小学生', '424242'],
  ];
  for (const [i, [who, digits]] of hands.entries()) {
    await page.getByLabel(`第 ${i + 1} 个人的身份`).fill(who);
    await page.getByLabel(`第 ${i + 1} 个人的数字`).fill(digits);
  }
  await page.getByRole('button', { name: '抽签', exact: true }).click();
  await expect(page.getByRole('list', { name: '抽中的编号' }).getByRole('listitem')).toHaveCount(SEATS.drawn);
  await page.getByRole('link', { name: '返回' }).click();
  await page.getByRole('link', { name: '打印邀请信' }).click();
  await page.getByRole('button', { name: '给还没有信的人生成邀请信' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${SEATS.drawn} 封邀请信`);
  const letter = page.locator('.letter').first();
  const told = await letter.getByText(/您是 \d+ 号/).innerText();
  return {
    number: Number(/您是 (\d+) 号/.exec(told)?.[1]),
    code: (await letter.locator('.code').innerText()).trim(),
  };
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

/** At the door: the participant is signed in, then the sitting is opened. */
export async function openOnScreen(page: Page, forum: string, number: number): Promise<void> {
  await page.goto(`${PLACE}/forums/${forum}/desk?lang=zh`);
  await page.getByRole('tab', { name: '参加人' }).click();
  await page.getByLabel('按编号、姓名或村社查找').fill(String(number));
  await page.getByRole('button', { name: new RegExp(`^${number} 号 .* 签到`) }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^撤销 ${number} 号`) })).toBeVisible();
  await sure(page, '宣布开会');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('正在举行');
}

export async function closeOnScreen(page: Page, forum: string): Promise<void> {
  await page.goto(`${PLACE}/forums/${forum}/desk?lang=zh`);
  await sure(page, '散会');
  await expect(page.getByText('改正并公布会议记录')).toBeVisible();
}

/** As `openOnScreen` and `closeOnScreen`, for journeys that are about something else. */
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
