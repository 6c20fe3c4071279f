// Money after adoption: figures of a quarter with a deviation and its reason; an adjustment plan; last year's final accounts.
import { expect, type Page } from './server';
import type { Line } from './year.congress';
import type { People } from './year.people';

const PLACE = '/zehu';

interface Spending extends Line {
  direction: string;
  functionCode: string;
  authorised: string;
}

/** The finance office hands in the first quarter: every line a quarter spent, one of them nine tenths. */
export async function reportQuarter(page: Page, people: People, year: number, fast: Line): Promise<void> {
  const finance = people.of('finance');
  const desk = await finance.get<{ lines: Spending[] }>(`/supervision/adjustments/desk?year=${year}`);
  const lines = desk.lines.filter(
    ({ department, direction }) => department === fast.department && direction === 'expenditure',
  );
  const spent = ({ lineKey, authorised }: Spending) =>
    (Number(authorised) * (lineKey === fast.lineKey ? 0.9 : 0.25)).toFixed(2);
  const sheet = [
    `泽湖镇${year}年第一季度预算执行情况表,,,`,
    ',,,单位：元',
    '科目编码,部门,项目名称,累计执行数',
    ...lines.map((line) => `${line.functionCode},${line.department},${line.name},${spent(line)}`),
  ].join('\n');
  await finance.sitDown(page);
  await page.goto(`${PLACE}/supervision/report?lang=zh`);
  await expect(page.getByRole('heading', { name: `报送 ${year} 年的累计执行数` })).toBeVisible();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '一季度.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
  await expect(page.getByRole('heading', { level: 1, name: /一季度\.csv/ })).toBeVisible();
  await page.getByRole('combobox', { name: /报告哪一期/ }).selectOption('1');
  await page.getByRole('button', { name: '公开报告' }).click();
  await expect(page.getByRole('button', { name: '公开报告' })).toBeHidden();
}

/** The department says why its line is ahead of the calendar; everybody reads it on the line. */
export async function explainDeviation(
  page: Page,
  people: People,
  officer: string,
  line: Line,
): Promise<void> {
  const why = '一季度集中支付全年送餐设备款，其余按月支付，全年不超批准数。';
  await people.of(officer).sitDown(page);
  await page.goto(`${PLACE}/supervision/report?lang=zh`);
  const box = page.getByLabel(`“${line.name}”为什么快或慢？`).last();
  await box.fill(why);
  await box.locator('xpath=ancestor::form').getByRole('button', { name: '公开说明' }).click();
  await expect(box).toHaveCount(0);
  await page.goto(`${PLACE}/lines/${line.lineKey}?lang=zh`);
  await expect(page.getByText(why).first()).toBeVisible();
}

/** A plan that raises a line from the stabilisation fund, submitted; the committee says at its screen what it thinks. */
export async function planAdjustment(
  page: Page,
  people: People,
  year: number,
  raised: Line,
): Promise<string> {
  const finance = people.of('finance');
  const plans = '/supervision/adjustments/plans';
  const { id, version } = await finance.send<{ id: string; version: number }>('POST', plans, { year });
  const changes = [
    { lineKey: raised.lineKey, delta: '250000', reason: '新增两个村的送餐' },
    {
      lineKey: 'new',
      delta: '250000',
      reason: '调入资金',
      opens: {
        book: 'general',
        direction: 'revenue',
        functionCode: '11015',
        department: '财政所',
        name: '动用预算稳定调节基金',
      },
    },
  ];
  const body = { reason: '老年人送餐增加', lateReason: '', changes };
  await finance.send('PUT', `${plans}/${id}`, body, { 'if-match': `"v${version}"` });
  await finance.send('POST', `${plans}/${id}/submission`);
  await people.of('deputy10').sitDown(page);
  await page.goto(`${PLACE}/supervision/adjustments/plans/${id}?lang=zh`);
  await page.getByLabel('审查意见').fill('同意，请说明新增两个村的送餐人数。');
  await page.getByRole('button', { name: '提出审查意见' }).click();
  await people.of('mayor').sitDown(page);
  await page.goto(`${PLACE}/supervision/adjustments/plans/${id}?lang=zh`);
  await page.getByLabel('政府答复').fill('石柱 31 人，后岙 18 人。');
  await page.getByRole('button', { name: '公开答复' }).click();
  await expect(page.getByText(/政府答复，/)).toBeVisible();
  return id;
}

/** Last year's accounts are drawn up from its execution, every difference explained, handed in at the mayor's screen. */
export async function handInAccounts(page: Page, people: People, year: number): Promise<string> {
  const finance = people.of('finance');
  const accounts = `/supervision/accounts/${year}`;
  await finance.send('POST', `${accounts}/draft`, {});
  for (;;) {
    const { lines, total } = await finance.get<{
      lines: { lineKey: string; version: number }[];
      total: number;
    }>(`${accounts}/lines?filter=unexplained`);
    for (const { lineKey, version } of lines)
      await finance.send(
        'PUT',
        `${accounts}/lines/${encodeURIComponent(lineKey)}/explanation`,
        { text: '按实际完成的工作量结算，结余转下年安排。' },
        { 'if-match': `"v${version}"` },
      );
    if (lines.length >= total) break;
  }
  await people.of('mayor').sitDown(page);
  await page.goto(`${PLACE}/supervision/accounts/${year}?lang=zh`);
  await page.getByLabel('政府对全年的说明').fill('全年收支平衡，略有结余。');
  await page.getByRole('button', { name: '提交人代会' }).click();
  await expect(page.getByRole('button', { name: '提交人代会' })).toBeHidden();
  const { proposalId } = await finance.get<{ proposalId: string }>(accounts);
  return proposalId;
}
