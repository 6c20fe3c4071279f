// Makes the sheets that the demo town's finance clerk would hand in for a year: seeded, balanced per book, as CSV.
import { type Fen, fen, formatFen, parseFen, SeededDraw } from '@kentan/shared/kernel';
import { ITEMS, type Item, REVENUE, VILLAGE_ITEMS } from './budget-items.js';
import { DEPARTMENTS, VILLAGES } from './town.js';

/** Last year's figures by the name of the item. */
export type Previous = ReadonlyMap<string, { adopted: Fen; executed: Fen }>;

/** What a sheet holds, as its title and its amount column say it. */
const KINDS = {
  draft: { title: '预算草案', column: '本年预算草案' },
  adopted: { title: '预算（经镇人代会批准）', column: '本年预算数' },
  final: { title: '决算', column: '决算数' },
} as const;
export type SheetKind = keyof typeof KINDS;

const header = (kind: SheetKind): string[] => [
  '预算年度',
  '收支',
  '预算类型',
  '科目编码',
  '经济分类编码',
  '部门',
  '项目名称',
  '支出性质',
  '资金性质',
  '上年预算数',
  '上年执行数',
  KINDS[kind].column,
  '依据',
  '绩效目标',
  '说明',
  '地点',
];
const BASIS: Readonly<Record<Item['mark'], string>> = {
  自主: '上年执行情况与部门申报',
  专项转移: '上级专项转移支付文件',
  刚性: '法定和合同义务',
  工资: '编制数与现行工资政策',
  债务付息: '债券付息计划',
};

interface Placed {
  department: string;
  item: Item;
  location: string;
}

function placedItems(): Placed[] {
  const departmentName = (code: string) => DEPARTMENTS.find((d) => d.code === code)!.name.zh;
  const own = DEPARTMENTS.flatMap((d) =>
    ITEMS[d.code].map((item) => ({ department: departmentName(d.code), item, location: '' })),
  );
  const villages = VILLAGES.flatMap((v) =>
    VILLAGE_ITEMS.map(({ department, item }) => ({
      department: departmentName(department),
      item: { ...item, name: item.name.replace('{v}', v.zh) },
      location: `${v.zh}村`,
    })),
  );
  return [...own, ...villages];
}

/** A year's amount of an item in fen, in whole hundreds of yuan (0.01 万元). */
function amountOf(item: Item, year: number): Fen {
  const base = Math.round(item.base * 100);
  let value = base;
  for (let y = 2025; y <= year; y += 1) {
    const draw = new SeededDraw(`amount|${item.name}|${y}`);
    const span = item.mark === '自主' ? 24 : 8;
    value = Math.round((value * (100 + draw.below(span) - Math.floor(span / 3))) / 100);
  }
  return fen(BigInt(Math.max(value, 100)) * 10_000n);
}

/** Executed by the year's end, as a share of what was adopted: 92–100 % for most, 76–88 % for one line in twenty. */
export function executedOf(name: string, year: number, adopted: Fen): Fen {
  const draw = new SeededDraw(`executed|${name}|${year}`);
  const share = BigInt(draw.below(20) === 0 ? 76 + draw.below(13) : 92 + draw.below(9));
  return fen(((adopted * share) / 100n / 10_000n) * 10_000n);
}

export interface SheetOptions {
  year: number;
  kind: SheetKind;
  previous?: Previous;
  /** Amounts set by the story of the year, by item name, in 万元. */
  fixed?: Readonly<Record<string, string>>;
  /** Amounts of spending already known (final accounts), by item name. */
  amounts?: ReadonlyMap<string, Fen>;
  /** Explanations, by item name. */
  notes?: Readonly<Record<string, string>>;
}

/** The year's sheet as CSV text (unit 万元, two decimals). */
export function budgetSheet(options: SheetOptions): string {
  const { year, kind, previous, fixed = {}, amounts, notes = {} } = options;
  const wan = (amount: Fen | undefined) => (amount === undefined ? '' : formatFen(amount, '万元', 2));
  const rows: string[][] = [];
  const spent = new Map<string, bigint>();
  for (const { department, item, location } of placedItems()) {
    const book = item.book ?? '一般公共预算';
    const set = fixed[item.name] ? parseFen(fixed[item.name], '万元') : amounts?.get(item.name);
    const amount = set ?? amountOf(item, year);
    spent.set(book, (spent.get(book) ?? 0n) + amount);
    const last = previous?.get(item.name);
    const note = notes[item.name] ?? noteOnChange(amount, last?.adopted);
    rows.push([
      String(year),
      '支出',
      book,
      item.fn,
      item.ec,
      department,
      item.name,
      item.nature,
      item.mark,
      wan(last?.adopted),
      wan(last?.executed),
      wan(amount),
      BASIS[item.mark],
      item.target,
      note,
      location,
    ]);
  }
  for (const [book, total] of spent) {
    let left = total;
    for (const source of REVENUE.filter((r) => r.book === book)) {
      const amount =
        source.share === 0 ? left : ((total * BigInt(source.share)) / 10_000n / 10_000n) * 10_000n;
      left -= amount;
      const last = previous?.get(source.name);
      rows.push([
        String(year),
        '收入',
        book,
        source.code,
        '',
        '财政所',
        source.name,
        '',
        '',
        wan(last?.adopted),
        wan(last?.executed),
        wan(fen(amount)),
        '收入测算',
        '',
        noteOnChange(fen(amount), last?.adopted),
        '',
      ]);
    }
  }
  const lines = [[`泽湖镇（虚构）${year}年${KINDS[kind].title}`], ['单位：万元'], header(kind), ...rows];
  return lines
    .map((cells) => cells.map((c) => (/[",\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(','))
    .join('\r\n');
}

function noteOnChange(amount: Fen, last: Fen | undefined): string {
  if (last === undefined || last === 0n) return '';
  const change = ((amount - last) * 100n) / last;
  if (change > 30n) return '项目进入实施高峰，按合同进度安排';
  if (change < -30n) return '主体工程已完工，只安排尾款和维护';
  return '';
}
