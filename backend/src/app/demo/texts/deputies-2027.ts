// What deputies have said and begun by 14 January 2027. Fictional.
import type { MotionText } from './motions-2026.js';
import type { CommentText } from './review-2026.js';

export const COMMENTS_2027: readonly CommentText[] = [
  {
    kind: 'inquiry',
    deputy: 34,
    line: '公共停车场',
    at: '2026-12-30 10:20',
    text: '菜场北侧停车场有没有做过单层方案？两个方案的造价和泊位请列表比较。',
    answer: {
      at: '2027-01-06 15:30',
      text: '双层 90 个泊位 268 万元，单层 50 个泊位 178 万元；双层每个泊位约 2.98 万元，单层约 3.56 万元。比较表已附在背景资料中。',
    },
  },
  {
    kind: 'comment',
    deputy: 21,
    line: '校车接送补助',
    at: '2027-01-05 19:10',
    text: '山前、梅坑两条线路开通后家长反映很好，上湾、下湾应当同等对待。',
  },
  {
    kind: 'detail',
    deputy: 61,
    line: '垃圾中转站与收集点',
    at: '2027-01-11 08:45',
    text: '请把塘下中转站和 22 处收集点的造价分开列出，并说明分别在哪个村。',
  },
  {
    kind: 'inquiry',
    deputy: 48,
    line: '农村生活污水设施运维',
    at: '2027-01-12 20:05',
    text: '新合同三成费用与修复时间挂钩，标准是多少小时？去年九次超时是哪几个村？',
  },
];

/** Begun by the deputy of Tangxia; the deputy of Qiaoxi is invited and has not signed yet. */
export const MOTION_BEGUN: Pick<MotionText, 'cause' | 'grounds' | 'plan' | 'moves'> = {
  cause: '菜场停车场双层方案中边坡加固费用高，双桥到东浦断头路多年未通。',
  grounds: '代表询问的答复：单层方案可节约 90 万元；断头路群众反映强烈。',
  plan: '公共停车场减少 90 万元，改建单层；断头路打通增加 90 万元。',
  moves: { 断头路打通: 90, 公共停车场: -90 },
};
/** Numbers on the roll: who has signed, the lead first, and who is invited beside. */
export const MOTION_BEGUN_BY = { signed: [33, 49, 65, 81], invited: [34, 50] } as const;
