// Satisfaction: anybody reads how 2026 was rated and counts it again; a deputy rates on a phone; two keepers open the count;
// a department shows what it put right.
import { signIn } from './people';
import { expect, test } from './server';

test.use({ ownTown: true });
const PLACE = '/zehu';
/** A PNG of 8 × 8 pixels. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGMILXfBihiGlgQAlo5EAb4lGPkAAAAASUVORK5CYII=',
  'base64',
);
const RATED = `${PLACE}/supervision/satisfaction`;

test('anybody sees who was rated “not satisfied” by one vote, how it was put right, and counts again', async ({
  page,
}) => {
  await page.goto(`${RATED}?lang=zh`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2026年测评');
  await page.getByRole('link', { name: /环卫所2026年工作：不满意，47票（47票起即为不满意）/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('不满意，47票');
  await expect(page.getByText('办结销号。')).toBeVisible();
  await expect(page.getByRole('img', { name: /环卫所/ }).first()).toBeVisible();
  await page.getByRole('button', { name: '在这台设备上重新计票' }).click();
  await expect(page.getByText('重新计票结果一致。')).toBeVisible();
  await page.getByText('展开每一张票').click();
  await expect(page.locator('td code.receipt').first()).toBeVisible();
  const receipt = await page.locator('td code.receipt').first().innerText();
  await page.getByLabel('我的回执').fill(receipt.toLowerCase());
  await page.getByRole('button', { name: '找我的票' }).click();
  await expect(page.getByText(/您的票在名单上/)).toBeVisible();
});

test('a vote from opening to its count: the clerk opens, a deputy rates on a phone, two keepers open the box', async ({
  page,
}) => {
  await signIn(page, /人大办工作人员/);
  await page.goto(`${RATED}/new?year=2026&lang=zh`);
  await page.getByRole('radio', { name: '一个部门' }).check();
  await page.getByRole('radio', { name: '应急消防管理站' }).check();
  await page.getByRole('button', { name: '开始测评' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('正在测评：应急消防管理站2026年工作');
  const address = page.url().split('?')[0];

  await test.step('the deputy chooses a full sentence, checks it, and gets a receipt', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await signIn(page, /人大代表（塘下）/);
    await page.goto(`${PLACE}/desk/deputy?lang=zh`);
    await page.getByRole('link', { name: '请测评：应急消防管理站2026年工作' }).click();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await page.getByRole('button', { name: '投一张无效票（不选）' }).click();
    await expect(page.getByText(/不计入任何比例/)).toBeVisible();
    await page.getByRole('button', { name: '返回重选' }).click();
    await page.getByRole('button', { name: /不满意：应急消防管理站2026年工作/ }).click();
    await expect(page.getByText('不满意：应急消防管理站2026年工作')).toBeVisible();
    await page.getByRole('button', { name: '投出' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('您的票已计入');
    await expect(page.locator('code.receipt')).toHaveText(/^\w{5}(-\w{5}){3}$/);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('the clerk closes by a clean cut, the box is sealed', async () => {
    await signIn(page, /人大办工作人员/);
    await page.goto(`${address}?lang=zh`);
    await expect(page.getByText(/已投1票/).first()).toBeVisible();
    await page.getByRole('button', { name: '结束投票' }).click();
    await page.getByRole('button', { name: '结束', exact: true }).click();
    await expect(page.getByRole('heading', { name: '票箱已封存' })).toBeVisible();
  });

  await test.step('two keepers open the count together; one ballot of 98 is too few', async () => {
    for (const [keeper, then] of [
      [/^监票人 /, '您已同意，等另一名监票人。'],
      [/监票人（二）/, '这次测评不算数'],
    ] as const) {
      await signIn(page, keeper);
      await page.goto(`${address}?lang=zh`);
      await page.getByRole('button', { name: '同意开箱计票' }).click();
      await expect(page.getByText(then).first()).toBeVisible();
    }
    await expect(page.getByRole('heading', { level: 1 })).toContainText('有效票1张，不足49张');
  });
});

test('a department shows with a photograph what it put right, reports it done, and the clerk may have it rated again', async ({
  page,
}) => {
  await signIn(page, /社会事务办工作人员/);
  await page.goto(`${PLACE}/desk/official?lang=zh`);
  await page.getByRole('link', { name: /“老年食堂助餐”的实施：限期整改，正在办理/ }).click();
  await expect(page.getByText(/后岙、梅坑、横塘三个村/).first()).toBeVisible();
  await page.getByLabel('证据', { exact: true }).fill('三个村的送餐路线已在村口公布，见照片。');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'route.png', mimeType: 'image/png', buffer: PHOTO });
  await expect(page.getByRole('list', { name: '已加的照片' }).getByRole('img')).toBeVisible();
  await page.getByRole('button', { name: '提交并公开证据' }).click();
  await expect(page.getByText('三个村的送餐路线已在村口公布，见照片。')).toBeVisible();
  await page.getByLabel('完成情况').fill('送餐、公示、打分三项都已做到，请予测评。');
  await page.getByRole('button', { name: '报告完成' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '报告完成' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已报告完成，等待再次测评');

  await signIn(page, /人大办工作人员/);
  await page.goto(`${PLACE}/desk/clerk?lang=zh`);
  await page.getByRole('link', { name: /整改已报告完成，可以再次测评/ }).click();
  await page.getByRole('button', { name: '开始测评' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('的整改');
});
