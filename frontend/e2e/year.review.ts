// The committee's review on its screens: a head of the Budget Law's article 48, a written opinion, the government's handling,
// the report of article 49.
import { expect, type Page } from './server';
import type { Line } from './year.congress';
import type { People } from './year.people';

const COMMITTEE = '/zehu/review/committee?lang=zh';
const HEADS = [1, 2, 3, 4, 5, 6, 7, 8];

/** One head is found in order at the screen, the others as the same member sends them. */
async function findHeads(page: Page, people: People, onScreen: number): Promise<void> {
  for (const head of HEADS.filter((h) => h !== onScreen)) {
    await people
      .of('deputy10')
      .send('PUT', `/review/committee/heads/${head}`, { finding: 'in-order', text: '' });
  }
  await page.goto(COMMITTEE);
  await page.getByRole('button', { name: `写第 ${onScreen} 项的结论` }).click();
  await page.getByRole('radio', { name: '有意见' }).check();
  await page.getByLabel('说明').fill('扩大送餐后的人员安排没有写明。');
  await page.getByRole('button', { name: '保存结论' }).click();
  await expect(page.getByRole('button', { name: `修改第 ${onScreen} 项的结论` })).toBeVisible();
}

async function issueOpinion(page: Page, line: Line, text: string): Promise<void> {
  await page.getByLabel('属于哪一项审查重点？').selectOption('4');
  await page.getByLabel('涉及哪些预算项目？').fill(line.name);
  await page.getByRole('button', { name: `加上“${line.name}”` }).click();
  await page.getByLabel('意见内容').fill(text);
  await page.getByRole('button', { name: '提出意见' }).click();
  await expect(page.getByRole('article').filter({ hasText: text })).toBeVisible();
}

async function handle(page: Page, text: string, handling: string): Promise<void> {
  await page.goto(COMMITTEE);
  const opinion = page.getByRole('article').filter({ hasText: text });
  await opinion.getByRole('radio', { name: '采纳', exact: true }).check();
  await opinion.getByLabel('处理情况').fill(handling);
  await opinion.getByRole('button', { name: '提交处理情况' }).click();
  await expect(opinion.getByRole('button', { name: '提交处理情况' })).toBeHidden();
  await expect(opinion).toContainText(handling);
}

/** A member writes, the finance office says how it was handled, the member publishes the report. */
export async function reviewOnScreen(page: Page, people: People, line: Line): Promise<void> {
  const text = '请说明老年食堂扩大送餐后的人员安排。';
  await people.of('deputy10').sitDown(page);
  await findHeads(page, people, 4);
  await issueOpinion(page, line, text);
  await people.of('finance').sitDown(page);
  await handle(page, text, '新增两名送餐员，费用在项目内安排。');
  await people.of('deputy10').sitDown(page);
  await page.goto(COMMITTEE);
  await page.getByLabel('上一年预算执行和落实人大决议的情况').fill('上年预算执行符合镇人代会决议的要求。');
  await page.getByLabel('本年度预算草案是否符合预算法、是否可行').fill('草案的编制符合预算法的规定。');
  await page.getByLabel('对人民代表大会批准预算的建议').fill('建议批准预算草案。');
  await page
    .getByLabel('对执行预算、改进管理、提高绩效、加强监督的建议')
    .fill('继续细化项目支出，按季公开执行进度。');
  await page.getByRole('button', { name: '印发审查结果报告' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('审查结果报告已印发');
}
