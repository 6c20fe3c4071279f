// Only in demo mode: says that the clock is a toy, and moves it to the next phase or the next day that matters.
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask, useDate, useLocality, usePaths, useSay, useSession, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/notice';
import { useToast } from '../../ui/toast';
import { type TimelineData, useLiveYear, useTimeline } from './queries';
import './cycles.css';

export function DemoClockBanner() {
  const { slug, demo } = useLocality();
  const { data } = useTimeline(slug);
  useLiveYear(slug);
  if (!demo || !data?.demoClock) return null;
  return <Banner timeline={data} clock={data.demoClock} />;
}

interface BannerProps {
  timeline: TimelineData;
  clock: NonNullable<TimelineData['demoClock']>;
}

function Banner({ timeline, clock }: BannerProps) {
  const { t } = useTranslation('cycles');
  const say = useSay();
  const date = useDate();
  const { signedIn } = useSession();
  const { next, nextDay } = clock;
  const missing = next?.missing ?? [];
  return (
    <section className="demo-clock" aria-label={t('clock.label')}>
      <div className="demo-clock-row">
        <p>
          <b>{t('clock.now', { date: date(timeline.today, 'day-year') })}</b>{' '}
          <span className="small">
            {clock.daysAhead > 0 ? t('clock.ahead', { count: clock.daysAhead }) : t('clock.true')}
          </span>
        </p>
        {signedIn ? <Moves timeline={timeline} next={next} nextDay={nextDay} /> : <SignInFirst />}
      </div>
      {next && missing.length > 0 && (
        <p className="small">
          {t('clock.missing', {
            phase: say(next.name),
            what: missing
              .map((m) => t('clock.owed', { what: say(m.name), who: say(m.officeName) }))
              .join(t('list')),
          })}
        </p>
      )}
    </section>
  );
}

function SignInFirst() {
  const { t } = useTranslation('cycles');
  const paths = usePaths();
  return (
    <p className="small">
      <Link to={paths.signIn}>{t('clock.sign-in')}</Link>
    </p>
  );
}

type Target = 'next-phase' | 'next-day';

interface MovesProps {
  timeline: TimelineData;
  next: BannerProps['clock']['next'];
  nextDay: string | undefined;
}

function Moves({ timeline, next, nextDay }: MovesProps) {
  const { t } = useTranslation('cycles');
  const say = useSay();
  const date = useDate();
  const toast = useToast();
  const queries = useQueryClient();
  const { slug } = useLocality();
  const { year } = timeline;
  const move = useSubmit(
    (to: Target, headers) => {
      const params = { path: { locality: slug, year } };
      return ask(
        to === 'next-phase'
          ? api.POST('/api/localities/{locality}/cycles/{year}/demo-clock/next-phase', { params, headers })
          : api.POST('/api/localities/{locality}/cycles/{year}/demo-clock/next-day', { params, headers }),
      );
    },
    {
      onDone: ({ today, phaseName }) => {
        // Everything on screen may look different on another day.
        void queries.invalidateQueries();
        toast(t('clock.moved', { date: date(today, 'day-year'), phase: say(phaseName) }));
      },
    },
  );
  const opens = next && next.missing.length === 0 ? next : undefined;
  // the day the phase opens is offered once, as the phase
  const day = nextDay === opens?.date ? undefined : nextDay;
  return (
    <>
      <div className="row demo-clock-moves">
        {opens && (
          <Button busy={move.busy} onClick={() => move.send('next-phase')}>
            {t('clock.next-phase', { phase: say(opens.name), date: date(opens.date) })}
          </Button>
        )}
        {day && (
          <Button busy={move.busy} onClick={() => move.send('next-day')}>
            {t('clock.next-day', { date: date(day) })}
          </Button>
        )}
      </div>
      <ProblemNotice problem={move.problem} />
    </>
  );
}
