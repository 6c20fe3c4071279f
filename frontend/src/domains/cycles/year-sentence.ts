// Where the year stands, in one sentence.
import { useTranslation } from 'react-i18next';
import { useDate, useSay } from '../../platform';
import type { TimelineData } from './queries';

export function useYearSentence(): (timeline: TimelineData) => string {
  const { t } = useTranslation('cycles');
  const say = useSay();
  const date = useDate();
  return ({ year, phases, closedAt, balance }) => {
    if (closedAt) return t('year.closed', { year, ...balance });
    const at = phases.findIndex((p) => p.status === 'now');
    const now = phases[at];
    const next = phases[at + 1];
    if (!now) return t('year.none-yet', { year });
    if (!next) return t('year.last', { year, now: say(now.name) });
    if (next.status === 'waiting') {
      return t('year.waiting', { year, now: say(now.name), next: say(next.name) });
    }
    if (next.daysUntil !== undefined && next.daysUntil > 0) {
      return t('year.days', { now: say(now.name), next: say(next.name), count: next.daysUntil });
    }
    return t('year.next', {
      year,
      now: say(now.name),
      next: say(next.name),
      date: next.date ? date(next.date) : '',
    });
  };
}
