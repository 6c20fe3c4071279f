// The rules of a place and its year: the charter in both languages and checked, duties, the demo clock, the record verified.
import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { signIn } from './people';
import { expect, test } from './server';

const SLUG = 'zehu';
const api = (path: string) => `/api/localities/${SLUG}/${path}`;

/** Sends as the signed-in person, with the anti-forgery value of their cookie. */
async function post(page: Page, path: string, data: object = {}): Promise<void> {
  const csrf = (await page.context().cookies()).find((c) => c.name === 'kentan_csrf')?.value ?? '';
  const answer = await page.request.post(api(path), {
    data,
    headers: { 'x-kentan-csrf': decodeURIComponent(csrf), 'idempotency-key': randomUUID() },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}
const read = async <T>(request: APIRequestContext, path: string): Promise<T> =>
  (await (await request.get(api(path))).json()) as T;

test('the charter says its rules in both languages with their sources, and is checked in the browser', async ({
  page,
}) => {
  await page.goto(`/${SLUG}/charter?lang=zh`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/条规则走/);
  await expect(page.getByRole('heading', { name: '代表大会' })).toBeVisible();
  await expect(page.getByText('地方组织法第二十五条').first()).toBeVisible();
  await page.getByRole('button', { name: '在浏览器中核对' }).click();
  await expect(page.getByText('核对无误')).toBeVisible();

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /rules by which the budget year goes here/,
  );
  await expect(page.getByText(/A vote passes with more than half of all deputies in office/)).toBeVisible();
  await expect(page.getByText(/恳谈会|人民代表大会/)).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /Download the charter/ }).click();
  expect((await download).suggestedFilename()).toBe(`${SLUG}-charter-2.json`);
});

test('the duties board is filtered by state and office, and each duty leads to the acts that prove it', async ({
  page,
}) => {
  await page.goto(`/${SLUG}/duties?lang=zh`);
  const board = page.locator('.duties > li');
  await expect(board.first()).toBeVisible();
  await page.getByRole('button', { name: /^按时完成/ }).click();
  await expect(page).toHaveURL(/status=kept/);
  await page.getByLabel('由谁负责').selectOption({ index: 1 });
  await expect(page).toHaveURL(/office=/);
  await page.goto(`/${SLUG}/duties?lang=zh&status=kept`);
  await board.first().getByRole('link', { name: /完成$/ }).first().click();
  await expect(page.getByText('已在您的浏览器中核对')).toBeVisible();
});

test('the whole record is verified in the browser, and one act with its proof of inclusion', async ({
  page,
}) => {
  await page.goto(`/${SLUG}/record?lang=zh`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('谁也不能悄悄改动');
  await page.getByRole('button', { name: '在此浏览器中核对' }).click();
  await expect(page.getByText(/记录完整/)).toBeVisible();
  const { size } = await read<{ size: number }>(page.request, 'record/acts?limit=1');
  await page.locator('.act-said a').first().click();
  await expect(page.getByText(`公开记录第 ${size} 条`)).toBeVisible();
  await expect(page.getByText('已在您的浏览器中核对')).toBeVisible();
  await expect(page.getByText('树头签名有效')).toBeVisible();
});

test.describe('the bell', () => {
  // in a shared town the same resident is answered by other tests meanwhile
  test.use({ ownTown: true });

  test('an answer to a question rings the bell of who asked, live, and leads to the line', async ({
    page,
    browser,
  }) => {
    await signIn(page, /居民/);
    const versions = await read<{ hash: string; kind: string }[]>(page.request, 'budgets/versions');
    const { hash } = versions[versions.length - 1];
    const lines = await read<{ lines: { lineKey: string }[] }>(
      page.request,
      `budgets/published/${hash}/lines?by=function&direction=expenditure&path=&page=1`,
    );
    const { lineKey } = lines.lines[0];
    await post(page, `budgets/lines/${lineKey}/questions`, { text: '这一项为什么增加？' });
    await page.goto(`/${SLUG}/year?lang=zh`);
    const bell = page.getByRole('link', { name: /通知：\d+ 条未读/ });
    await expect(bell).toBeVisible();
    const before = Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0] ?? 0);

    const office = await browser.newContext({ baseURL: new URL(page.url()).origin });
    const desk = await office.newPage();
    await signIn(desk, /财政所/);
    const asked = await read<{ questions: { id: string }[] }>(desk.request, `budgets/lines/${lineKey}`);
    await post(desk, `budgets/questions/${asked.questions[0].id}/answer`, { text: '因为新增了两个村。' });
    await office.close();

    await expect(page.getByRole('link', { name: `通知：${before + 1} 条未读` })).toBeVisible();
    await bell.click();
    await page
      .getByRole('link', { name: /您对“.*”的提问得到了答复/ })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`/lines/${encodeURIComponent(lineKey)}`));
    await expect(page.getByText('因为新增了两个村。').first()).toBeVisible();
  });
});

test.describe('the demo clock', () => {
  test.use({ ownTown: true });

  test('does not pass what is owed; once it is done the next phase opens on its morning, on every open page', async ({
    page,
    browser,
  }) => {
    await signIn(page, /人大办/);
    await page.goto(`/${SLUG}/year?lang=zh`);
    const clock = page.getByRole('region', { name: '演示时钟' });
    await expect(clock).toContainText('初审开始前还缺：举行民主恳谈会（主席团）');
    await expect(clock.getByRole('button', { name: /跳到初审/ })).toHaveCount(0);
    await clock.getByRole('button', { name: /跳到 1月18日/ }).click();
    await expect(clock).toContainText('2027年1月18日');

    const visitor = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'zh-CN' });
    const watching = await visitor.newPage();
    await watching.goto(`/${SLUG}/year?lang=zh`);
    await expect(watching.getByRole('heading', { level: 1 })).toContainText('恳谈');

    const forums = await read<{ id: string; state: string }[]>(page.request, 'forums');
    const forum = forums.find((f) => f.state === 'drawn');
    await post(page, `forums/${forum?.id}/opening`);
    await post(page, `forums/${forum?.id}/closing`);
    await clock.getByRole('button', { name: /跳到初审（1月19日）/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('初审进行中');
    await expect(page.locator('#phase-review')).toContainText('进行中');
    await expect(watching.getByRole('heading', { level: 1 })).toContainText('初审进行中');
    await visitor.close();
  });

  test('the clerk moves the day of the congress, the deadlines follow, and the record says so', async ({
    page,
  }) => {
    await signIn(page, /人大办/);
    await page.goto(`/${SLUG}/year?lang=zh`);
    await page.getByRole('button', { name: /人代会开幕/ }).click();
    await page.getByLabel('人代会开幕的日期').fill('2027-01-10');
    await page.getByRole('button', { name: '确定并公开' }).click();
    await expect(page.getByText(/已经过去/)).toBeVisible();
    await page.getByLabel('人代会开幕的日期').fill('2027-02-24');
    await page.getByRole('button', { name: '确定并公开' }).click();
    await expect(page.locator('.fixable-days')).toContainText('2027年2月24日');
    await expect(page.locator('#deadlines')).toContainText('2027年2月9日');
    await page.goto(`/${SLUG}/record?lang=zh&type=cycles.day-fixed`);
    await expect(page.locator('.act-said').first()).toContainText('日期确定');
  });
});
