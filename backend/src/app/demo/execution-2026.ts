// How 2026 is carried out: four quarters reported with sheets of the finance clerk's, deviations explained by the departments
// (one is not, and is overdue), one quarter corrected. Figures are seeded and end where the draft of 2027 says they ended.
import type { BudgetLine } from '@kentan/shared/budgets';
import { type Fen, fen, formatFen, SeededDraw } from '@kentan/shared/kernel';
import { StartImport } from '../../domains/budgets/index.js';
import { cycleOfYear } from '../../domains/cycles/index.js';
import {
  authorisedAt,
  ExplainDeviation,
  linesOfReport,
  newestOf,
  periodOf,
  ReportExecution,
  reportsOf,
} from '../../domains/supervision/index.js';
import { executedOf, isPassedOn } from './budget-sheet.js';
import { linesOfYear } from './budget-years.js';
import { sheetRead } from './hand-in-sheet.js';
import { on, type Story, type Town } from './story.js';
import { CORRECTION_2026, EXPLANATIONS, PACE_2026, SILENT_2026 } from './texts/execution-2026.js';
import { departmentByName } from './town.js';

const YEAR = 2026;
const QUARTERS = [
  { number: 1, reported: on('2026-04-13', '10:10'), explained: on('2026-04-17', '14:00') },
  { number: 2, reported: on('2026-07-13', '15:20'), explained: on('2026-07-20', '09:30') },
  { number: 3, reported: on('2026-10-13', '09:40'), explained: on('2026-10-19', '10:00') },
  { number: 4, reported: on('2027-01-11', '16:05'), explained: on('2027-01-13', '11:00') },
] as const;

/** A line as adopted, with what was authorised on it at the end of a quarter. */
type Authorised = BudgetLine & { authorised: Fen };

async function linesAt(story: Story, town: Town, quarter: number): Promise<Authorised[]> {
  const adopted = await linesOfYear(story, town, YEAR, 'adopted');
  return story.read(async (tx) => {
    const cycle = await cycleOfYear(tx, town.locality.id, YEAR);
    const lines = await authorisedAt(tx, cycle, periodOf(cycle, quarter), town.locality.zone);
    return lines.map((line) => ({
      ...line,
      amount: adopted.find((a) => a.lineKey === line.lineKey)?.amount ?? fen(0n),
      authorised: line.amount,
    }));
  });
}

/** Executed from January to the end of a quarter: near the calendar, or as the story of the line goes; never above the budget. */
function executedBy(line: Authorised, quarter: number): Fen {
  const told = toldOf(line, quarter);
  return told < line.authorised ? told : line.authorised;
}

function toldOf(line: BudgetLine, quarter: number): Fen {
  const final = executedOf(line.name, YEAR, line.amount);
  if (quarter === 4) return final;
  // percent of the year's outcome; what one book passes to another goes over in even quarters
  const told = isPassedOn(line.name) ? quarter * 25 : PACE_2026[line.name]?.[quarter - 1];
  const share = told ?? quarter * 25 - 3 + new SeededDraw(`pace|${line.name}|${quarter}`).below(7);
  return fen(((final * BigInt(share)) / 100n / 10_000n) * 10_000n);
}

const sheetOf = (quarter: number, rows: readonly { line: Authorised; amount: Fen }[]): string =>
  [
    [`泽湖镇（虚构）${YEAR}年第${quarter}季度预算执行情况表`],
    ['单位：万元'],
    ['科目编码', '部门', '项目名称', '批准数', '累计执行数'],
    ...rows.map(({ line, amount }) => [
      line.functionCode,
      line.department,
      line.name,
      formatFen(line.authorised, '万元', 2),
      formatFen(amount, '万元', 2),
    ]),
  ]
    .map((cells) => cells.join(','))
    .join('\r\n');

async function report(
  story: Story,
  town: Town,
  quarter: number,
  rows: readonly { line: Authorised; amount: Fen }[],
  correction?: string,
): Promise<void> {
  const localityId = town.locality.id;
  const { accountId } = town.people.of('finance');
  const name = `泽湖镇${YEAR}年${quarter}季度执行${correction ? '（更正）' : ''}.csv`;
  const { id } = await story.get(StartImport).run({
    localityId,
    year: YEAR,
    kind: 'executed',
    purpose: 'execution',
    fileName: name,
    bytes: Buffer.from(sheetOf(quarter, rows), 'utf8'),
    settings: {},
    accountId,
  });
  await sheetRead(story, localityId, id);
  await story.get(ReportExecution).run({
    localityId,
    importId: id,
    period: quarter,
    reasons: [],
    ...(correction ? { correction } : {}),
    by: { office: 'financeOffice', accountId },
  });
}

export function planExecution2026(story: Story, town: Town): void {
  for (const { number, reported, explained } of QUARTERS) {
    story.plan(reported, async () => {
      const lines = await linesAt(story, town, number);
      const silent = number < 4 ? SILENT_2026 : [];
      const rows = lines
        .filter((line) => !silent.includes(line.name))
        .map((line) => ({ line, amount: executedBy(line, number) }));
      const wrong = number === CORRECTION_2026.quarter ? CORRECTION_2026.mistaken : {};
      await report(
        story,
        town,
        number,
        rows.map(({ line, amount }) => ({ line, amount: shifted(amount, line, wrong[line.name] ?? 0) })),
      );
    });
    story.plan(explained, () => explainAll(story, town, number));
  }
  story.plan(CORRECTION_2026.at, async () => {
    const lines = await linesAt(story, town, CORRECTION_2026.quarter);
    const mended = lines.filter((line) => Object.hasOwn(CORRECTION_2026.mistaken, line.name));
    const rows = mended.map((line) => ({ line, amount: executedBy(line, CORRECTION_2026.quarter) }));
    await report(story, town, CORRECTION_2026.quarter, rows, CORRECTION_2026.reason);
  });
  // what is not done by its day is marked overdue on the day after
  story.planCalendar(town.locality.id, ['2026-07-24', '2026-10-24']);
}

/** A figure that was entered wrongly by so many percent of the budget. */
const shifted = (amount: Fen, line: BudgetLine, percent: number): Fen =>
  fen(amount + ((line.amount * BigInt(percent)) / 100n / 10_000n) * 10_000n);

/** Every department explains its lines but the one that the story leaves silent; of the newest report some are still thinking. */
async function explainAll(story: Story, town: Town, quarter: number): Promise<void> {
  const localityId = town.locality.id;
  const owed = await story.read(async (tx) => {
    const cycle = await cycleOfYear(tx, localityId, YEAR);
    const newest = newestOf(await reportsOf(tx, localityId, cycle.id), quarter);
    if (!newest) throw new Error(`quarter ${quarter} was not reported`);
    const choice = { only: 'unexplained', limit: 200, offset: 0 } as const;
    return (await linesOfReport(tx, town.locality, cycle, newest, choice)).lines;
  });
  for (const [i, line] of owed.entries()) {
    if (EXPLANATIONS.never.includes(line.name)) continue;
    if (quarter === 4 && line.department === EXPLANATIONS.thinking) continue;
    const general = line.pace === 'ahead' ? EXPLANATIONS.ahead : EXPLANATIONS.behind;
    const text = EXPLANATIONS.own[line.name]?.[quarter - 1] || general[(i + quarter) % general.length];
    const actor = town.people.of(`officer-${departmentByName(line.department).code.toLowerCase()}`);
    await story
      .get(ExplainDeviation)
      .run({ localityId, year: YEAR, period: quarter, lineKey: line.lineKey, text, actor });
  }
}
