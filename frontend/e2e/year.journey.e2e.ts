// A whole budget year of the town, walked through the screens by everybody who has a part in it.
import { signIn } from './people';
import { expect, test } from './server';
import { sheetsOfNextYear } from './year.sheet';

const PLACE = '/zehu';
const YEAR = 2027;

test.use({ ownTown: 'drafting' });
test.setTimeout(600_000);

test('from the clerk’s sheet to the published budget', async ({ page }) => {
  await test.step('a sheet with a wrong sum is refused, the mended one is published', async () => {
    const sheets = await sheetsOfNextYear(page, YEAR);
    await signIn(page, /财政所/);
    const submit = async (name: string, text: string) => {
      await page.goto(`${PLACE}/publish?lang=zh`);
      await page.getByRole('combobox', { name: '预算年度' }).selectOption(String(YEAR));
      await page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.waitForURL(/import=/);
    };
    await submit('2027年预算草案.csv', sheets.wrong);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('改正 1 处才能公布');
    await expect(page.getByText(`印为 ${sheets.printed}`)).toBeVisible();
    await expect(page.getByText(`相加是 ${sheets.sum}`)).toBeVisible();
    await page.getByRole('button', { name: '放弃这次提交' }).click();

    await submit('2027年预算草案（改）.csv', sheets.mended);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('没有错误');
    const reasons = page.getByLabel('整张表的理由');
    await expect(reasons.first()).toBeVisible();
    for (const reason of await reasons.all()) await reason.fill('与县局科目表核对无误；本镇没有这两本账');
    for (const reason of await page.getByLabel(/^第 \d+ 行的理由$/).all())
      await reason.fill('按上年执行情况安排');
    await page.getByRole('link', { name: '预览' }).click();
    await page.getByRole('link', { name: '确认公布' }).click();
    await page.getByLabel(/给公众的解读/).fill('老年食堂送餐扩大到石柱、后岙，其余与上年持平。');
    await page.getByRole('button', { name: /以财政所名义公布/ }).click();
    await expect(page.getByText(`${YEAR} 年预算草案已公布`)).toBeVisible();
  });

  await test.step('every resident can open the money down to a line', async () => {
    await page.context().clearCookies();
    await page.goto(`${PLACE}/budget?lang=zh&q=${encodeURIComponent('老年食堂助餐')}`);
    await page.getByRole('link', { name: '老年食堂助餐' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('老年食堂助餐');
  });
});
