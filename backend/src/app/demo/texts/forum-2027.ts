// What participants asked before the forum of 18 January 2027; three have an answer already. Fictional.
import type { ForumQuestionText } from './forum-2026.js';

export const FORUM_QUESTIONS_2027: readonly ForumQuestionText[] = [
  {
    lines: ['公共停车场'],
    text: '菜场停车场如果只建一层，省下的 90 万元会用在哪里？',
    support: 22,
    answer: {
      by: 'D10',
      text: '尚未安排。如果恳谈会和人代会改为一层，省下的钱由代表在修正议案中提出用途，政府建议优先用于断头路。',
    },
  },
  {
    lines: ['垃圾中转站与收集点'],
    text: '塘下中转站一天进出多少辆车？走哪条路？',
    support: 19,
    answer: {
      by: 'D11',
      text: '每天进 26 车次、出 4 车次，全部走村西新路，不经过村中道路。夜间十点到早上六点不进出。',
    },
  },
  {
    lines: ['校车接送补助'],
    text: '上湾、下湾的校车和公交能不能合在一起，省一辆车？',
    support: 8,
    answer: {
      by: 'D05',
      text: '校车必须专车专用，公交不能代替。我们比较过：放学时段公交改线每年多花 31 万元，不比校车便宜。',
    },
  },
  {
    lines: ['农村生活污水设施运维'],
    text: '去年说按修复时间付钱，后岙的终端两个月没修好，扣了多少钱？',
    support: 25,
  },
  {
    lines: ['老年食堂助餐'],
    text: '送餐到了横塘、双桥，石柱、后岙什么时候有？',
    support: 17,
  },
  {
    lines: ['公园绿地养护'],
    text: '重新招标以后每平方米多少钱？质量谁来检查？',
    support: 6,
  },
  {
    lines: ['泽湖湿地旅游宣传'],
    text: '指示牌去年说要装 12 块，现在装了几块？',
    support: 9,
  },
  {
    lines: ['断头路打通'],
    text: '双桥到东浦的路，邻镇立项了没有？',
    support: 14,
  },
  {
    lines: ['公办幼儿园运行补助'],
    text: '幼儿园的空调装上了吗？',
    support: 4,
  },
];
