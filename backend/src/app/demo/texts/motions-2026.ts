// The amendment motions of the congress of February 2026: what they move, why, who filed them, and how it went. Fictional.

export interface MotionText {
  /** 案由, 案据, 方案 (Deputies Law 15). */
  cause: string;
  grounds: string;
  plan: string;
  /** Change in 万元 by line. */
  moves: Readonly<Record<string, number>>;
  /** Numbers of deputies on the roll, the lead sponsor first. */
  sponsors: readonly number[];
  /** The presidium's decision with its reasons. */
  admitted: boolean;
  reasons: string;
  /** For, against, abstaining. */
  votes?: readonly [number, number, number];
}

export const MOTIONS_2026: readonly MotionText[] = [
  {
    cause: '塘下、横塘、桥西三村露天垃圾收集点离住户不足十米，群众反映强烈。',
    grounds: '民主恳谈会第一组意见；问卷中该项重要程度由 6.4 升到 8.5，居各项之首；政府答复赞成。',
    plan: '垃圾中转站与收集点增加 30 万元，改造 9 个收集点；公园绿地养护减少 30 万元。',
    moves: { 垃圾中转站与收集点: 30, 公园绿地养护: -30 },
    sponsors: [33, 17, 1, 40, 28, 65, 49],
    admitted: true,
    reasons: '案由清楚，收支平衡，来自恳谈会意见，列入会议议程。',
    votes: [71, 15, 8],
  },
  {
    cause: '山前、梅坑、石柱 186 名小学生上学步行超过半小时。',
    grounds: '民主恳谈会第二组意见；征地协议只签一半，今年资金用不完。',
    plan: '校车接送补助增加 50 万元；征地政策处理经费减少 50 万元。',
    moves: { 校车接送补助: 50, 征地政策处理经费: -50 },
    sponsors: [21, 5, 10, 12, 26, 37],
    admitted: true,
    reasons: '涉及学生安全，收支平衡，列入会议议程。',
    votes: [83, 6, 5],
  },
  {
    cause: '横塘、双桥 80 岁以上老人 312 人没有送餐。',
    grounds: '民主恳谈会第三组意见；会议、接待经费可以压减。',
    plan: '老年食堂助餐增加 20 万元；会议与培训减少 12 万元，公务接待费减少 8 万元。',
    moves: { 老年食堂助餐: 20, 会议与培训: -12, 公务接待费: -8 },
    sponsors: [9, 13, 25, 41, 45],
    admitted: true,
    reasons: '收支平衡，列入会议议程。',
    votes: [64, 22, 8],
  },
  {
    cause: '后岙 620 户每年旱季停水二十天以上。',
    grounds: '居民意见；农业农村办公室答复技术上可以提前实施。',
    plan: '农村饮水提升增加 25 万元；镇区道路白改黑减少 25 万元，中兴街推迟一年。',
    moves: { 农村饮水提升: 25, 镇区道路白改黑: -25 },
    sponsors: [11, 27, 43, 59, 75],
    admitted: true,
    reasons: '收支平衡，项目成熟，列入会议议程。',
    votes: [77, 9, 8],
  },
  {
    cause: '620 米路段没有路灯，冬季放学时天色已黑。',
    grounds: '居民意见；城建办公室测算需 15 万元。',
    plan: '桥西路灯与亮化增加 15 万元；招商引资工作减少 15 万元。',
    moves: { 桥西路灯与亮化: 15, 招商引资工作: -15 },
    sponsors: [34, 2, 18, 50, 66, 82],
    admitted: true,
    reasons: '收支平衡，列入会议议程。',
    votes: [58, 27, 9],
  },
  {
    cause: '中心菜场周边停车难。',
    grounds: '民主恳谈会第四组意见。',
    plan: '公共停车场增加 40 万元；农村生活污水设施运维减少 40 万元。',
    moves: { 公共停车场: 40, 农村生活污水设施运维: -40 },
    sponsors: [6, 22, 38, 54, 70],
    admitted: true,
    reasons: '收支平衡，列入会议议程；请代表注意政府关于土地手续的说明。',
    votes: [49, 38, 7],
  },
  {
    cause: '泽湖湿地知名度不高。',
    grounds: '部分经营户意见。',
    plan: '泽湖湿地旅游宣传增加 60 万元；专职消防队装备减少 60 万元。',
    moves: { 泽湖湿地旅游宣传: 60, 专职消防队装备: -60 },
    sponsors: [14, 30, 46, 62, 78],
    admitted: false,
    reasons:
      '专职消防队装备为县安全生产责任书规定的最低配置，减少一半将达不到配备标准；宣传项目没有绩效依据。不列入议程，转为建议由经济发展办公室答复。',
  },
];
