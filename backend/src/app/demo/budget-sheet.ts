// Makes the sheets that the demo town's finance clerk would hand in for a year: seeded, balanced per book, as CSV.
import { type Fen, fen, formatFen, parseFen, SeededDraw } from '@kentan/shared/kernel';
import { ITEMS, type Item, REVENUE, VILLAGE_ITEMS } from './budget-items.js';
import { CAPITAL_ITEMS, CAPITAL_REVENUE, PASSED_ON } from './state-capital-items.js';
import { DEPARTMENTS, VILLAGES } from './town.js';

const CAPITAL_BOOK = '国有资本经营预算';

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

/** Money between two books goes over whole: both sides tell the same figure. */
export const isPassedOn = (name: string): boolean => name === PASSED_ON.from || name === PASSED_ON.to;

/** Executed by the year's end, as a share of what was adopted: 92–100 % for most, 76–88 % for one line in twenty. */
export function executedOf(name: string, year: number, adopted: Fen): Fen {
  if (isPassedOn(name)) return adopted;
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

interface Row {
  direction: '收入' | '支出';
  book: string;
  code: string;
  economic?: string;
  department: string;
  name: string;
  nature?: string;
  mark?: string;
  amount: Fen;
  basis: string;
  target?: string;
  note?: string;
  location?: string;
}

function spendingRows({ year, fixed = {}, amounts }: SheetOptions): Row[] {
  const own = placedItems().map(({ department, item, location }): Row => {
    const set = fixed[item.name] ? parseFen(fixed[item.name], '万元') : amounts?.get(item.name);
    return {
      direction: '支出',
      book: item.book ?? '一般公共预算',
      code: item.fn,
      economic: item.ec,
      department,
      name: item.name,
      nature: item.nature,
      mark: item.mark,
      amount: set ?? amountOf(item, year),
      basis: BASIS[item.mark],
      target: item.target,
      location,
    };
  });
  const capital = CAPITAL_ITEMS.map(
    (item): Row => ({
      direction: '支出',
      book: CAPITAL_BOOK,
      code: item.fn,
      economic: item.ec,
      department: item.department,
      name: item.name,
      nature: item.name === PASSED_ON.from ? '其他' : '项目支出',
      mark: item.mark,
      amount: inYear(item.amounts, year),
      basis: item.basis,
      target: item.target,
      note: item.notes?.[year],
    }),
  );
  return [...own, ...capital];
}

/** Revenue of every book: the state-capital book's by itself, the others' in shares of what they spend. */
function revenueRows(year: number, spending: readonly Row[]): Row[] {
  const row = (book: string, code: string, name: string, amount: Fen, basis: string): Row => ({
    direction: '收入',
    book,
    code,
    department: '财政所',
    name,
    amount,
    basis,
  });
  const passedOn = spending.find((s) => s.name === PASSED_ON.from)?.amount ?? fen(0n);
  const shared = (['一般公共预算', '政府性基金预算'] as const).flatMap((book) => {
    const total = spending.filter((s) => s.book === book).reduce((sum, s) => sum + s.amount, 0n);
    const taken = book === '一般公共预算' ? passedOn : 0n;
    let left = total - taken;
    const rows = REVENUE.filter((r) => r.book === book).map(({ code, name, share }) => {
      const amount = share === 0 ? left : ((total * BigInt(share)) / 10_000n / 10_000n) * 10_000n;
      left -= amount;
      return row(book, code, name, fen(amount), '收入测算');
    });
    if (taken > 0n)
      rows.push(row(book, '1100901', PASSED_ON.to, passedOn, '《预算法》第十条，国有资本经营预算安排'));
    return rows;
  });
  const capital = CAPITAL_REVENUE.map(({ code, name, amounts, basis }) =>
    row(CAPITAL_BOOK, code, name, inYear(amounts, year), basis),
  );
  return [...shared, ...capital];
}

/** The year's sheet as CSV text (unit 万元, two decimals). */
export function budgetSheet(options: SheetOptions): string {
  const { year, kind, previous, notes = {} } = options;
  const wan = (amount: Fen | undefined) => (amount === undefined ? '' : formatFen(amount, '万元', 2));
  const spending = spendingRows(options);
  const rows = [...spending, ...revenueRows(year, spending)].map((row) => {
    const last = previous?.get(row.name);
    return [
      String(year),
      row.direction,
      row.book,
      row.code,
      row.economic ?? '',
      row.department,
      row.name,
      row.nature ?? '',
      row.mark ?? '',
      wan(last?.adopted),
      wan(last?.executed),
      wan(row.amount),
      row.basis,
      row.target ?? '',
      notes[row.name] ?? row.note ?? noteOnChange(row, last?.adopted),
      row.location ?? '',
    ];
  });
  const lines = [[`泽湖镇（虚构）${year}年${KINDS[kind].title}`], ['单位：万元'], header(kind), ...rows];
  return lines
    .map((cells) => cells.map((c) => (/[",\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(','))
    .join('\r\n');
}

const inYear = (amounts: Readonly<Record<number, string>>, year: number): Fen =>
  parseFen(amounts[year], '万元') as Fen;

/** What the clerk says of a change of more than three tenths. */
const GROWN = {
  支出: '项目进入实施高峰，按合同进度安排',
  收入: '按上年实际入库数和本年征收计划测算',
} as const;
const SHRUNK = {
  支出: '主体工程已完工，只安排尾款和维护',
  收入: '上年有一次性收入，本年按正常水平测算',
} as const;

function noteOnChange({ direction, amount }: Row, last: Fen | undefined): string {
  if (last === undefined || last === 0n) return '';
  const change = ((amount - last) * 100n) / last;
  if (change > 30n) return GROWN[direction];
  return change < -30n ? SHRUNK[direction] : '';
}
