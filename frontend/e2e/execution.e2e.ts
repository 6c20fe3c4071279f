// The year's execution in a browser: everybody reads it, the clerk's wrong sheet is refused row by row, a correction keeps both
// figures, a department explains its deviation.
import { axeFaults, complaintsOf, overflowOf, settled } from './look';
import { signIn } from './people';
import { expect, type Page, test } from './server';

const PLACE = '/zehu';

interface Line {
  lineKey: string;
  name: string;
  department: string;
  functionCode: string;
  authorised: string;
  executed?: string;
}

async function linesOf(page: Page, query: string): Promise<Line[]> {
  const answer = await page.request.get(
    `/api/localities/zehu/supervision/execution/lines?year=2026&${query}`,
  );
  return ((await answer.json()) as { lines: Line[] }).lines;
}

const sheet = (rows: readonly (readonly [Line, string])[]): Buffer =>
  Buffer.from(
    [
      '泽湖镇2026年第四季度预算执行情况表,,,',
      ',,,单位：元',
      '科目编码,部门,项目名称,累计执行数',
      ...rows.map(([line, amount]) => `${line.functionCode},${line.department},${line.name},${amount}`),
    ].join('\n'),
  );

async function handIn(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${PLACE}/supervision/report?lang=zh`);
  await expect(page.getByRole('heading', { name: '报送 2026 年的累计执行数' })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible();
  await expect(page.getByRole('combobox', { name: /报告哪一期/ })).toBeVisible();
}

test('everybody reads how the year is carried out: progress, deviations, who was silent, what was corrected', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${PLACE}/supervision?lang=zh`);
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2026年12月末支出');
  await expect(page.getByRole('heading', { name: '支出进度：第 4 季度末' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await page.getByRole('tab', { name: '按部门' }).first().click();
  await expect(page.getByRole('rowheader', { name: '环卫所' })).toBeVisible();
  await page.getByRole('link', { name: '第 2 季度' }).click();
  await expect(page.locator('.notice').getByText('二季度误把居家养老服务中心的一笔改造款')).toBeVisible();
  await expect(page.getByRole('heading', { name: '1 个部门还有行没有报数' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a line outside the budget is refused with its row; a correction needs its reasons and keeps both figures', async ({
  page,
}) => {
  await signIn(page, /财政所/);
  const [line] = (await linesOf(page, 'period=4')).filter((l) => l.executed !== undefined);
  const invented = { ...line, name: '豪华轿车' };

  await handIn(
    page,
    '错误.csv',
    sheet([
      [line, '100.00'],
      [invented, '888.00'],
    ]),
  );
  await expect(page.getByText('预算里没有“豪华轿车”')).toBeVisible();
  await expect(page.getByText('第 5 行 · 累计执行数')).toBeVisible();
  await expect(page.getByText('先改正 1 处错误')).toBeVisible();
  await page.getByRole('button', { name: '放弃这份表' }).click();

  const above = (Number(line.authorised) + 100).toFixed(2);
  await handIn(page, '更正.csv', sheet([[line, above]]));
  await expect(page.getByText('1 处需要写明原因')).toBeVisible();
  await page.getByLabel('第 4 行的原因').fill('按合同结算超出一百元，已报镇长批准');
  await page.getByLabel('为什么更正').fill('年终结算后核对');
  await page.getByRole('button', { name: '公开更正' }).click();
  await expect(page.getByText('年终结算后核对').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2026年12月末支出');

  await page.goto(`${PLACE}/lines/${line.lineKey}?lang=zh`);
  await expect(page.getByText(/更正：年终结算后核对/).first()).toBeVisible();
  await expect(page.getByText(/特别原因：按合同结算超出一百元/).first()).toBeVisible();
});

test('a department explains why its line is off the calendar, and everybody reads it', async ({ page }) => {
  const own = encodeURIComponent('社会事务办公室');
  const [line] = await linesOf(page, `period=4&only=unexplained&department=${own}`);
  await signIn(page, /社会事务办/);
  await page.goto(`${PLACE}/supervision/report?lang=zh`);
  const box = page.getByLabel(`“${line.name}”为什么快或慢？`).last();
  await box.fill('按合同节点付款，尾款在验收后支付，全年不会超过批准数。');
  await box.locator('xpath=ancestor::form').getByRole('button', { name: '公开说明' }).click();
  await expect(box).toHaveCount(0);
  await page.goto(`${PLACE}/lines/${line.lineKey}?lang=zh`);
  await expect(page.getByText('按合同节点付款，尾款在验收后支付').first()).toBeVisible();
});
