// The clerk's sheet of the year to come, written as clerks do it: last year's budget taken as a start, one amount changed.
import type { Page } from '@playwright/test';

const PLACE = '/api/localities/zehu/budgets';

/** What the clerk changes for the year to come, in yuan by the name of the line; the revenue line closes the balance. */
const CHANGES: Readonly<Record<string, number>> = { 老年食堂助餐: 1_580_000 };
const BALANCING = '一般性转移支付收入';
/** Printed below the expenditure; the first time the clerk writes it wrong by this much. */
const SLIP = 300_000;

export interface YearSheets {
  wrong: string;
  mended: string;
  /** What the reader must find, in yuan. */
  printed: number;
  sum: number;
}

/** A row of a file of ours: no cell of it holds a line break. */
const cells = (row: string): string[] =>
  [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map(([, cell]) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'))
    .slice(0, row.split(',').length);
const line = (row: readonly string[]): string =>
  row.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

export async function sheetsOfNextYear(page: Page, year: number): Promise<YearSheets> {
  const versions: { year: number; kind: string; hash: string }[] = await (
    await page.request.get(`${PLACE}/versions`)
  ).json();
  const last = versions.find((v) => v.year === year - 1 && v.kind === 'adopted');
  const text = await (await page.request.get(`${PLACE}/published/${last?.hash}/download/csv`)).text();
  const [heading, ...body] = text
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
    .map(cells);
  const at = (start: string) => heading.findIndex((cell) => cell.startsWith(start));
  const [direction, name, amount] = [at('收支'), at('项目名称'), at('预算数')];
  const [lastAdopted, lastExecuted] = [at('上年预算数'), at('上年执行数')];
  let added = 0;
  for (const row of body) {
    row[lastAdopted] = row[amount];
    row[lastExecuted] = '';
    const changed = CHANGES[row[name]];
    if (changed === undefined) continue;
    added += changed - Number(row[amount]);
    row[amount] = changed.toFixed(2);
  }
  for (const row of body) {
    if (row[name] === BALANCING) row[amount] = (Number(row[amount]) + added).toFixed(2);
  }
  const spending = body.filter((row) => row[direction] === '支出');
  const sum = spending.reduce((total, row) => total + Number(row[amount]), 0);
  heading[amount] = '本年预算草案(元)';
  const sheet = (printed: number): string => {
    const total = heading.map(() => '');
    total[direction] = '支出';
    total[name] = '支出合计';
    total[amount] = printed.toFixed(2);
    const revenue = body.filter((row) => row[direction] !== '支出');
    return [[`泽湖镇（虚构）${year}年预算草案`], ['单位：元'], heading, ...spending, total, ...revenue]
      .map(line)
      .join('\n');
  };
  return { wrong: sheet(sum + SLIP), mended: sheet(sum), printed: sum + SLIP, sum };
}
