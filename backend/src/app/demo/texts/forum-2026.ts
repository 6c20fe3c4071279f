// The forum of 18 January 2026: what was asked and answered in the plenaries. Fictional.

export interface ForumQuestionText {
  /** Lines by name. */
  lines: readonly string[];
  text: string;
  /** How many participants supported it. */
  support: number;
  /** Asked together with the question of this number (0-based). */
  with?: number;
  answer?: { by: string; text: string };
}

export const FORUM_QUESTIONS_2026: readonly ForumQuestionText[] = [
  {
    lines: ['垃圾中转站与收集点'],
    text: '全镇还有多少个露天收集点？180 万元能改多少个，哪几个村先改？',
    support: 31,
    answer: {
      by: 'D11',
      text: '露天收集点还有 47 个。180 万元中 96 万元用于中转站设备，其余可改 14 个，先改塘下、横塘、桥西三村临近住户和学校的。',
    },
  },
  {
    lines: ['校车接送补助'],
    text: '山前、梅坑、石柱一共有多少小学生要坐车？一年增加一条线路要多少钱？',
    support: 27,
    answer: {
      by: 'D05',
      text: '三村共有 186 名小学生。增加一条线路（一车一司机一照管员）一年约 24.5 万元，两条约 49 万元。',
    },
  },
  {
    lines: ['校车接送补助'],
    text: '校车经过石柱时已经坐满，站着的孩子怎么办？',
    support: 9,
    with: 1,
  },
  {
    lines: ['征地政策处理经费'],
    text: '征地经费 350 万元，一半协议还没有签，为什么全部安排在今年？',
    support: 18,
    answer: {
      by: 'D10',
      text: '按签约进度，今年实际支付预计 280 万元到 310 万元。未签部分可以按进度在下半年调整，今年留有余地。',
    },
  },
  {
    lines: ['老年食堂助餐'],
    text: '老年食堂一餐成本多少，老人付多少，镇里补多少？',
    support: 16,
    answer: {
      by: 'D05',
      text: '一餐成本 15 元，80 岁以上老人付 5 元，60 至 79 岁付 8 元，其余由镇、村各补一半。',
    },
  },
  {
    lines: ['公园绿地养护'],
    text: '公园养护 98 万元给了谁？有没有招标？每平方米多少钱？',
    support: 21,
    answer: {
      by: 'D10',
      text: '由县里统一招标的公司承担，合同到今年 6 月。每平方米一年 6.9 元，高于邻镇的 5.2 元，续签时将重新招标。',
    },
  },
  {
    lines: ['农村饮水提升'],
    text: '后岙水管老化，一到旱天就停水，今年有没有排上？',
    support: 14,
    answer: {
      by: 'D12',
      text: '草案 168 万元排了梅坑和石柱，后岙主管 1.8 公里约需 26 万元，列在明年。代表如果调整，今年可以提前。',
    },
  },
  {
    lines: ['镇区道路白改黑'],
    text: '为什么不先修村里的断头路，要先铺镇里的沥青？',
    support: 19,
    answer: {
      by: 'D10',
      text: '断头路另列 336 万元，今年打通两条。白改黑三条路中，中兴街路况较好，可以推迟一年，约 25 万元。',
    },
  },
  {
    lines: ['公务接待费', '会议与培训'],
    text: '接待费和会议费能不能再压一点？压下来的钱做什么？',
    support: 12,
    answer: {
      by: 'D01',
      text: '接待费比三年前已下降一半。会议改为视频后，会议与培训可再压减约 12 万元，接待费可再压 8 万元。',
    },
  },
  {
    lines: ['桥西路灯与亮化'],
    text: '桥西新村到学校的那段路没有路灯，冬天放学天已经黑了。',
    support: 10,
    answer: { by: 'D10', text: '该路段长 620 米，需路灯 21 盏，约 15 万元。草案中没有，可以列入调整建议。' },
  },
  {
    lines: ['农村生活污水设施运维'],
    text: '污水终端运维是谁在检查？坏了多久能修好？',
    support: 11,
    answer: {
      by: 'D09',
      text: '由第三方每月巡查一次，故障应在 72 小时内修复。去年超时 9 次，已扣运维费 4.2 万元。',
    },
  },
  {
    lines: ['泽湖湿地旅游宣传'],
    text: '旅游宣传花出去的钱，带来了多少游客？',
    support: 7,
    answer: { by: 'D04', text: '2025 年游客 30.2 万人次，比上年增长 3.5%，门票和摊位收入 61 万元。' },
  },
];

/** Visitors and residents with experience whom the forum invited by name. */
export const INVITED_REASONS = {
  zh: '熟悉相关领域，由主席团邀请',
  en: 'Knows the field; invited by the presidium',
} as const;
