// Money after adoption: anybody reads what moved and what was voted; a virement stops at the charter's limit while it is typed.
import { axeFaults } from './look';
import { signIn } from './people';
import { expect, test } from './server';

// Its year is still being carried out there: money may move.
test.use({ ownTown: 'drafting' });
const PAGE = '/zehu/supervision/adjustments';

test('anybody sees line by line what was adjusted and moved, and how the congress voted', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${PAGE}?year=2026&lang=zh`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    '2026 年：预算调整 1 次，调剂 3 次，动用预备费 1 次，追加专项转移支付 1 笔',
  );
  await expect(page.getByText(/抢修堤防 3 处/).first()).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('link', { name: '2026 年第 1 号预算调整方案' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已获人代会批准');
  await expect(page.getByText('赞成 83，反对 3，弃权 5')).toBeVisible();
  await expect(page.getByText(/委员会 10 月 11 日到横塘水闸/)).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page
    .getByRole('link', { name: /山塘水闸维护/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('山塘水闸维护');
  await expect(page.getByRole('heading', { name: '2026 年批准数 → 现预算数' })).toBeVisible();
});

test('a virement beyond a tenth of a line is refused while it is typed; within it, it is public at once', async ({
  page,
}) => {
  await signIn(page, /财政所工作人员/);
  await page.goto(`${PAGE}/move?year=2026&lang=zh`);
  await page.getByRole('searchbox', { name: '从哪一项调出' }).fill('违法建筑拆除');
  await page.getByRole('button', { name: /违法建筑拆除/ }).click();
  await expect(page.getByText('本年还可调出')).toBeVisible();
  await page.getByRole('searchbox', { name: '调入哪一项' }).fill('危险路口整治');
  await page.getByRole('button', { name: /危险路口整治/ }).click();
  await page.getByLabel('金额（万元）').fill('90');
  await expect(page.getByText(/一年内从“违法建筑拆除”最多调出批准数的 10%/)).toBeVisible();
  await page.getByLabel('金额（万元）').fill('1.5');
  await expect(page.getByText(/一年内从“违法建筑拆除”最多调出/)).toBeHidden();
  await page.getByLabel('调剂原因').fill('拆除工程中标价低于预算，路口反光镜不够。');
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '办理调剂' }).click();
  await expect(page.getByText('第 4 号调剂已办理并公开')).toBeVisible();
  await page.getByRole('link', { name: '查看记录' }).click();
  await expect(page.getByText('拆除工程中标价低于预算，路口反光镜不够。').first()).toBeVisible();
});
