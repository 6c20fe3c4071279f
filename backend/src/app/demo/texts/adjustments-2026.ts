// What was moved and adjusted in 2026, and why, in the words of those who did it. Amounts in 万元.

/** A department's officer, or the finance office. */
export type Mover = 'finance' | `officer-d${string}`;

export interface VirementText {
  at: readonly [day: string, time: string];
  by: Mover;
  from: string;
  to: string;
  amount: string;
  reason: string;
  noted: readonly [day: string, time: string];
}

export const VIREMENTS_2026: readonly VirementText[] = [
  {
    at: ['2026-05-12', '10:05'],
    by: 'finance',
    from: '综合执法队运行',
    to: '农房安全排查',
    amount: '18',
    reason: '执法队两名协管员上半年未到岗，经费有结余；县里要求汛前完成全部农房排查，原安排只够查七成。',
    noted: ['2026-05-18', '15:30'],
  },
  {
    at: ['2026-06-18', '16:20'],
    by: 'officer-d11',
    from: '道路清扫保洁',
    to: '公厕管理与改造',
    amount: '20',
    reason: '清扫服务招标价低于预算；塘下、沿河两座公厕下水管破裂，须在汛期前换管。',
    noted: ['2026-06-24', '09:40'],
  },
  {
    at: ['2026-09-09', '11:15'],
    by: 'finance',
    from: '卫生院设备',
    to: '村卫生室运行',
    amount: '10',
    reason: '卫生院超声设备由县医共体统一采购，价格低于预算；六个村卫生室夜间值班增加，运行经费不足。',
    noted: ['2026-09-16', '14:10'],
  },
];

export const RESERVE_2026 = {
  at: ['2026-08-21', '08:30'],
  from: '预备费',
  to: '防汛防台',
  amount: '80',
  reason:
    '8 月 20 日台风登陆，转移群众 1,860 人，抢修堤防 3 处、排涝泵站 2 座。抢险用工、砂石、油料和安置餐食由预备费支付。',
  noted: ['2026-08-26', '10:00'],
} as const;

export const TRANSFER_2026 = {
  at: ['2026-09-02', '09:50'],
  revenue: '专项转移支付收入',
  spending: '避灾安置物资',
  amount: '60',
  document: '浙财预〔2026〕47 号（虚构）',
  giver: '省财政厅',
  reason: '台风灾后恢复省级专项，用于补充避灾安置点床铺、发电机和饮水设备，不需要本级配套。',
  noted: ['2026-09-08', '16:45'],
} as const;

export interface PlannedText {
  line: string;
  amount: string;
  reason: string;
}

export const ADJUSTMENT_2026 = {
  drafted: ['2026-10-08', '09:20'],
  submitted: ['2026-10-09', '15:00'],
  reason:
    '8 月台风毁坏镇村公路 11 处、山塘水闸 7 处，河道淤积加重，年初预算没有安排。财政所测算须增加支出 420 万元，预备费留作秋台风之用，拟动用预算稳定调节基金。不修复，明年汛期前沿河、横塘、下湾三村 2,300 人出行和排涝没有保障。',
  fund: {
    functionCode: '11015',
    name: '动用预算稳定调节基金',
    amount: '420',
    reason: '基金年初余额 1,260 万元，动用后余 840 万元。',
  },
  lines: [
    {
      line: '镇村公路养护',
      amount: '180',
      reason: '修复水毁路段 11 处 2.6 公里，由县公路段现场核定工程量。',
    },
    {
      line: '山塘水闸维护',
      amount: '140',
      reason: '修复山塘 4 座、水闸 3 座，其中横塘水闸须更换启闭机。',
    },
    {
      line: '河道清淤与水质提升',
      amount: '100',
      reason: '清理台风带来的淤积 3.8 万方，沿河段优先。',
    },
  ] satisfies readonly PlannedText[],
  opinion: {
    at: ['2026-10-13', '16:30'],
    text: '委员会 10 月 11 日到横塘水闸、沿河段现场查看，认为修复必要，资金来源合法。请政府说明：一、公路修复为何不走养护合同的保修条款；二、水闸启闭机更换是否已列入县里的明年计划。',
  },
  answer: {
    at: ['2026-10-15', '10:40'],
    text: '一、11 处中 2 处在保修期内，由施工单位无偿修复，未列入本方案；其余 9 处已过保修期或属不可抗力。二、县水利局答复横塘水闸明年没有计划，本次由镇里更换，县里承担设计。',
  },
  sitting: {
    called: ['2026-10-13', '09:00'],
    day: '2026-10-23',
    title: {
      zh: '泽湖镇第十九届人民代表大会第七次会议',
      en: 'Seventh session of the 19th congress of Zehu town',
    },
    place: '泽湖镇文化礼堂',
    absent: 7,
    minutes: ['2026-10-27', '15:20'],
  },
  /** For, against, abstaining: together all who came. */
  count: [83, 3, 5],
  published: ['2026-10-30', '10:10'],
} as const;
