// A duty was raised: the office that owes it is told, or the one person for whom it was named.
import type { Bilingual } from '../../kernel/index.js';
import { OFFICES, type Office } from '../identity/index.js';
import type { Audience, NoticeDraft } from './notice.js';

export interface RaisedDuty {
  readonly id: string;
  readonly office: string;
  readonly departmentId?: string;
  readonly accountId?: string;
  readonly title: Bilingual;
  /** The last day in time, 'YYYY-MM-DD' in the locality's zone. */
  readonly dueOn: string;
  readonly source: Bilingual;
}

/** Nobody is told of a duty of an office that nobody can hold. */
export function noticeOfDuty(duty: RaisedDuty): NoticeDraft[] {
  const audience = owner(duty);
  if (!audience) return [];
  return [
    {
      kind: 'duty',
      audience,
      title: { zh: `待办：${duty.title.zh}`, en: `To do: ${duty.title.en}` },
      text: {
        zh: `最迟 ${duty.dueOn}。依据：${duty.source.zh}`,
        en: `By ${duty.dueOn}. Source: ${duty.source.en}`,
      },
      link: { kind: 'duty', id: duty.id },
    },
  ];
}

export function owner(duty: Pick<RaisedDuty, 'office' | 'departmentId' | 'accountId'>): Audience | undefined {
  if (duty.accountId) return { to: 'account', accountId: duty.accountId };
  if (!Object.hasOwn(OFFICES, duty.office)) return undefined;
  return {
    to: 'office',
    offices: [duty.office as Office],
    ...(duty.departmentId ? { departmentId: duty.departmentId } : {}),
  };
}

/** The day has passed: the office is told again, and that the record says so. */
export function overdueNotice(duty: RaisedDuty): NoticeDraft[] {
  const audience = owner(duty);
  if (!audience) return [];
  return [
    {
      kind: 'overdue',
      audience,
      title: { zh: `逾期：${duty.title.zh}`, en: `Overdue: ${duty.title.en}` },
      text: {
        zh: `期限是 ${duty.dueOn}，逾期已写入公开记录。请尽快完成。`,
        en: `It was due on ${duty.dueOn}; that it is late stands in the public record. Please do it now.`,
      },
      link: { kind: 'duty', id: duty.id },
    },
  ];
}
