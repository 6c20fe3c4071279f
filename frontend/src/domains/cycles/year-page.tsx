// The budget year: where it stands, what each phase demands and from whom, the days and deadlines; past years likewise.
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useDate, useLocality, usePaths, useSay } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { Timeline } from '../../ui/timeline';
import { Deadlines } from './deadlines';
import { FixableDays } from './fixable-days';
import { MissingList, Phases } from './phases';
import { type TimelineData, useLiveYear, useTimeline, useYears } from './queries';
import { useYearSentence } from './year-sentence';
import { phasesOf } from './year-timeline';
import './cycles.css';

export function YearPage() {
  const { t } = useTranslation('cycles');
  const [search] = useSearchParams();
  const { slug } = useLocality();
  const asked = Number(search.get('year'));
  const year = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
  useLiveYear(slug);
  return (
    <Answer query={useTimeline(slug, year)}>
      {(timeline) =>
        timeline ? (
          <Year timeline={timeline} />
        ) : (
          <Page title={t('year.none')}>
            <EmptyState title={t('year.none-what')}>{t('year.none-when')}</EmptyState>
          </Page>
        )
      }
    </Answer>
  );
}

function Year({ timeline }: { timeline: TimelineData }) {
  const { t } = useTranslation('cycles');
  const say = useSay();
  const paths = usePaths();
  const sentence = useYearSentence();
  const { name } = useLocality();
  const now = timeline.phases.find((phase) => phase.status === 'now');
  const waiting = timeline.phases.find((phase) => phase.status === 'waiting');
  return (
    <Page
      title={sentence(timeline)}
      over={t('year.over', { place: say(name), year: timeline.year })}
      lead={now && <p>{say(now.summary)}</p>}
      actions={<ButtonLink to={paths.duties}>{t('year.to-duties')}</ButtonLink>}
    >
      <Years shown={timeline.year} />
      <Timeline phases={phasesOf(timeline)} />
      {waiting && (
        <Notice kind="warn" title={t('waiting.title', { phase: say(waiting.name) })}>
          <MissingList missing={waiting.missing} />
        </Notice>
      )}
      <Section
        title={t('phases.title')}
        aside={
          <Link to={`${paths.charter}?version=${timeline.charterVersion}`}>
            {t('year.charter', { version: timeline.charterVersion })}
          </Link>
        }
      >
        <Phases phases={timeline.phases} />
      </Section>
      <Section title={t('balance.title')} id="balance">
        <Balance timeline={timeline} />
      </Section>
      <Section title={t('days.title')} id="days">
        <FixableDays days={timeline.days} year={timeline.year} />
      </Section>
      <Section title={t('deadlines.title')} id="deadlines">
        <Deadlines deadlines={timeline.deadlines} today={timeline.today} />
      </Section>
    </Page>
  );
}

function Balance({ timeline: { balance, closedAt, closedAct } }: { timeline: TimelineData }) {
  const { t } = useTranslation('cycles');
  const date = useDate();
  const paths = usePaths();
  return (
    <>
      <p>{t('balance.running', { ...balance })}</p>
      {closedAt && (
        <p>
          {t('balance.closed', { date: date(closedAt) })}{' '}
          <Link to={paths.act(closedAct ?? '')}>{t('balance.record')}</Link>
        </p>
      )}
    </>
  );
}

/** The years there are, newest first. */
function Years({ shown }: { shown: number }) {
  const { t } = useTranslation('cycles');
  const paths = usePaths();
  const { data } = useYears(useLocality().slug);
  if (!data || data.cycles.length < 2) return null;
  return (
    <nav className="years" aria-label={t('year.years')}>
      <ul className="bare row">
        {data.cycles.slice(0, 12).map(({ year }, i) => (
          <li key={year}>
            <Link
              to={i === 0 ? paths.year : `${paths.year}?year=${year}`}
              aria-current={year === shown ? 'page' : undefined}
            >
              {t('year.of', { year })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
