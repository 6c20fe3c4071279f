// The final accounts of 2025: drawn up from a sheet in June 2026, explained by the departments, examined, voted by the
// mid-year sitting of July, published and filed.
import { BOOK_NAMES, type BudgetLine, csvRow } from '@kentan/shared/budgets';
import { type Fen, fen, formatFen, SeededDraw } from '@kentan/shared/kernel';
import { importById, publishVersion } from '../../domains/budgets/index.js';
import { StartImport } from '../../domains/budgets/start-import.js';
import { cycleOfYear } from '../../domains/cycles/index.js';
import { findAccounts } from '../../domains/supervision/accounts/accounts.queries.js';
import {
  adviseOnAccounts,
  handleAccountsOpinion,
} from '../../domains/supervision/accounts/advise-on-accounts.js';
import { draftAccounts } from '../../domains/supervision/accounts/draft-accounts.js';
import { explainDifference } from '../../domains/supervision/accounts/explain-difference.js';
import { fileAccounts } from '../../domains/supervision/accounts/file-accounts.js';
import { SubmitAccounts } from '../../domains/supervision/accounts/submit-accounts.js';
import { tellPerformance } from '../../domains/supervision/accounts/tell-performance.js';
import { isPassedOn } from './budget-sheet.js';
import { linesOfYear } from './budget-years.js';
import { planShortSitting } from './short-sitting.js';
import { on, type Story, type Town } from './story.js';
import { ACCOUNTS_2025, DIFFERENCES_2025, type Difference2025 } from './texts/accounts-2025.js';
import { departmentByName } from './town.js';

const YEAR = 2025;
const told = (name: string): Difference2025 | undefined => DIFFERENCES_2025.find((d) => d.line === name);

/** What a line ended at, in whole hundreds of yuan: 96–100 % of the budget, revenue a little above, the told ones as told. */
function finalOf({ name, direction, amount, marks }: BudgetLine): Fen {
  if (isPassedOn(name)) return amount;
  const draw = new SeededDraw(`final|${name}|${YEAR}`).below(5);
  const usual = direction === 'revenue' ? 100 + (draw % 3) : marks.includes('wages') ? 100 : 96 + draw;
  const percent = told(name)?.percent ?? usual;
  return fen(((amount * BigInt(percent)) / 100n / 10_000n) * 10_000n);
}

function accountsSheet(lines: readonly BudgetLine[]): string {
  const wan = (amount: bigint) => formatFen(amount, '万元', 2);
  const head = ['收支', '预算类型', '科目编码', '部门', '项目名称', '预算数', '调整预算数', '决算数'];
  const rows = lines.map((line) => [
    line.direction === 'revenue' ? '收入' : '支出',
    BOOK_NAMES[line.book].zh,
    line.functionCode,
    line.department,
    line.name,
    wan(line.amount),
    wan(line.amount),
    wan(finalOf(line)),
  ]);
  return [[`泽湖镇（虚构）${YEAR}年决算`], ['单位：万元'], head, ...rows].map(csvRow).join('');
}

