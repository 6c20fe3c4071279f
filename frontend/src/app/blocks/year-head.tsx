// The year at the head of a page: the charter's phases with today marked. Home and every desk carry it.
import { useTranslation } from 'react-i18next';
import { useLocality } from '../../platform';
import { Timeline } from '../../ui/timeline';
import { useTimeline } from './queries';
import { phasesOf, useYearSentence } from './year-state';

/** For desks: the state of the year as a line of text over the timeline. */
export function YearHead() {
  const { t } = useTranslation('blocks');
  const { slug } = useLocality();
  const sentence = useYearSentence();
  const { data } = useTimeline(slug);
  if (!data) return null;
  return (
    <section className="year-head" aria-label={t('year.label', { year: data.year })}>
      <p className="muted">{sentence(data)}</p>
      <Timeline phases={phasesOf(data)} />
    </section>
  );
}
