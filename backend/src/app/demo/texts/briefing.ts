// The briefings of the forums: what a participant reads in half an hour before coming, in both languages. Fictional.
import type { Bilingual } from '@kentan/shared/kernel';

export interface BriefingText {
  id: string;
  heading: Bilingual;
  text: Bilingual;
  /** The line it explains, by name. */
  line?: string;
}

const HOW: BriefingText = {
  id: 'how',
  heading: { zh: '这一天怎么过', en: 'How the day goes' },
  text: {
    zh: '上午分组讨论，各组由抽签分成，主持人不是政府工作人员。组里先听每个人说，再议出要问的问题。下午大会，部门负责人当面回答。最后再填一次同样的问卷。您说的意见都会写明对应哪一笔钱，政府必须逐条答复。',
    en: 'In the morning you talk in small groups made by lot; the facilitators are not officials. Everybody is heard first, then the group settles its questions. In the afternoon heads of department answer in person. At the end you fill in the same questionnaire again. Every opinion is tied to its budget line and must be answered.',
  },
};

export const BRIEFING_2026: readonly BriefingText[] = [
  HOW,
  {
    id: 'free-money',
    heading: { zh: '哪些钱可以商量', en: 'Which money can be discussed' },
    text: {
      zh: '全镇支出约 3.7 亿元。工资、养老和医保缴费、上级专项、还债付息依法不能动。能商量的主要是各部门的项目支出，约占一半。',
      en: 'The town spends about 370 million yuan. Wages, insurance, earmarked grants and debt service cannot be moved by law. What can be discussed are the projects of the departments, about half of the whole.',
    },
  },
  {
    id: 'refuse',
    line: '垃圾中转站与收集点',
    heading: { zh: '垃圾：180 万元够不够', en: 'Refuse: is 1.8 million yuan enough?' },
    text: {
      zh: '支持增加的理由：还有 47 个露天收集点，多数在住户门前。反对的理由：中转站设备今年一次性投入大，明年可以多改。增加 30 万元约可改 9 个点。',
      en: 'For more: 47 open collection points remain, most of them near front doors. Against: this year’s equipment is a one-off, and more can be rebuilt next year. Another 300,000 yuan rebuilds about nine.',
    },
  },
  {
    id: 'school-bus',
    line: '校车接送补助',
    heading: { zh: '校车：要不要开到山区村', en: 'School buses: on to the hill villages?' },
    text: {
      zh: '支持的理由：186 名小学生步行超过半小时。反对的理由：一条线路一年要 24.5 万元，学生逐年减少。',
      en: 'For: 186 pupils walk for more than half an hour. Against: a line costs 245,000 yuan a year, and pupils become fewer.',
    },
  },
  {
    id: 'roads',
    line: '镇区道路白改黑',
    heading: { zh: '镇区道路和农村道路，先修哪个', en: 'Town roads or village roads first?' },
    text: {
      zh: '白改黑三条路共 3.2 公里。中兴街路况评为“良”，可以推迟一年；湖滨路、人民路北段评为“差”。',
      en: 'Three roads, 3.2 km. Zhongxing Street is rated “good” and could wait a year; Hubin Road and the north of Renmin Road are rated “bad”.',
    },
  },
  {
    id: 'parks',
    line: '公园绿地养护',
    heading: { zh: '公园养护：为什么比邻镇贵', en: 'Parks: why dearer than next door?' },
    text: {
      zh: '每平方米 6.9 元，邻镇 5.2 元。合同到今年 6 月。城建办公室认为本镇绿地分散、用水成本高；重新招标可能降价。',
      en: '6.9 yuan a square metre against 5.2 next door. The contract ends in June. The construction office says that greens are scattered and watering is dear; a new tender may lower the price.',
    },
  },
];

export const BRIEFING_2027: readonly BriefingText[] = [
  HOW,
  {
    id: 'last-year',
    heading: { zh: '去年说的话，今年到了哪里', en: 'What became of last year’s words' },
    text: {
      zh: '去年恳谈会提出 10 条意见：5 条采纳，2 条部分采纳，3 条未采纳。人代会通过 5 件修正议案，共调整 140 万元。每一条都能在平台上看到对应的钱变了多少。',
      en: 'Last year’s forum raised ten opinions: five adopted, two in part, three not. The congress passed five amendment motions, moving 1.4 million yuan. For each of them you can see how its line changed.',
    },
  },
  {
    id: 'free-money',
    heading: { zh: '今年哪些钱可以商量', en: 'Which money can be discussed this year' },
    text: {
      zh: '全镇支出约 3.8 亿元，比上年增加约 3%。可以商量的项目支出主要在城建、农业农村、环卫、社会事务四个部门。',
      en: 'The town spends about 380 million yuan, some 3% more than last year. Projects open to discussion are mainly those of construction, agriculture, sanitation and social affairs.',
    },
  },
  {
    id: 'parking',
    line: '公共停车场',
    heading: { zh: '菜场北侧停车场：268 万元', en: 'The market car park: 2.68 million yuan' },
    text: {
      zh: '支持的理由：菜场周边高峰时缺 120 个泊位，土地手续已办完。反对的理由：其中 118 万元是边坡加固，若改建单层，泊位少 40 个但省 90 万元。',
      en: 'For: 120 spaces are missing at the busiest hour, and the land is ready. Against: 1.18 million goes into the slope; a single level would have 40 fewer spaces and cost 900,000 yuan less.',
    },
  },
  {
    id: 'transfer-station',
    line: '垃圾中转站与收集点',
    heading: { zh: '塘下中转站建在旧砖厂', en: 'Tangxia’s transfer station at the old brickworks' },
    text: {
      zh: '选址距最近住户 210 米，环评已公示。附近居民担心运输车辆经过村道；环卫所提出夜间 10 点后不进出。',
      en: 'The site is 210 m from the nearest house; the environmental report is public. Neighbours fear lorries on the village road; the sanitation office offers no traffic after ten at night.',
    },
  },
  {
    id: 'school-bus',
    line: '校车接送补助',
    heading: { zh: '校车再延长两条线路', en: 'Two more school bus lines' },
    text: {
      zh: '去年新开山前、梅坑两条，平均上座率 87%。今年拟延长到上湾、下湾，覆盖学生增加 180 人，共 172 万元。',
      en: 'Last year’s lines to Shanqian and Meikeng run 87% full. This year lines would go on to Shangwan and Xiawan, 180 more pupils, 1.72 million yuan in all.',
    },
  },
  {
    id: 'sewage',
    line: '农村生活污水设施运维',
    heading: { zh: '污水终端：付钱看修得快不快', en: 'Sewage works: paid by how fast they are repaired' },
    text: {
      zh: '按去年意见，新合同三成费用与修复时间挂钩。去年超时 9 次；是否再提高到五成，请大家讨论。',
      en: 'After last year’s opinion, three tenths of the new contract depend on repair times. There were nine late repairs; whether it should be five tenths is for you to discuss.',
    },
  },
];
