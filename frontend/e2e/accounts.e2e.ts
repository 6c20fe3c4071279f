// The final accounts in a browser: everybody reads three columns and why they differ; the finance office, departments, the
// committee and the head of government bring the next year's accounts before the congress.
import { axeFaults, complaintsOf, overflowOf, settled } from './look';
import { signIn } from './people';
import { expect, test } from './server';

const PLACE = '/zehu';

test('everybody reads how 2025 ended: three columns, differences with their reasons, what was achieved', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${PLACE}/supervision/accounts?lang=zh`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('人代会最近批准的是 2025 年决算');
  await page.getByRole('link', { name: '2025', exact: true }).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2025 年批准支出');
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);

  await test.step('the largest difference comes first, with the department’s words', async () => {
    await page.getByRole('link', { name: '有差额的行' }).click();
    await expect(page.getByRole('heading', { name: '公共停车场' })).toBeVisible();
    await expect(page.getByText('用地审批推迟四个月')).toBeVisible();
    await expect(page.getByText('年内没有投入使用')).toBeVisible();
  });

  await test.step('a class opens into its lines', async () => {
    await page.getByRole('link', { name: '按部门' }).click();
    await page.getByRole('rowheader', { name: '环卫所' }).getByRole('link').click();
    await expect(page.getByRole('heading', { name: '垃圾中转站与收集点' })).toBeVisible();
  });

  await test.step('review, vote, publication and filing stand below', async () => {
    await expect(page.getByText('报县人大常委会')).toBeVisible();
    await page.getByRole('link', { name: '决议', exact: true }).click();
    await expect(page.locator('.document')).toContainText('调整预算数');
  });
  expect(complaints).toEqual([]);
});

test('the page of a line tells why its final figure differed and has all its years in one strip', async ({
  page,
}) => {
  const answer = await page.request.get(
    '/api/localities/zehu/supervision/accounts/2025/lines?filter=differences',
  );
  const { lines } = (await answer.json()) as { lines: { lineKey: string; name: string }[] };
  const line = lines.find(({ name }) => name === '公共停车场');
  await page.goto(`${PLACE}/lines/${line?.lineKey}?lang=zh`);
  await expect(page.getByText('用地审批推迟四个月')).toBeVisible();
  const strip = page.getByRole('table', { name: '历年' });
  await expect(strip.getByRole('columnheader', { name: '决算' })).toBeVisible();
  await expect(strip.getByRole('row', { name: /^2025/ })).toBeVisible();
});

test('a deputy sees beside the draft how last year ended, and which figures these are', async ({ page }) => {
  await signIn(page, /人大代表（塘下）/);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${PLACE}/review?lang=zh`);
  await expect(page.getByRole('columnheader', { name: '上年执行数' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: '草案比上年' })).toBeVisible();
});
