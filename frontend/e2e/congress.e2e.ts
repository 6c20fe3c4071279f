// Anybody follows last year's congress: the sitting, how each deputy voted, the count done again in the browser, the resolution, the hall screen.
import type { Page } from '@playwright/test';
import { expect, test } from './server';

const PLACE = '/zehu';

/** Last year's sitting on the budget, whatever the congress has sat on since. */
const closedSitting = (page: Page) =>
  page.locator('.sitting-list li').filter({ hasText: '第五次会议' }).first().locator('a').first();

test('a citizen checks the count of the vote on the budget and finds the resolution', async ({ page }) => {
  await page.goto(`${PLACE}/congress?lang=zh`);
  await closedSitting(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('预算已经批准');

  await test.step('the order of votes: amendments before the whole, each with its figures', async () => {
    await expect(page.getByText('先表决修正议案，再表决预算')).toBeVisible();
    await expect(page.getByText(/须超过全体 \d+ 人的半数/).first()).toBeVisible();
  });

  await test.step('the result by name, counted again here', async () => {
    await page.getByRole('link', { name: '看每位代表的票，核对计票' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('通过');
    await page.getByRole('button', { name: '核对这次计票' }).click();
    await expect(page.getByText('重新计票结果一致')).toBeVisible();
    const receipt = (await page.locator('td code.receipt').first().innerText()).toLowerCase();
    await page.getByLabel('我的回执').fill(receipt);
    await page.getByRole('button', { name: '找我的票' }).click();
    await expect(page.getByText(/您的票在名单上/)).toBeVisible();
  });

  await test.step('the resolution has the figures', async () => {
    await page.getByRole('link', { name: '决议', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('年预算的决议');
    await expect(page.locator('.document')).toContainText('应到代表');
  });
});

test('the hall screen has no menus and shows the count with the line that yes must pass', async ({
  page,
}) => {
  await page.goto(`${PLACE}/congress?lang=zh`);
  const href = await closedSitting(page).getAttribute('href');
  await page.goto(`${PLACE}/hall/${href?.split('/').at(-1)}?lang=zh`);
  await expect(page.getByText(/应到 \d+ · 实到 \d+ · 法定 \d+/)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByText(/须超过全体/)).toBeVisible();
  await expect(page.locator('.seal')).toBeVisible();
});
