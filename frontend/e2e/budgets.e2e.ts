// A clerk's sheet with a wrong sum is refused, the mended one is published; a citizen opens the money down to a line and asks.
import { signIn } from './people';
import { expect, type Page, test } from './server';

const SLUG = 'zehu';
/** A year before the demo town's cycles: nothing else publishes in it. */
const YEAR = '2021';

/** Subtotals, inherited codes and departments, a reserve of 2 %; the school bus grows by two thirds without a note. */
const sheet = (education: string) => `泽湖镇${YEAR}年一般公共预算支出表（草案）,,,,,,
,,,,,,单位：万元
科目编码,,,科目名称 / 项目名称,责任部门,上年预算数,${YEAR}年预算数
类,款,项,,,,
212,,,城乡社区支出,,390.00,390.00
212,05,,　城乡社区环境卫生,,390.00,390.00
212,05,01,　　城乡社区环境卫生,,390.00,390.00
,,,　　　1.端到端测试中转站,环卫所,210.00,180.00
,,,　　　2.端到端测试清运,,180.00,210.00
205,,,教育支出,,60.00,${education}
205,02,,　普通教育,,60.00,100.00
205,02,02,　　小学教育,,60.00,100.00
,,,　　　1.端到端测试校车,社会事务办公室,60.00,100.00
227,,,预备费,,10.00,10.00
合计,,,,,460.00,500.00
`;

async function submit(page: Page, text: string, name: string): Promise<void> {
  await page.goto(`/${SLUG}/publish?lang=zh`);
  await page.getByRole('combobox', { name: '预算年度' }).selectOption(YEAR);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.waitForURL(/import=/);
}

test('a wrong sum is refused with its row and both figures, the mended sheet is published', async ({
  page,
}) => {
  await signIn(page, /财政所/);
  await submit(page, sheet('400.00'), 'wrong.csv');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('改正 1 处才能公布');
  await expect(page.getByText('小计印为 400，下面 1 行相加是 100，相差 300')).toBeVisible();
  await expect(page.getByText('第 10 行')).toBeVisible();
  await page.getByRole('button', { name: '放弃这次提交' }).click();

  await submit(page, sheet('100.00'), 'mended.csv');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('没有错误');
  await page.getByLabel('整张表的理由').first().fill('没有收支');
  await page.getByLabel('第 13 行的理由').fill('新增三条线路');
  await page.getByRole('link', { name: '预览' }).click();
  await expect(page.getByRole('link', { name: '端到端测试校车' })).toBeVisible();
  await page.getByRole('link', { name: '确认公布' }).click();
  await page.getByLabel(/给公众的解读/).fill('校车增加三条线路。');
  await page.getByRole('button', { name: /以财政所名义公布/ }).click();
  await expect(page.getByText(`${YEAR} 年预算草案已公布`)).toBeVisible();
});

test('a citizen reaches a line by keyboard, reads the reason and asks; the answer stands beside the question', async ({
  page,
}) => {
  await signIn(page, /^居民/);
  await page.goto(`/${SLUG}/budget?lang=zh&q=${encodeURIComponent('端到端测试')}`);
  const versions = await (await page.request.get(`/api/localities/${SLUG}/budgets/versions`)).json();
  const { hash } = versions.find((v: { year: number }) => String(v.year) === YEAR);
  await page.goto(`/${SLUG}/budget?lang=zh&version=${hash}`);
  const education = page.getByRole('rowheader').getByRole('link', { name: '教育支出' });
  await education.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('rowheader').getByRole('link', { name: '普通教育' }).press('Enter');
  await page.getByRole('rowheader').getByRole('link', { name: '小学教育' }).press('Enter');
  await page.getByRole('link', { name: '端到端测试校车' }).press('Enter');
  await expect(page.getByText('新增三条线路').first()).toBeVisible();
  await page.getByLabel('您想问什么？').fill('新增的三条线路到哪些村？');
  await page.getByRole('button', { name: '提交问题' }).press('Enter');
  await expect(page.getByText('已收到。')).toBeVisible();
  const address = page.url();

  await signIn(page, /财政所/);
  await page.goto(address);
  await page.getByRole('button', { name: '公开答复' }).first().click();
  await page.getByLabel('答复', { exact: true }).fill('到塘下、桥西、沿河三个村。');
  await page.getByRole('button', { name: '提交答复' }).click();
  await expect(page.locator('.questions').getByText('到塘下、桥西、沿河三个村。')).toBeVisible();
});
