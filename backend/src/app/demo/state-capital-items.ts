// The town's state-capital book: what its three companies hand over, what is put back into them, and the 30 per cent that goes
// to the general public budget (BL 10: balanced, no deficit, and money is arranged to pass to the general public budget).
// Amounts in 万元, by year, so that the book balances and both sides of a transfer agree.

/** Name of the same money where it leaves the one book and where it enters the other. */
export const PASSED_ON = { from: '国有资本经营预算调出资金', to: '从国有资本经营预算调入资金' } as const;

export interface CapitalItem {
  fn: string;
  ec: string;
  department: string;
  name: string;
  mark: '自主' | '专项转移' | '刚性';
  amounts: Readonly<Record<number, string>>;
  basis: string;
  target: string;
  notes?: Readonly<Record<number, string>>;
}

export interface CapitalRevenue {
  code: string;
  name: string;
  amounts: Readonly<Record<number, string>>;
  basis: string;
}

const years = (of2025: string, of2026: string, of2027: string) => ({
  2025: of2025,
  2026: of2026,
  2027: of2027,
});

export const CAPITAL_REVENUE: readonly CapitalRevenue[] = [
  {
    code: '1030601',
    name: '泽湖自来水有限公司上缴利润',
    amounts: years('72.40', '78.60', '84.20'),
    basis: '按上年净利润的 20% 上缴',
  },
  {
    code: '1030601',
    name: '泽湖市场开发服务有限公司上缴利润',
    amounts: years('126.80', '131.50', '148.00'),
    basis: '按上年净利润的 20% 上缴',
  },
  {
    code: '1030602',
    name: '泽湖小微园开发有限公司股利',
    amounts: years('38.00', '38.00', '45.60'),
    basis: '镇持股 38%，股东会分红决议',
  },
  {
    code: '1100501',
    name: '国有企业退休人员社会化管理补助收入',
    amounts: years('17.28', '18.36', '19.44'),
    basis: '县财政局国有资本经营预算转移支付文件',
  },
  {
    code: '11008',
    name: '国有资本经营预算上年结余收入',
    amounts: years('13.86', '5.13', '2.84'),
    basis: '上年决算',
  },
];

export const CAPITAL_ITEMS: readonly CapitalItem[] = [
  {
    fn: '2230202',
    ec: '31201',
    department: '财政所',
    name: '自来水公司加压泵房改造注资',
    mark: '自主',
    amounts: years('80.00', '92.00', '124.00'),
    basis: '公司年度投资计划，镇政府批准',
    target: '改造泵房 3 座，末梢水压不低于 0.14 兆帕',
    notes: { 2027: '山前、石柱两座泵房进入设备安装，注资比上年增加' },
  },
  {
    fn: '2230202',
    ec: '31201',
    department: '经济发展办公室',
    name: '市场公司冷链设施注资',
    mark: '自主',
    amounts: years('60.00', '48.00', '36.00'),
    basis: '公司年度投资计划，镇政府批准',
    target: '新增冷库 600 立方米',
  },
  {
    fn: '2230107',
    ec: '31204',
    department: '经济发展办公室',
    name: '原泽湖丝织厂改制职工费用',
    mark: '刚性',
    amounts: years('24.60', '22.40', '20.10'),
    basis: '2003 年改制方案，余 41 人',
    target: '按月足额发放',
  },
  {
    fn: '2230105',
    ec: '30227',
    department: '社会事务办公室',
    name: '国有企业退休人员社会化管理补助',
    mark: '专项转移',
    amounts: years('17.28', '18.36', '19.44'),
    basis: '县国有资本经营预算转移支付文件',
    target: '每人每年 216 元，活动覆盖率 90%',
  },
  {
    fn: '2230301',
    ec: '31204',
    department: '财政所',
    name: '困难家庭用水减免补贴',
    mark: '自主',
    amounts: years('8.50', '9.20', '9.80'),
    basis: '低保、特困名册与水费标准',
    target: '减免 620 户',
  },
  {
    fn: '2239999',
    ec: '30227',
    department: '财政所',
    name: '镇属企业年度审计与外派监事',
    mark: '自主',
    amounts: years('6.80', '7.20', '7.40'),
    basis: '国有资产报告制度',
    target: '审计企业 3 家，报告向镇人大公开',
  },
  {
    fn: '2300803',
    ec: '',
    department: '财政所',
    name: PASSED_ON.from,
    mark: '刚性',
    amounts: years('71.16', '74.43', '83.34'),
    basis: '《预算法》第十条；利润、股利收入的 30%',
    target: '全额调入一般公共预算，用于民生',
  },
];
