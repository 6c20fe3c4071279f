// The home of a locality: its year in one glance, what can be done now, where the money goes, what was promised and kept.
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  DutiesInBrief,
  type TimelineData,
  useTimeline,
  useYearSentence,
  YearTimeline,
} from '../../domains/cycles';
import { useLocality, usePaths, useSay } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Page, Section } from '../../ui/page';
import { Changed } from './changed';
import { Money } from './money';
import { OpenNow } from './open-now';
import '../blocks/blocks.css';
import './home.css';

const ForumNow = lazy(async () => ({
  default: (await import('../../domains/forums/forum-cards/forum-now')).ForumNow,
}));
const SittingNow = lazy(async () => ({
  default: (await import('../../domains/review/congress/sitting-now/sitting-now')).SittingNow,
}));
const LatestActs = lazy(async () => ({
  default: (await import('../../domains/record/latest-acts')).LatestActs,
}));

export function HomePage() {
  const { slug } = useLocality();
  const timeline = useTimeline(slug);
  return <Answer query={timeline}>{(data) => (data ? <ThisYear timeline={data} /> : <NoYearYet />)}</Answer>;
}

function NoYearYet() {
  const { t } = useTranslation('home');
  const say = useSay();
  const { name } = useLocality();
  return (
    <Page title={t('none.title', { place: say(name) })}>
      <EmptyState title={t('none.what')}>{t('none.when')}</EmptyState>
      <Money />
    </Page>
  );
}

function ThisYear({ timeline }: { timeline: TimelineData }) {
  const { t } = useTranslation('home');
  const say = useSay();
  const paths = usePaths();
  const { name } = useLocality();
  const sentence = useYearSentence();
  const now = timeline.phases.find((phase) => phase.id === timeline.phase);
  return (
    <Page
      title={sentence(timeline)}
      over={t('over', { place: say(name), year: timeline.year })}
      lead={now && <p>{say(now.summary)}</p>}
    >
      <YearTimeline />
      <Suspense fallback={null}>
        <SittingNow />
      </Suspense>
      <div className="home-cols home-first">
        <OpenNow timeline={timeline} />
        <Money />
      </div>
      <Suspense fallback={null}>
        <ForumNow />
      </Suspense>
      <div className="home-cols">
        <Changed />
        <div>
          <DutiesInBrief />
          <Section title={t('acts.title')} aside={<Link to={paths.record}>{t('acts.all')}</Link>}>
            <Suspense fallback={null}>
              <LatestActs count={5} />
            </Suspense>
          </Section>
        </div>
      </div>
    </Page>
  );
}
