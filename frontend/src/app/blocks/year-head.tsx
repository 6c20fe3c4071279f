// The year at the head of a desk: where it stands in a sentence, and the charter's phases with today marked.
import { useTranslation } from 'react-i18next';
import { useTimeline, useYearSentence, YearTimeline } from '../../domains/cycles';
import { useLocality } from '../../platform';

export function YearHead() {
  const { t } = useTranslation('blocks');
  const { slug } = useLocality();
  const sentence = useYearSentence();
  const { data } = useTimeline(slug);
  if (!data) return null;
  return (
    <section className="year-head" aria-label={t('year.label', { year: data.year })}>
      <p className="muted">{sentence(data)}</p>
      <YearTimeline />
    </section>
  );
}
