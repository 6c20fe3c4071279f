// A department rated by all deputies and what follows: opened and closed at the clerk's screen, counted by two keepers.
import { expect, type Page } from './server';
import { receipt } from './year.congress';
import type { People } from './year.people';

const RATED = '/zehu/supervision/satisfaction';

/** A PNG of 8 × 8 pixels. */
export const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGMILXfBihiGlgQAlo5EAb4lGPkAAAAASUVORK5CYII=',
  'base64',
);

/** All deputies rate, so many "not satisfied", the others "satisfied"; the box is sealed and two keepers open it. */
async function rate(page: Page, people: People, notSatisfied: number): Promise<void> {
  const address = page.url().split('?')[0];
  const id = address.split('/').at(-1);
  await Promise.all(
    people.deputies.map((deputy, i) =>
      deputy.send('POST', `/supervision/satisfaction/${id}/ballots`, {
        marks: [i < notSatisfied ? 'notSatisfied' : 'satisfied'],
        receipt: receipt(),
      }),
    ),
  );
  await page.goto(`${address}?lang=zh`);
  await expect(page.getByText(`已投${people.deputies.length}票`).first()).toBeVisible();
  await page.getByRole('button', { name: '结束投票' }).click();
  await page.getByRole('button', { name: '结束', exact: true }).click();
  await expect(page.getByRole('heading', { name: '票箱已封存' })).toBeVisible();
  for (const keeper of ['keeper', 'keeper2']) {
    await people.of(keeper).sitDown(page);
    await page.goto(`${address}?lang=zh`);
    const agree = page.getByRole('button', { name: '同意开箱计票' });
    await agree.click();
    await expect(agree).toBeHidden();
  }
}

/** The department is rated for the first time: "not satisfied" by one vote more than half of those cast. */
export async function rateDepartment(page: Page, people: People, name: string, year: number): Promise<void> {
  const needed = Math.floor(people.deputies.length / 2) + 1;
  await people.of('clerk').sitDown(page);
  await page.goto(`${RATED}/new?year=${year}&lang=zh`);
  await page.getByRole('radio', { name: '一个部门' }).check();
  await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: '开始测评' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`正在测评：${name}${year}年工作`);
  await rate(page, people, needed);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`不满意，${needed}票`);
}

/** The department's officer: plan, evidence with a photograph, and the report that it is done. */
export async function putRight(page: Page, people: People, officer: string): Promise<void> {
  await people.of(officer).sitDown(page);
  await page.goto('/zehu/desk/official?lang=zh');
  await page.getByRole('link', { name: /限期整改，正在办理/ }).click();
  await page.getByLabel('整改方案').fill('一周内给三个村配齐消防水带，由站长负责，月底前演练一次。');
  await page.getByRole('button', { name: '提交并公开方案' }).click();
  await expect(page.getByRole('button', { name: '修改方案' })).toBeVisible();
  await page.getByLabel('证据', { exact: true }).fill('三个村的水带已经配齐，见照片。');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'hoses.png', mimeType: 'image/png', buffer: PHOTO });
  await expect(page.getByRole('list', { name: '已加的照片' }).getByRole('img')).toBeVisible();
  await page.getByRole('button', { name: '提交并公开证据' }).click();
  await expect(page.getByText('三个村的水带已经配齐，见照片。')).toBeVisible();
  await page.getByLabel('完成情况').fill('水带、责任人、演练三项都已做到，请予测评。');
  await page.getByRole('button', { name: '报告完成' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '报告完成' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已报告完成，等待再次测评');
}

/** The second vote: 2 of all are still not satisfied, the rectification is closed. */
export async function rateAgain(page: Page, people: People): Promise<void> {
  await people.of('clerk').sitDown(page);
  await page.goto('/zehu/desk/clerk?lang=zh');
  await page.getByRole('link', { name: /整改已报告完成，可以再次测评/ }).click();
  await page.getByRole('button', { name: '开始测评' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('的整改');
  await rate(page, people, 2);
  await expect(page.getByText('办结销号').first()).toBeVisible();
}
