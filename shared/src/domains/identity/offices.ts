// The offices an account can hold, by locality and term, and which of them one person may not combine.
import { type Bilingual, ok, type Result, refuse } from '../../kernel/index.js';

/** Offices and their names (glossary of the field). */
export const OFFICES = {
  citizen: { zh: '公民', en: 'citizen' },
  participant: { zh: '民意代表', en: 'forum participant' },
  deputy: { zh: '人大代表', en: "people's deputy" },
  presidium: { zh: '主席团成员', en: 'presidium member' },
  chair: { zh: '人大主席', en: 'congress chair' },
  clerk: { zh: '人大办工作人员', en: 'clerk of the congress' },
  reviewCommittee: { zh: '财政预算审查委员会委员', en: 'budget review committee member' },
  governmentHead: { zh: '镇长', en: 'government head' },
  financeOffice: { zh: '财政所工作人员', en: 'finance office' },
  departmentOfficer: { zh: '部门工作人员', en: 'department officer' },
  facilitator: { zh: '主持人', en: 'facilitator' },
  expert: { zh: '专家', en: 'expert' },
  auditor: { zh: '审计', en: 'auditor' },
  supervisor: { zh: '监督员', en: 'supervisor' },
  keeper: { zh: '监票人', en: 'keeper of the count' },
  observer: { zh: '旁听', en: 'observer' },
  administrator: { zh: '系统管理员', en: 'administrator' },
} as const satisfies Record<string, Bilingual>;
export type Office = keyof typeof OFFICES;

export const EXECUTIVE_OFFICES: readonly Office[] = ['governmentHead', 'financeOffice', 'departmentOfficer'];
/** Offices that demand a second factor at sign-in. */
export const SECOND_FACTOR_OFFICES: readonly Office[] = [
  'clerk',
  'chair',
  'governmentHead',
  'financeOffice',
  'departmentOfficer',
  'administrator',
];

/** Offices whose holders are public by name (elected or appointed by the congress); others act in their capacity only. */
export const PUBLIC_NAME_OFFICES: readonly Office[] = [
  'deputy',
  'presidium',
  'chair',
  'reviewCommittee',
  'governmentHead',
  'keeper',
];
/** Offices that come by register, letter or single sign-on and that an administrator does not give; they leave no act. */
export const PERSONAL_OFFICES: readonly Office[] = ['citizen', 'participant'];

/**
 * Whether one person who holds `held` may also take `taken`.
 * Presidium members and the chair hold no executive office (Organic Law 18; Zhejiang township regulation 38);
 * an administrator of accounts takes no part in votes (separation of powers).
 */
export function mayAlsoHold(held: readonly Office[], taken: Office): Result<Office> {
  const all = new Set<Office>([...held, taken]);
  const executive = EXECUTIVE_OFFICES.find((o) => all.has(o));
  const bench = (['presidium', 'chair'] as const).find((o) => all.has(o));
  if (executive && bench) {
    return refuse('identity.executive-in-presidium', { executive, bench }, { kind: 'conflict' });
  }
  const voting = (['deputy', 'presidium', 'chair', 'clerk', 'keeper'] as const).find((o) => all.has(o));
  if (all.has('administrator') && voting) {
    return refuse('identity.administrator-in-votes', { office: voting }, { kind: 'conflict' });
  }
  return ok(taken);
}
