// Who lives and works in the demo town: deputies with constituencies and delegations, officials, and the demo accounts.
import type { Office } from '@kentan/shared/identity';
import type { Bilingual } from '@kentan/shared/kernel';
import { personNames, VILLAGES } from './town.js';

/** Deputies in office: a budget passes with 50, and 49 in favour is one short of more than half. */
export const DEPUTIES = 98;
export const TERM_FROM = '2022-01-01';

export interface Holder {
  login: string;
  name: string;
  offices: Office[];
  department?: string;
  village?: string;
  constituency?: string;
  delegation?: string;
  /** Stands on the sign-in page, one click away. */
  demo?: Bilingual;
  email?: string;
}

/** The five delegations, each of neighbouring villages. */
const DELEGATIONS: readonly { name: string; villages: readonly string[] }[] = [
  { name: '中心代表团', villages: ['桥西', '桥东', '中心'] },
  { name: '塘下代表团', villages: ['塘下', '横塘', '双桥'] },
  { name: '沿河代表团', villages: ['沿河', '上湾', '下湾'] },
  { name: '山前代表团', villages: ['山前', '石柱', '后岙', '梅坑'] },
  { name: '浦里代表团', villages: ['东浦', '西浦', '杨家'] },
];

/** Two constituencies in every village, of three or four deputies each. */
function seatOf(index: number): { village: string; constituency: string; delegation: string } {
  const village = VILLAGES[index % VILLAGES.length].zh;
  const half = (Math.floor(index / VILLAGES.length) % 2) + 1;
  const delegation = DELEGATIONS.find((d) => d.villages.includes(village))?.name ?? '';
  return { village, constituency: `${village}第${half}选区`, delegation };
}

const NAMES = personNames(DEPUTIES, 'deputies');

const SPECIAL: Readonly<Record<number, Partial<Holder>>> = {
  0: { offices: ['deputy', 'presidium', 'chair'], demo: { zh: '人大主席', en: 'Congress chair' } },
  1: { offices: ['deputy', 'presidium'], demo: { zh: '主席团成员', en: 'Presidium member' } },
  9: {
    offices: ['deputy', 'reviewCommittee'],
    demo: { zh: '财政预算审查委员会委员', en: 'Budget review committee' },
  },
  32: { demo: { zh: '人大代表（塘下）', en: "People's deputy (Tangxia)" } },
  33: { demo: { zh: '人大代表（桥西）', en: "People's deputy (Qiaoxi)" } },
};
const PRESIDIUM = 9;
const REVIEW_COMMITTEE = 7;

function officesOf(index: number): Office[] {
  if (index < PRESIDIUM) return ['deputy', 'presidium'];
  if (index < PRESIDIUM + REVIEW_COMMITTEE) return ['deputy', 'reviewCommittee'];
  return ['deputy'];
}

export const deputies = (): Holder[] =>
  NAMES.map((name, index) => ({
    login: `deputy${String(index + 1).padStart(2, '0')}`,
    name,
    offices: officesOf(index),
    ...seatOf(index),
    ...SPECIAL[index],
  }));

const OTHERS = personNames(140, 'officials').filter((name) => !NAMES.includes(name));

/** Officials and the people around the forum, in the order in which the sign-in page shows those who stand there. */
export function officials(departments: readonly string[]): Holder[] {
  let next = 0;
  const make = (login: string, offices: Office[], extra: Partial<Holder> = {}): Holder => ({
    login,
    name: OTHERS[next++],
    offices,
    ...extra,
  });
  return [
    make('clerk', ['clerk'], { demo: { zh: '人大办工作人员', en: 'Clerk of the congress' } }),
    make('mayor', ['governmentHead'], { demo: { zh: '镇长', en: 'Government head' } }),
    make('finance', ['financeOffice'], {
      department: 'D03',
      demo: { zh: '财政所工作人员', en: 'Finance office' },
    }),
    ...departments.map((code) =>
      make(`officer-${code.toLowerCase()}`, ['departmentOfficer'], {
        department: code,
        ...(code === 'D05' && { demo: { zh: '社会事务办工作人员', en: 'Social affairs officer' } }),
      }),
    ),
    make('facilitator', ['facilitator'], { demo: { zh: '恳谈会主持人', en: 'Forum facilitator' } }),
    ...Array.from({ length: 6 }, (_, i) => make(`facilitator${i + 2}`, ['facilitator'])),
    make('expert', ['expert']),
    make('auditor', ['auditor'], { demo: { zh: '审计员', en: 'Auditor' } }),
    make('supervisor', ['supervisor'], { demo: { zh: '监督员', en: 'Supervisor' } }),
    make('keeper', ['keeper'], { demo: { zh: '监票人', en: 'Keeper of the count' } }),
    make('keeper2', ['keeper'], { demo: { zh: '监票人（二）', en: 'Second keeper of the count' } }),
    make('keeper3', ['keeper']),
    make('observer', ['observer']),
    make('admin', ['administrator'], { demo: { zh: '系统管理员', en: 'Administrator' } }),
  ];
}

/** Residents with an account of their own: the first two stand on the sign-in page. */
export const CITIZENS = 12;
export const CITIZEN_DEMO: readonly Bilingual[] = [
  { zh: '居民', en: 'Resident' },
  { zh: '居民（沿河村）', en: 'Resident (Yanhe)' },
];
