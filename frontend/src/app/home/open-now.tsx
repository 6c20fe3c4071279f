// What is open now and for how long, and the one thing to do next.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TimelineData } from '../../domains/cycles';
import { useDate, useLocality, useNumber, usePaths, useSay } from '../../platform';
import { ButtonLink } from '../../ui/button';
import { useNextAction } from '../blocks/next-action';
import { useQuestions, useVersions } from '../blocks/queries';

/** Deadlines shown: the next few; the whole list stands on the page of the year. */
const DEADLINES = 2;

export function OpenNow({ timeline }: { timeline: TimelineData }) {
  const { t } = useTranslation('home');
  const next = useNextAction();
  return (
    <section className="sheet open-now">
      <h2>{t('now.title')}</h2>
      <dl>
        <Questions />
        <Comparison />
        <Deadlines timeline={timeline} />
      </dl>
      {next && (
        <ButtonLink to={next.to} look="now">
          {next.text}
        </ButtonLink>
      )}
    </section>
  );
}

function Questions() {
  const { t } = useTranslation('home');
  const number = useNumber();
  const paths = usePaths();
  const { slug } = useLocality();
  const { data: versions } = useVersions(slug);
  const { data: all } = useQuestions(slug);
  const { data: open } = useQuestions(slug, { state: 'open' });
  if (!versions?.length) return null;
  return (
    <div>
      <dt>
        <Link to={paths.budget}>{t('now.ask')}</Link>
      </dt>
      <dd>
        {all && open && all.total > 0
          ? t('now.asked', {
              count: all.total,
              asked: number(all.total),
              answered: number(all.total - open.total),
              open: number(open.total),
            })
          : t('now.ask-first')}
      </dd>
    </div>
  );
}

function Comparison() {
  const { t } = useTranslation('home');
  const paths = usePaths();
  const { slug } = useLocality();
  const versions = useVersions(slug).data ?? [];
  if (versions.length < 2) return null;
  return (
    <div>
      <dt>
        <Link to={paths.compare}>{t('now.compare')}</Link>
      </dt>
      <dd>{t('now.compare-what', { count: versions.length })}</dd>
    </div>
  );
}

function Deadlines({ timeline }: { timeline: TimelineData }) {
  const { t } = useTranslation('home');
  const say = useSay();
  const date = useDate();
  const coming = timeline.deadlines.filter((deadline) => deadline.daysLeft >= 0).slice(0, DEADLINES);
  return coming.map((deadline) => (
    <div key={deadline.id}>
      <dt>{say(deadline.name)}</dt>
      <dd>
        {deadline.daysLeft === 0
          ? t('now.today')
          : t('now.until', { count: deadline.daysLeft, date: date(deadline.date) })}
      </dd>
    </div>
  ));
}
