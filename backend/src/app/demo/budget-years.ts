// Three years of the town's money as its clerk handed it in: the drafts of 2025, 2026 and 2027.
import type { BudgetLine, VersionKind } from '@kentan/shared/budgets';
import { publishedVersion, versionLines } from '../../domains/budgets/index.js';
import { budgetSheet, executedOf, type Previous } from './budget-sheet.js';
import { handInSheet } from './hand-in-sheet.js';
import type { Story, Town } from './story.js';

/** Amounts that the story of 2026 turns on, in 万元. */
export const FIXED_2026: Readonly<Record<string, string>> = {
  垃圾中转站与收集点: '180.00',
  公园绿地养护: '98.00',
  校车接送补助: '118.00',
  征地政策处理经费: '350.00',
  老年食堂助餐: '138.00',
  会议与培训: '64.00',
  农村饮水提升: '168.00',
  镇区道路白改黑: '426.00',
  招商引资工作: '84.00',
  公共停车场: '214.00',
  泽湖湿地旅游宣传: '48.00',
  桥西路灯与亮化: '92.00',
  断头路打通: '336.00',
};

/** Amounts that the story of 2027 turns on, in 万元. */
export const FIXED_2027: Readonly<Record<string, string>> = {
  垃圾中转站与收集点: '236.00',
  校车接送补助: '172.00',
  老年食堂助餐: '158.00',
  公共停车场: '268.00',
  公园绿地养护: '62.00',
  泽湖湿地旅游宣传: '56.00',
  中心小学操场翻修: '12.00',
  会议与培训: '48.00',
};
const NOTES_2027: Readonly<Record<string, string>> = {
  垃圾中转站与收集点: '新建塘下中转站一座，改造收集点 22 处',
  校车接送补助: '山前、上湾两条线路延长，覆盖学生增加 180 人',
  公共停车场: '中心菜场北侧停车场，新增泊位 90 个',
  公园绿地养护: '改为两年一次公开招标，单价下降',
  中心小学操场翻修: '工程已完工，只安排质保金',
};

export async function linesOfYear(
  story: Story,
  town: Town,
  year: number,
  kind: VersionKind,
): Promise<readonly BudgetLine[]> {
  return story.read(async (tx) => {
    const version = await publishedVersion(tx, town.locality.id, year, kind);
    if (!version) throw new Error(`no ${kind} of ${year} yet`);
    const known = story.kept.get(version.id) ?? (await versionLines(tx, version.id));
    story.kept.set(version.id, known);
    return known;
  });
}

/** Last year's columns of a sheet: what was adopted, and what was or will have been spent. */
async function previousOf(story: Story, town: Town, year: number): Promise<Previous> {
  const lines = await linesOfYear(story, town, year, 'adopted');
  return new Map(
    lines.map((l) => [l.name, { adopted: l.amount, executed: executedOf(l.name, year, l.amount) }]),
  );
}

export const draft2025 = (story: Story, town: Town): Promise<string> =>
  handInSheet(story, town, {
    year: 2025,
    kind: 'draft',
    fileName: '泽湖镇2025年预算草案.csv',
    text: budgetSheet({ year: 2025, kind: 'draft' }),
    explanation: '2025 年草案第一次细化到每一个项目和村居，供代表和居民逐项查看。',
  });

export const draft2026 = async (story: Story, town: Town): Promise<string> =>
  handInSheet(story, town, {
    year: 2026,
    kind: 'draft',
    fileName: '泽湖镇2026年预算草案.csv',
    text: budgetSheet({
      year: 2026,
      kind: 'draft',
      previous: await previousOf(story, town, 2025),
      fixed: FIXED_2026,
    }),
    explanation: EXPLANATION_2026,
  });

export const draft2027 = async (story: Story, town: Town): Promise<string> =>
  handInSheet(story, town, {
    year: 2027,
    kind: 'draft',
    fileName: '泽湖镇2027年预算草案.csv',
    text: budgetSheet({
      year: 2027,
      kind: 'draft',
      previous: await previousOf(story, town, 2026),
      fixed: FIXED_2027,
      notes: NOTES_2027,
    }),
    explanation: EXPLANATION_2027,
  });

const EXPLANATION_2026 =
  '2026 年草案坚持过紧日子：一般性支出比上年压减，新增财力主要用于环卫、教育和农村道路。' +
  '项目支出全部细化到具体项目和村居，欢迎居民逐项查看、提问。';
const EXPLANATION_2027 =
  '2027 年草案把去年恳谈会和人代会上大家最关心的事排在前面：垃圾中转站、校车和老年食堂继续增加，' +
  '公园养护改为招标后单价下降，会议与培训继续压减。增减超过三成的项目都写明了原因。';

/** A line of a year's draft by its name. */
export async function lineNamed(story: Story, town: Town, year: number, name: string): Promise<BudgetLine> {
  const found = (await linesOfYear(story, town, year, 'draft')).find((l) => l.name === name);
  if (!found) throw new Error(`no line ${name} in the draft of ${year}`);
  return found;
}
