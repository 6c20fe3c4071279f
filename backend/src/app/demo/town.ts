// The fictional demo town 泽湖镇: its departments, villages and the names of its people. Nothing here is a real place or person.
import type { Bilingual } from '@kentan/shared/kernel';
import { SeededDraw } from '@kentan/shared/kernel';

export const TOWN = {
  slug: 'zehu',
  name: { zh: '泽湖镇（虚构）', en: 'Zehu town (fictional)' },
  zone: 'Asia/Shanghai',
  population: 80_126,
} as const;

export const DEPARTMENTS: readonly { code: string; name: Bilingual }[] = [
  { code: 'D01', name: { zh: '党政综合办公室', en: 'General office' } },
  { code: 'D02', name: { zh: '人大办公室', en: 'Congress office' } },
  { code: 'D03', name: { zh: '财政所', en: 'Finance office' } },
  { code: 'D04', name: { zh: '经济发展办公室', en: 'Economic development office' } },
  { code: 'D05', name: { zh: '社会事务办公室', en: 'Social affairs office' } },
  { code: 'D06', name: { zh: '平安法治办公室', en: 'Public safety and justice office' } },
  { code: 'D07', name: { zh: '应急消防管理站', en: 'Emergency and fire station' } },
  { code: 'D08', name: { zh: '综合文化站', en: 'Culture station' } },
  { code: 'D09', name: { zh: '生态环保办公室', en: 'Environment office' } },
  { code: 'D10', name: { zh: '城建办公室', en: 'Construction office' } },
  { code: 'D11', name: { zh: '环卫所', en: 'Sanitation office' } },
  { code: 'D12', name: { zh: '农业农村办公室', en: 'Agriculture and villages office' } },
];

export const VILLAGES: readonly Bilingual[] = [
  { zh: '塘下', en: 'Tangxia' },
  { zh: '桥西', en: 'Qiaoxi' },
  { zh: '沿河', en: 'Yanhe' },
  { zh: '桥东', en: 'Qiaodong' },
  { zh: '山前', en: 'Shanqian' },
  { zh: '中心', en: 'Zhongxin' },
  { zh: '上湾', en: 'Shangwan' },
  { zh: '下湾', en: 'Xiawan' },
  { zh: '横塘', en: 'Hengtang' },
  { zh: '石柱', en: 'Shizhu' },
  { zh: '后岙', en: "Hou'ao" },
  { zh: '梅坑', en: 'Meikeng' },
  { zh: '双桥', en: 'Shuangqiao' },
  { zh: '东浦', en: 'Dongpu' },
  { zh: '西浦', en: 'Xipu' },
  { zh: '杨家', en: 'Yangjia' },
];

const SURNAMES = '陈林王张李吴叶徐周郑金江潘赵黄蔡朱谢罗莫毛颜蒋阮应梁项卢郭杨'.split('');
const GIVEN_F =
  '秀英 桂兰 美芳 雪琴 丽娟 晓燕 玉珍 海燕 春花 小红 文静 婷婷 彩云 素琴 月娥 佳怡 慧敏 爱珍 梦洁 云霞'.split(
    ' ',
  );
const GIVEN_M =
  '建国 志强 伟明 国良 海波 永福 文斌 小军 学文 立新 宏伟 家豪 正华 仁富 子轩 金水 德胜 玉林 俊杰 春生'.split(
    ' ',
  );

export interface Resident {
  name: string;
  sex: 'f' | 'm';
  birthYear: number;
  village: string;
  household: string;
}

/** The register: `count` residents with ages, sexes, villages and households of 1–4, the same for the same seed. */
export function residents(count: number, seed: string): Resident[] {
  const draw = new SeededDraw(`residents|${seed}`);
  const people: Resident[] = [];
  for (let household = 1; people.length < count; household += 1) {
    const size = Math.min(1 + draw.below(4), count - people.length);
    // Smaller numbers are likelier: villages differ in size.
    const village = VILLAGES[Math.min(draw.below(VILLAGES.length), draw.below(VILLAGES.length + 4))].zh;
    const surname = SURNAMES[draw.below(SURNAMES.length)];
    for (let i = 0; i < size; i += 1) {
      const sex = draw.below(2) ? 'f' : 'm';
      const given = (sex === 'f' ? GIVEN_F : GIVEN_M)[draw.below(20)];
      const family = i === 0 || draw.below(3) ? surname : SURNAMES[draw.below(SURNAMES.length)];
      people.push({
        name: family + given,
        sex,
        birthYear: 1938 + draw.below(70),
        village,
        household: `${village}-${String(household).padStart(4, '0')}`,
      });
    }
  }
  return people;
}

/** A given name of the demo town is a woman's or a man's. */
export const sexOf = (name: string): 'f' | 'm' => (GIVEN_F.includes(name.slice(1)) ? 'f' : 'm');

/** Names for deputies and office holders. */
export function personNames(count: number, seed: string): string[] {
  const draw = new SeededDraw(`names|${seed}`);
  const names = new Set<string>();
  while (names.size < count) {
    names.add(SURNAMES[draw.below(SURNAMES.length)] + [...GIVEN_F, ...GIVEN_M][draw.below(40)]);
  }
  return [...names];
}

/** A department by its Chinese name, as the sheets print it. */
export function departmentByName(name: string): (typeof DEPARTMENTS)[number] {
  const found = DEPARTMENTS.find((d) => d.name.zh === name);
  if (!found) throw new Error(`no department ${name}`);
  return found;
}
