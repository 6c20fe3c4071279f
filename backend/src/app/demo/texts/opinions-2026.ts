// The opinions of the forum of 18 January 2026, what the government answered, and which lines it promised to change. Fictional.

export interface OpinionText {
  lines: readonly string[];
  text: string;
  /** The small group that raised it; without one it is the opinion of one participant. */
  group?: number;
  response: {
    outcome: 'adopted' | 'partly' | 'not';
    /** Department that studied it. */
    by: string;
    reasons: string;
    changes?: readonly { line: string; what: string }[];
  };
}

export const OPINIONS_2026: readonly OpinionText[] = [
  {
    lines: ['垃圾中转站与收集点', '公园绿地养护'],
    text: '塘下、横塘、桥西三村的露天收集点离住户太近，夏天不能开窗。建议增加 30 万元先改这三个村，钱从公园养护里出。',
    group: 1,
    response: {
      outcome: 'adopted',
      by: 'D11',
      reasons:
        '三村共有临近住户的收集点 9 个，改造约需 30 万元。公园养护合同年中重新招标后可以压减。政府赞成代表提出修正议案。',
      changes: [
        { line: '垃圾中转站与收集点', what: '增加 30 万元，改造塘下、横塘、桥西收集点 9 个' },
        { line: '公园绿地养护', what: '减少 30 万元，下半年重新招标' },
      ],
    },
  },
  {
    lines: ['校车接送补助', '征地政策处理经费'],
    text: '孩子上学最要紧。山前、梅坑要有校车，建议增加 50 万元，从今年用不完的征地经费里调。',
    group: 2,
    response: {
      outcome: 'adopted',
      by: 'D05',
      reasons: '新增两条线路约 49 万元，惠及 186 名学生。征地经费按签约进度今年可以少安排 50 万元。',
      changes: [
        { line: '校车接送补助', what: '增加 50 万元，新开山前、梅坑两条线路' },
        { line: '征地政策处理经费', what: '减少 50 万元，按签约进度下半年再议' },
      ],
    },
  },
  {
    lines: ['老年食堂助餐', '会议与培训'],
    text: '老人送餐只到两个村，建议再加两个村，钱从会议和接待里压。',
    group: 3,
    response: {
      outcome: 'adopted',
      by: 'D05',
      reasons: '横塘、双桥两村 80 岁以上老人 312 人，送餐约需 20 万元，同意从会议、接待中压减。',
      changes: [
        { line: '老年食堂助餐', what: '增加 20 万元，送餐扩大到横塘、双桥' },
        { line: '会议与培训', what: '减少 12 万元' },
        { line: '公务接待费', what: '减少 8 万元' },
      ],
    },
  },
  {
    lines: ['农村饮水提升'],
    text: '后岙的水管不能再等一年，请今年就换。',
    response: {
      outcome: 'adopted',
      by: 'D12',
      reasons: '后岙主管 1.8 公里约需 25 万元，中兴街白改黑推迟一年即可安排。',
      changes: [
        { line: '农村饮水提升', what: '增加 25 万元，更换后岙主管' },
        { line: '镇区道路白改黑', what: '减少 25 万元，中兴街推迟一年' },
      ],
    },
  },
  {
    lines: ['桥西路灯与亮化'],
    text: '桥西新村到学校的路请装上路灯，孩子放学摸黑走。',
    response: {
      outcome: 'adopted',
      by: 'D10',
      reasons: '620 米装灯 21 盏约 15 万元，可从招商工作经费中压减。',
      changes: [{ line: '桥西路灯与亮化', what: '增加 15 万元，装灯 21 盏' }],
    },
  },
  {
    lines: ['公共停车场'],
    text: '菜场周边停车难，建议今年就把北侧停车场建起来，增加 40 万元。',
    group: 4,
    response: {
      outcome: 'not',
      by: 'D10',
      reasons: '北侧地块的土地手续要到今年 11 月才能办完，今年安排了也用不出去，列入 2027 年草案。',
    },
  },
  {
    lines: ['农村生活污水设施运维'],
    text: '污水终端坏了没人管，运维费应当按修复时间付，不能按月平均付。',
    group: 5,
    response: {
      outcome: 'partly',
      by: 'D09',
      reasons: '同意在下一年合同中把三成费用与修复时间挂钩；本年合同已签，金额不变。',
      changes: [{ line: '农村生活污水设施运维', what: '下一年合同三成费用按修复时间支付' }],
    },
  },
  {
    lines: ['泽湖湿地旅游宣传'],
    text: '旅游宣传的户外广告没有用，不如把钱用在指示牌上。',
    response: {
      outcome: 'partly',
      by: 'D04',
      reasons: '户外广告合同 2026 年到期后不再续签；今年先在入口增设指示牌 12 块，金额不变。',
      changes: [{ line: '泽湖湿地旅游宣传', what: '停止户外广告，增设指示牌 12 块' }],
    },
  },
  {
    lines: ['断头路打通'],
    text: '双桥到东浦的断头路说了四年，请写进今年的计划。',
    group: 6,
    response: {
      outcome: 'not',
      by: 'D10',
      reasons: '该路跨两镇，对方路段尚未立项。已请县交通局协调，立项后优先安排，进展每季度在平台公布。',
    },
  },
  {
    lines: ['公办幼儿园运行补助'],
    text: '中心幼儿园夏天没有空调，请安排。',
    response: {
      outcome: 'not',
      by: 'D05',
      reasons: '空调由县教育局统一配备，已列入其 2026 年采购计划，不需镇级资金。',
    },
  },
];
