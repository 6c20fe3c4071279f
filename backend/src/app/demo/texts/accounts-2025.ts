// What was written about the final accounts of 2025: where money was left and why, what was achieved, opinion and handling.
import type { PerformanceResult } from '@kentan/shared/supervision';

export interface Difference2025 {
  line: string;
  /** Final figure as a share of the budget. */
  percent: number;
  why: string;
  result?: PerformanceResult;
}

export const DIFFERENCES_2025: readonly Difference2025[] = [
  {
    line: '征地政策处理经费',
    percent: 82,
    why: '两宗地块年底前没有签约，按实际签约面积支付；余款收回，统筹到 2026 年。',
    result: { grade: 'partly', text: '完成七宗地块中的五宗，两宗转入 2026 年。' },
  },
  {
    line: '镇区道路白改黑',
    percent: 86,
    why: '十月以后连续阴雨，桥东段收尾工程跨年施工，余款结转到 2026 年支付。',
    result: { grade: 'partly', text: '完成五条道路中的四条，桥东段 2026 年 4 月完工。' },
  },
  {
    line: '公共停车场',
    percent: 74,
    why: '用地审批推迟四个月，只完成地面工程，设备款 2026 年支付。',
    result: { grade: 'missed', text: '年内没有投入使用，2026 年 5 月开放。' },
  },
  { line: '会议与培训', percent: 71, why: '合并召开会议，十二次培训改为视频方式，场地和餐饮支出减少。' },
  { line: '招商引资工作', percent: 68, why: '外出招商由六批减为三批，其余改为线上洽谈。' },
  {
    line: '断头路打通',
    percent: 88,
    why: '横塘路一处房屋的拆迁协议 12 月才签订，工程尾款结转。',
    result: { grade: 'partly', text: '三处打通两处，横塘路 2026 年 3 月通车。' },
  },
  {
    line: '桥西路灯与亮化',
    percent: 87,
    why: '公开招标价低于预算，节约的钱按规定收回。',
    result: { grade: 'met', text: '全部路灯更换为节能灯，十月底亮灯。' },
  },
  {
    line: '预备费',
    percent: 0,
    why: '全年没有发生预算法规定可以动用预备费的情况，未动用，年末收回。',
    result: { grade: 'met', text: '占一般公共预算支出的 1.8%，全年未动用。' },
  },
  { line: '泽湖湿地旅游宣传', percent: 63, why: '湿地节因台风取消，宣传只做了印刷品和短片。' },
];

export const ACCOUNTS_2025 = {
  summary:
    '2025 年收支平衡、略有结余。花得少的主要是跨年施工和用地审批推迟的工程，余款结转到 2026 年；会议、招商和宣传压减的钱收回统筹。',
  met: '按目标完成，经主管部门验收。',
  opinion:
    '决算如实反映了 2025 年的收支。公共停车场、断头路等项目前期工作不足，当年预算没有执行完，建议今后用地和拆迁落实以后再安排全年资金，并在半年报告中单列跨年工程。',
  handling:
    '采纳。从 2027 年预算起，没有完成用地审批的工程当年只安排前期经费；跨年工程在每季度执行报告中单列进度和结转金额。',
  filing: '报县人大常委会和县财政局备案，收文〔2026〕41 号。',
};
