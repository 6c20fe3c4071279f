// The questionnaire of the forums: what matters most in the budget, asked before and after; the same in both years, so that years compare.

/** Item id → the line it is about and the question in both languages. */
export const QUESTIONNAIRE: readonly { id: string; line: string; zh: string; en: string }[] = [
  {
    id: 'refuse',
    line: '垃圾中转站与收集点',
    zh: '改造垃圾中转站和收集点，有多重要？',
    en: 'How important is it to rebuild refuse stations and collection points?',
  },
  {
    id: 'school-bus',
    line: '校车接送补助',
    zh: '把校车线路延长到山区村，有多重要？',
    en: 'How important is it to extend school bus lines to the hill villages?',
  },
  {
    id: 'canteen',
    line: '老年食堂助餐',
    zh: '扩大老年食堂和送餐，有多重要？',
    en: 'How important is it to extend the canteens and meal deliveries for the old?',
  },
  {
    id: 'water',
    line: '农村饮水提升',
    zh: '更新农村饮水管网，有多重要？',
    en: 'How important is it to renew the village water mains?',
  },
  {
    id: 'roads',
    line: '镇区道路白改黑',
    zh: '镇区道路铺沥青，有多重要？',
    en: 'How important is it to resurface the town’s roads?',
  },
  {
    id: 'parks',
    line: '公园绿地养护',
    zh: '公园绿地养护，有多重要？',
    en: 'How important is the care of parks and greens?',
  },
  {
    id: 'parking',
    line: '公共停车场',
    zh: '新建公共停车场，有多重要？',
    en: 'How important are new public car parks?',
  },
  {
    id: 'sewage',
    line: '农村生活污水设施运维',
    zh: '维护好农村污水设施，有多重要？',
    en: 'How important is the upkeep of village sewage works?',
  },
  {
    id: 'tourism',
    line: '泽湖湿地旅游宣传',
    zh: '宣传泽湖湿地旅游，有多重要？',
    en: 'How important is promoting visits to the Zehu wetland?',
  },
  {
    id: 'lights',
    line: '桥西路灯与亮化',
    zh: '村里和街边的路灯，有多重要？',
    en: 'How important are street lights in villages and side streets?',
  },
];

/** The last item: not about money, but about whether people believe that it matters what they say. */
export const TRUST = {
  id: 'heard',
  text: {
    zh: '您认为今天说的话会影响预算吗？',
    en: 'Do you think that what is said today will change the budget?',
  },
  options: [
    { id: 'yes', text: { zh: '会', en: 'Yes' } },
    { id: 'some', text: { zh: '会有一些', en: 'A little' } },
    { id: 'no', text: { zh: '不会', en: 'No' } },
    { id: 'unsure', text: { zh: '说不准', en: 'Cannot say' } },
  ],
} as const;

/** Mean ratings before and after, from which each participant's answers are made. */
export const MEANS: Readonly<Record<string, readonly [number, number]>> = {
  refuse: [6.4, 8.5],
  'school-bus': [5.6, 8.1],
  canteen: [6.2, 7.6],
  water: [6.0, 7.3],
  roads: [7.4, 6.1],
  parks: [5.9, 4.3],
  parking: [6.8, 6.6],
  sewage: [5.2, 6.9],
  tourism: [4.9, 3.8],
  lights: [6.1, 6.7],
};
