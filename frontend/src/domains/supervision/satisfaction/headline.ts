// A satisfaction vote in one sentence, and its rule in one more.
import { officeWords, shareWords } from '@kentan/shared/charters';
import { useTranslation } from 'react-i18next';
import { useLocality, useSay } from '../../../platform';
import type { RectificationData, SatisfactionVoteData } from './queries';

/** What is rated ends a sentence; where it begins one, English wants a capital. */
export const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "城建办2026年工作：不满意 50 票，满 50 票即为不满意" */
export function useHeadline(): (vote: SatisfactionVoteData) => string {
  const { t } = useTranslation('satisfaction');
  const say = useSay();
  return (vote) => {
    const { count, outcome, state } = vote;
    if (state === 'open') return t('headline.open', { subject: say(vote.subject) });
    const subject = sentenceStart(say(vote.subject));
    if (!count || !outcome) return t('headline.sealed', { subject });
    return t(`headline.${outcome}`, {
      subject,
      share: count.contentShare,
      votes: count.notSatisfied,
      from: count.notSatisfiedFrom,
      valid: count.valid,
      needed: count.validNeeded,
    });
  };
}

export function useOffice(): (office: string) => string {
  const say = useSay();
  return (office) => say(officeWords(office));
}

/** Who owes it, by name: the department itself where its officers do. */
export function useOwner(): (rectification: RectificationData) => string {
  const say = useSay();
  const office = useOffice();
  const { departments } = useLocality();
  return ({ owedBy, departmentId }) => {
    const department = departments.find((d) => owedBy === 'departmentOfficer' && d.id === departmentId);
    return department ? say(department.name) : office(owedBy);
  };
}

/** The rule in words, with the numbers of this vote once they are known. */
export function useRule(): (vote: Pick<SatisfactionVoteData, 'rule' | 'body' | 'mode'>) => {
  who: string;
  least: string;
  more: string;
} {
  const { t } = useTranslation('satisfaction');
  const say = useSay();
  const office = useOffice();
  return ({ rule, body, mode }) => ({
    who: t(`rule.${mode}`, { body: office(body) }),
    least: t('rule.least', { share: say(shareWords(rule.minParticipation)), body: office(body) }),
    more: t(`rule.more.${rule.base}`, { share: say(shareWords(rule.moreThan)), body: office(body) }),
  });
}

/** "城建办2026年工作：限期整改，已报告完成，等待再次测评" */
export function useRectificationHeadline(): (rectification: RectificationData) => string {
  const { t } = useTranslation('satisfaction');
  const say = useSay();
  return ({ subject, step, state, overdue }) =>
    t(`rectification.headline.${state === 'open' && overdue ? 'overdue' : state}`, {
      subject: sentenceStart(say(subject)),
      step: say(step),
    });
}
