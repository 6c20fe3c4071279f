// The sitting: for everybody what happens in the hall now; for a deputy the own seat; for the clerk the console.
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDate, useLocality, usePaths, useSay } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { ButtonLink } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { ClerkConsole } from './clerk-console';
import { CountBar, CountFigures, Turnout } from './count-bar';
import { KeeperPanel } from './keeper-panel';
import { useMatter } from './matter';
import { OwnSeat } from './own-seat';
import { type SittingData, useSitting } from './queries';
import { QuorumMeter } from './quorum-meter';
import { RollTable } from './roll-table';
import { Speakers } from './speakers';
import { VotesInOrder } from './votes-in-order';
import './congress.css';

export function SittingPage() {
  const { id = '' } = useParams();
  const { slug } = useLocality();
  const { query, connected } = useSitting(slug, id);
  return <Answer query={query}>{(sitting) => <Sitting sitting={sitting} connected={connected} />}</Answer>;
}

/** The state in a sentence. */
function useHeadline(): (sitting: SittingData) => string {
  const { t } = useTranslation('congress');
  const date = useDate();
  const matterOf = useMatter();
  return (sitting) => {
    const { state, pending, votes, day } = sitting;
    const budget = votes.find((v) => v.kind === 'budget');
    if (budget?.passed) return t('head.adopted', { year: sitting.year });
    if (pending) {
      return t(pending.state === 'sealed' ? 'head.sealed' : 'head.voting', { matter: matterOf(pending) });
    }
    if (state === 'noticed') return t('head.noticed', { day: date(day) });
    if (!sitting.budgetSession) return t(`head.other-${state}`);
    return t(`head.${state}`, { year: sitting.year });
  };
}

function Sitting({ sitting, connected }: { sitting: SittingData; connected: boolean }) {
  const { t } = useTranslation('congress');
  const say = useSay();
  const date = useDate();
  const paths = usePaths();
  const headline = useHeadline()(sitting);
  // what a session on the budget leaves behind is the budget, whatever was voted after it
  const budget = sitting.votes.find((v) => v.kind === 'budget');
  const last = (sitting.state === 'closed' && budget) || sitting.votes.at(-1);
  return (
    <Page
      width="desk"
      over={say(sitting.title)}
      title={headline}
      crumbs={[{ to: paths.congress, text: t('crumb') }]}
      lead={<p>{t('lead', { day: date(sitting.day, 'day-year'), place: sitting.place })}</p>}
      actions={
        <>
          <ButtonLink to={paths.hall(sitting.id)}>{t('to-hall')}</ButtonLink>
          {sitting.resolutions.length > 0 && (
            <ButtonLink to={paths.resolution(sitting.resolutions[0].id)}>{t('to-resolution')}</ButtonLink>
          )}
        </>
      }
    >
      {!connected && <Notice kind="warn" title={t('disconnected')} />}
      <div className="sitting-cols">
        <div className="stack-wide">
          <ClerkConsole sitting={sitting} />
          <OwnSeat sitting={sitting} />
          <KeeperPanel sitting={sitting} />
          {sitting.pending?.state === 'open' && !sitting.mine.deputy && (
            <Section title={t('open-vote')} sheet>
              <Turnout vote={sitting.pending} />
              <CountBar vote={sitting.pending} />
            </Section>
          )}
          {!sitting.pending && last && <LastResult vote={last} />}
          <VotesInOrder sitting={sitting} />
        </div>
        <div className="stack-wide">
          <Section title={t('quorum.title')}>
            <QuorumMeter quorum={sitting.quorum} />
          </Section>
          <Speakers sitting={sitting} />
          <Agenda sitting={sitting} />
          <RollTable sitting={sitting} />
        </div>
      </div>
    </Page>
  );
}

function LastResult({ vote }: { vote: SittingData['votes'][number] }) {
  const { t } = useTranslation('congress');
  const paths = usePaths();
  const matter = useMatter()(vote);
  return (
    <Section
      title={t('result.of', { matter })}
      aside={<Link to={paths.vote(vote.id)}>{t('result.open')}</Link>}
    >
      <CountFigures vote={vote} />
      <CountBar vote={vote} />
    </Section>
  );
}

function Agenda({ sitting }: { sitting: SittingData }) {
  const { t } = useTranslation('congress');
  const say = useSay();
  const paths = usePaths();
  return (
    <Section title={t('agenda.title')}>
      <ol className="agenda">
        {sitting.agenda.map((item) => (
          <li key={item.kind + item.title.zh}>{say(item.title)}</li>
        ))}
      </ol>
      <ul className="bare small papers">
        {sitting.budgetSession && (
          <>
            <li>
              <Link to={paths.budget}>{t('papers.draft')}</Link>
            </li>
            <li>
              <Link to={paths.motions}>{t('papers.motions')}</Link>
            </li>
          </>
        )}
        {sitting.proposals.map((proposal) => (
          <li key={proposal.id}>
            <Link to={paths.proposal(proposal.id)}>{say(proposal.title)}</Link>
          </li>
        ))}
        {sitting.resolutions.map((resolution) => (
          <li key={resolution.id}>
            <Link to={paths.resolution(resolution.id)}>{say(resolution.title)}</Link>
          </li>
        ))}
        <li>
          <Link to={paths.act(sitting.callAct)}>{t('papers.notice')}</Link>
        </li>
        {sitting.state === 'closed' && (
          <li>
            <Link to={paths.minutes(sitting.id)}>{t('papers.minutes')}</Link>
          </li>
        )}
      </ul>
    </Section>
  );
}
