// What is told of 2026's execution: lines that went their own pace, what departments said of it, the quarter that was corrected.
import { on } from '../story.js';

/** Percent of the year's outcome at the end of the first three quarters, by the name of the line. */
export const PACE_2026: Readonly<Record<string, readonly [number, number, number]>> = {
  镇区道路白改黑: [4, 26, 62],
  断头路打通: [2, 18, 40],
  会议与培训: [42, 74, 92],
  中心小学操场翻修: [5, 30, 96],
  农村饮水提升: [10, 34, 60],
  泽湖湿地旅游宣传: [36, 70, 95],
  公共停车场: [6, 24, 55],
  高龄老人慰问: [8, 20, 34],
};

/** Lines that the clerk had no figure for until the year's end. */
export const SILENT_2026: readonly string[] = ['红十字与急救培训'];

/** The clerk entered a repair of the care centres on the canteens: percent of each line's budget, found in August. */
export const CORRECTION_2026 = {
  quarter: 2,
  at: on('2026-08-06', '10:30'),
  mistaken: { 老年食堂助餐: 14, 居家养老服务中心改造: -10 } as Readonly<Record<string, number>>,
  reason: '二季度误把居家养老服务中心的一笔改造款记在老年食堂助餐上，两行同时更正',
};

export const EXPLANATIONS = {
  /** Nobody has explained these. */
  never: ['泽湖湿地旅游宣传'] as readonly string[],
  /** Its last quarter's explanations are still being written. */
  thinking: '社会事务办公室',
  own: {
    镇区道路白改黑: [
      '一季度办理招标和管线迁改，路面工程四月开工，款项集中在二、三季度支付。',
      '雨季比往年长，铺装推迟到七月；已与施工单位商定加班补回，十月底前完工。',
      '主路已通车，人行道和绿化在四季度验收后付款。',
      '',
    ],
    断头路打通: [
      '征地协议一季度还在签订，工程款要等土地交付后才能支付。',
      '两户的补偿仍在协商，工程分段开工，付款随之推迟。',
      '最后一户九月签约，四季度全线施工，年底前按进度付款。',
      '全线贯通比计划晚两个月，质保金和尾款转入明年支付。',
    ],
    会议与培训: [
      '镇人代会和年初的三级干部会都在一季度召开，全年支出不会超过批准数。',
      '上半年集中完成村干部培训，下半年只安排两次小型会议。',
      '全年会议已基本开完，余下部分用于年终总结，不会超预算。',
      '',
    ],
    中心小学操场翻修: [
      '按学校要求安排在暑假施工，三季度验收后一次付款。',
      '暑假施工，七月付首付款。',
      '八月完工，除质保金外款项已付清。',
      '',
    ],
    高龄老人慰问: [
      '慰问安排在重阳节和春节前，上半年只有零星支出。',
      '主要支出在十月重阳节，年底前全部发放到位。',
      '重阳慰问款十月发放，九月末尚未入账。',
      '',
    ],
  } as Readonly<Record<string, readonly string[]>>,
  behind: [
    '合同约定验收合格后付款，验收安排在下一季度，年底前可以完成。',
    '上半年先办理招标，中标价低于预算，节余部分按规定收回。',
    '上级配套资金到账较晚，先用上级资金，镇级资金随后支付。',
    '申请对象比预计少，按实际人数发放，结余不再安排其他支出。',
  ],
  ahead: [
    '合同要求上半年支付大部分款项，全年支出不会超过批准数。',
    '工程提前完工，款项随验收提前支付，总额不变。',
  ],
};
