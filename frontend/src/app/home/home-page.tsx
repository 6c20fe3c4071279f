// The home of a locality: its year in one glance, what can be done now, and where the money goes.
import { useTranslation } from 'react-i18next';
import { useLiveEvents, useLocality, useSay } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Page } from '../../ui/page';
import { Timeline } from '../../ui/timeline';
import { Money } from './money';
import { type TimelineData, useTimeline } from './queries';
import { phasesOf, useYearSentence } from './year-state';
import './home.css';

export function HomePage() {
  const { slug } = useLocality();
  const timeline = useTimeline(slug);
  useLiveEvents(slug, ['cycles.*'], () => void timeline.refetch());
  return <Answer query={timeline}>{(data) => (data ? <ThisYear timeline={data} /> : <NoYearYet />)}</Answer>;
}

function NoYearYet() {
  const { t } = useTranslation('home');
  const say = useSay();
  const { name } = useLocality();
  return (
    <Page title={t('none.title', { place: say(name) })}>
      <EmptyState title={t('none.what')}>{t('none.when')}</EmptyState>
    </Page>
  );
}

function ThisYear({ timeline }: { timeline: TimelineData }) {
  const { t } = useTranslation('home');
  const say = useSay();
  const { name } = useLocality();
  const sentence = useYearSentence();
  const now = timeline.phases.find((phase) => phase.id === timeline.phase);
  return (
    <Page
      title={sentence(timeline)}
      over={t('over', { place: say(name), year: timeline.year })}
      lead={now && <p>{say(now.summary)}</p>}
    >
      <Timeline phases={phasesOf(timeline)} />
      <div className="home-cols">
        <Money />
      </div>
    </Page>
  );
}
