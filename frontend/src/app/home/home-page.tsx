// The home of a locality: its year in one glance, what can be done now, where the money goes, what was promised and kept.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  DutiesInBrief,
  type TimelineData,
  useTimeline,
  useYearSentence,
  YearTimeline,
} from '../../domains/cycles';
import { ForumNow } from '../../domains/forums/forum-cards/forum-now';
import { LatestActs } from '../../domains/record/latest-acts';
import { SittingNow } from '../../domains/review/congress/sitting-now/sitting-now';
import { useLocality, usePaths, useSay } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Page, Section } from '../../ui/page';
import { Changed } from './changed';
import { Money } from './money';
import { OpenNow } from './open-now';
import '../blocks/blocks.css';
import './home.css';

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
      <SittingNow />
      <div className="home-cols home-first">
        <OpenNow timeline={timeline} />
        <Money />
      </div>
      <ForumNow />
      <div className="home-cols">
        <Changed />
        <div>
          <DutiesInBrief />
          <Section title={t('acts.title')} aside={<Link to={paths.record}>{t('acts.all')}</Link>}>
            <LatestActs count={5} />
          </Section>
        </div>
      </div>
    </Page>
  );
}