export function planAccounts2025(story: Story, town: Town): void {
  const { locality, people } = town;
  const localityId = locality.id;
  const finance = { office: 'financeOffice', accountId: people.of('finance').accountId };
  const mayor = { office: 'governmentHead', accountId: people.of('mayor').accountId };
  const committee = { office: 'reviewCommittee', accountId: people.of('deputy10').accountId };
  story.planCalendar(localityId, ['2026-06-01']);
  story.plan(on('2026-06-09', '10:10'), async () => {
    const importId = await readSheet(story, town);
    await story.write(async (tx) => {
      const cycle = await cycleOfYear(tx, localityId, YEAR);
      await draftAccounts(tx, { localityId, cycle, importId, by: finance });
    });
  });
  story.plan(on('2026-06-16', '15:30'), () => writeAboutLines(story, town));
  story.planWrite(on('2026-06-23', '09:20'), (tx) =>
    story.get(SubmitAccounts).run(tx, { locality, year: YEAR, summary: ACCOUNTS_2025.summary, by: mayor }),
  );
  story.planWrite(on('2026-07-01', '10:00'), (tx) =>
    adviseOnAccounts(tx, { localityId, year: YEAR, text: ACCOUNTS_2025.opinion, by: committee }),
  );
  story.planWrite(on('2026-07-06', '16:00'), (tx) =>
    handleAccountsOpinion(tx, { localityId, year: YEAR, text: ACCOUNTS_2025.handling, by: mayor }),
  );
  const accounts = async () => story.read((tx) => findAccounts(tx, localityId, YEAR));
  let proposalId = '';
  story.plan(on('2026-07-02', '09:00'), async () => {
    proposalId = (await accounts())?.proposal_id ?? '';
  });
  planShortSitting(story, town, {
    title: {
      zh: '泽湖镇第十九届人民代表大会第六次会议（年中会议）',
      en: 'Sixth session of the 19th congress of Zehu town (mid-year)',
    },
    place: '泽湖镇文化礼堂',
    called: on('2026-07-02', '10:30'),
    day: '2026-07-14',
    agenda: [
      { kind: 'report', title: { zh: '听取 2025 年决算的报告', en: 'Report on the final accounts of 2025' } },
      { kind: 'proposal', title: { zh: '表决 2025 年决算', en: 'Vote on the final accounts of 2025' } },
    ],
    matter: () => ({ kind: 'proposal', proposalId }),
    count: [86, 3, 4],
    minutes: on('2026-07-17', '15:00'),
  });
  story.planWrite(on('2026-07-22', '16:00'), async (tx) => {
    const { version_id: versionId, cycle_id: cycleId } = (await findAccounts(tx, localityId, YEAR)) ?? {};
    return publishVersion(tx, { localityId, versionId: versionId ?? '', cycleId, by: finance });
  });
  story.planWrite(on('2026-08-05', '10:00'), (tx) =>
    fileAccounts(tx, { localityId, year: YEAR, text: ACCOUNTS_2025.filing, by: mayor }),
  );
}

const POLL_MS = 15;

/** The sheet is read by the same job as any other. */
async function readSheet(story: Story, town: Town): Promise<string> {
  const text = accountsSheet(await linesOfYear(story, town, YEAR, 'adopted'));
  const localityId = town.locality.id;
  const { id } = await story.get(StartImport).run({
    localityId,
    year: YEAR,
    kind: 'final',
    purpose: 'accounts',
    fileName: '泽湖镇2025年决算.csv',
    bytes: Buffer.from(text, 'utf8'),
    settings: {},
    accountId: town.people.of('finance').accountId,
  });
  while ((await story.read((tx) => importById(tx, localityId, id))).state === 'reading')
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  return id;
}

/** Lines from this amount on have their result told even where nothing went otherwise than planned. */
const TOLD_FROM = fen(100_000_000n);

async function writeAboutLines(story: Story, town: Town): Promise<void> {
  const localityId = town.locality.id;
  const lines = await linesOfYear(story, town, YEAR, 'adopted');
  await story.write(async (tx) => {
    for (const { name, lineKey, department, target, direction, amount } of lines) {
      const actor = town.people.of(`officer-${departmentByName(department).code.toLowerCase()}`);
      const given = { localityId, year: YEAR, lineKey, actor };
      const difference = told(name);
      if (difference) await explainDifference(tx, { ...given, version: 1, text: difference.why });
      if (target === '' || direction === 'revenue' || (!difference?.result && amount < TOLD_FROM)) continue;
      const { grade, text } = difference?.result ?? { grade: 'met' as const, text: ACCOUNTS_2025.met };
      await tellPerformance(tx, { ...given, version: difference ? 2 : 1, grade, text });
    }
  });
}
