// What deputies said about lines of the draft of 2026, and what the review committee found. Fictional.

export interface CommentText {
  kind: 'comment' | 'inquiry' | 'detail';
  /** The deputy's number on the roll. */
  deputy: number;
  line: string;
  /** 'YYYY-MM-DD HH:MM' */
  at: string;
  text: string;
  answer?: { at: string; text: string };
}

export const COMMENTS_2026: readonly CommentText[] = [
  {
    kind: 'inquiry',
    deputy: 33,
    line: '垃圾中转站与收集点',
    at: '2026-01-20 09:40',
    text: '草案 180 万元比上年减少，而露天收集点还有 47 个。请说明减少的原因和三年内全部改造需要多少钱。',
    answer: {
      at: '2026-01-23 16:10',
      text: '上年含一次性设备款 60 万元，扣除后是增加的。全部改造约需 155 万元，按每年改 16 个安排，三年完成。',
    },
  },
  {
    kind: 'detail',
    deputy: 48,
    line: '征地政策处理经费',
    at: '2026-01-20 15:05',
    text: '请按地块列出 350 万元的构成：土地补偿、青苗、安置各多少。',
    answer: {
      at: '2026-01-26 10:30',
      text: '泽湖大道北延 214 万元（土地补偿 148、青苗 21、安置 45），东浦工业区 136 万元（土地补偿 96、青苗 12、安置 28）。',
    },
  },
  {
    kind: 'inquiry',
    deputy: 21,
    line: '校车接送补助',
    at: '2026-01-21 08:55',
    text: '校车线路由哪个单位定？有没有听过山区村家长的意见？',
    answer: {
      at: '2026-01-24 14:20',
      text: '由社会事务办公室会同学校确定。去年 11 月在山前、石柱各开过一次家长会，要求延长的有 143 户。',
    },
  },
  {
    kind: 'inquiry',
    deputy: 61,
    line: '公园绿地养护',
    at: '2026-01-22 10:15',
    text: '为什么每平方米比邻镇贵三成？合同到期后是否重新招标？',
    answer: {
      at: '2026-01-27 09:50',
      text: '绿地分散、用水成本高是主要原因。合同 6 月到期，将公开招标，控制价不高于每平方米 5.5 元。',
    },
  },
  {
    kind: 'comment',
    deputy: 34,
    line: '桥西路灯与亮化',
    at: '2026-01-23 19:20',
    text: '桥西新村到学校的路应优先，先走人的路，再亮好看的灯。',
  },
  {
    kind: 'comment',
    deputy: 11,
    line: '农村饮水提升',
    at: '2026-01-24 08:30',
    text: '后岙的情况我去看过三次，旱季确实停水，请代表们支持提前。',
  },
  {
    kind: 'comment',
    deputy: 77,
    line: '断头路打通',
    at: '2026-01-25 11:45',
    text: '双桥到东浦这条路涉及两镇，建议镇长直接与邻镇协商。',
  },
];

export interface HeadText {
  finding: 'in-order' | 'remarks' | 'not-applicable';
  text: string;
}

/** By the heads of the Budget Law, article 48. */
export const HEADS_2026: readonly HeadText[] = [
  { finding: 'remarks', text: '上年三个项目执行率低于七成，应在来年安排前说明。' },
  { finding: 'in-order', text: '' },
  { finding: 'in-order', text: '' },
  { finding: 'remarks', text: '环卫、校车等居民关注的项目安排偏紧，征地经费与签约进度不匹配。' },
  { finding: 'remarks', text: '“会议与培训”未按部门细化。' },
  { finding: 'not-applicable', text: '' },
  { finding: 'in-order', text: '' },
  { finding: 'in-order', text: '' },
];

export interface ReviewOpinionText {
  head: 1 | 4 | 5;
  lines: readonly string[];
  text: string;
  handling: { how: 'adopted' | 'partly' | 'not-adopted'; text: string };
}

export const REVIEW_OPINIONS_2026: readonly ReviewOpinionText[] = [
  {
    head: 4,
    lines: ['征地政策处理经费', '校车接送补助'],
    text: '征地经费应按签约进度安排，余出的财力优先用于校车等恳谈会集中反映的项目。',
    handling: { how: 'adopted', text: '同意。赞成代表提出修正议案，征地经费下半年视签约情况再议。' },
  },
  {
    head: 4,
    lines: ['公园绿地养护'],
    text: '养护单价明显高于邻镇，应重新招标并说明质量标准。',
    handling: { how: 'adopted', text: '6 月合同到期后公开招标，质量标准随招标文件公布。' },
  },
  {
    head: 5,
    lines: ['会议与培训'],
    text: '会议与培训应细化到部门和次数。',
    handling: { how: 'partly', text: '2027 年草案起按部门列出；本年度在执行报告中按部门公开。' },
  },
  {
    head: 1,
    lines: ['断头路打通'],
    text: '上年断头路项目执行率不足七成，请说明今年如何保证完工。',
    handling: { how: 'not-adopted', text: '跨镇路段取决于邻镇立项，本镇路段 5 月完工；无法承诺全线通车。' },
  },
];

export const REPORT_2026 = {
  execution: '上年预算执行总体符合镇人代会决议的要求，收支平衡；三个项目执行率低于七成。',
  conformity: '草案的编制符合预算法的规定，收支平衡，预备费在法定幅度内，支出已细化到项目。',
  proposal: '建议镇人代会批准 2026 年预算草案，并审议代表依法提出的修正议案。',
  improvements:
    '一、征地经费与签约进度挂钩；二、公园养护重新招标；三、会议与培训细化到部门；四、低执行率项目逐个说明。',
} as const;
