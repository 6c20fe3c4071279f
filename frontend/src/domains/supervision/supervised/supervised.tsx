// The supervisor's view of the year that is carried out: lines beyond the bound, inspections without reply, ratings and what
// followed from them.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask, lastInstant, useDate, useLocality, usePaths, useSay, useZone } from '../../../platform';
import { EmptyState } from '../../../ui/answer';
import { DutyClock } from '../../../ui/duty-clock';
import { LineLink } from '../../../ui/line-link';
import { Section } from '../../../ui/page';
import { Tag } from '../../../ui/tag';
import { sentenceStart } from '../satisfaction/headline';

const MOST = 6;

export function Supervised() {
  return (
    <>
      <Execution />
      <Ratings />
      <Unanswered />
    </>
  );
}

function Execution() {
  const { t } = useTranslation('supervised');
  const date = useDate();
  const zone = useZone();
  const paths = usePaths();
  const { slug } = useLocality();
  const path = { locality: slug };
  const { data } = useQuery({
    queryKey: ['supervision', slug, 'execution', 'supervised'],
    queryFn: () => ask(api.GET('/api/localities/{locality}/supervision/execution', { params: { path } })),
  });
  const shown = data?.shown;
  const lines = useQuery({
    enabled: shown !== undefined && shown.unexplained > 0,
    queryKey: ['supervision', slug, 'execution', 'supervised-lines', data?.year, shown?.period],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/execution/lines', {
          params: { path, query: { only: 'unexplained', year: data?.year, period: shown?.period } },
        }),
      ),
  });
  if (!data) return null;
  const late = data.periods.filter((period) => period.state === 'overdue');
  const next = data.periods.find((period) => period.state === 'open' || period.state === 'ahead');
  const title = shown
    ? t('execution', { ...shown, year: data.year, count: shown.beyond })
    : t('execution.none', { year: data.year });
  return (
    <Section title={title} aside={<Link to={paths.supervision}>{t('execution.go')}</Link>}>
      {late.length > 0 && (
        <p>
          <Tag look="late">{t('execution.late', { count: late.length })}</Tag>
        </p>
      )}
      {shown && shown.silent.length > 0 && (
        <p>{t('execution.silent', { names: shown.silent.map((s) => s.department).join(' · ') })}</p>
      )}
      {lines.data && lines.data.lines.length > 0 && (
        <ul className="bare owed">
          {lines.data.lines.slice(0, MOST).map((line) => (
            <li key={line.lineKey}>
              <LineLink lineKey={line.lineKey} name={line.name} department={line.department} />
              {line.dueOn && <DutyClock dueAt={lastInstant(line.dueOn, zone)} />}
            </li>
          ))}
        </ul>
      )}
      {!shown && next && (
        <p className="muted">{t('execution.next', { date: date(next.dueOn, 'day-year') })}</p>
      )}
    </Section>
  );
}

function Ratings() {
  const { t } = useTranslation('supervised');
  const say = useSay();
  const zone = useZone();
  const paths = usePaths();
  const { slug } = useLocality();
  const { data } = useQuery({
    queryKey: ['supervision', slug, 'satisfaction', 'year', 'now'],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/satisfaction', {
          params: { path: { locality: slug }, query: {} },
        }),
      ),
  });
  if (!data) return null;
  const open = data.rectifications.filter((r) => r.state === 'open' || r.state === 'reported');
  const counted = data.votes.filter((vote) => vote.outcome && vote.count);
  return (
    <Section
      title={t('ratings', { year: data.year, count: counted.length, open: open.length })}
      aside={<Link to={paths.satisfaction}>{t('ratings.go')}</Link>}
    >
      {counted.length === 0 && <EmptyState title={t('ratings.none')} />}
      <ul className="bare owed">
        {open.map((r) => (
          <li key={r.id}>
            <span>
              <Link to={paths.rectification(r.id)}>{sentenceStart(say(r.subject))}</Link>{' '}
              <span className="small muted">
                {say(r.step)} · {t(`rectification.${r.state}`)}
              </span>
            </span>
            <DutyClock dueAt={lastInstant(r.dueOn, zone)} doneAt={r.reportedAt} withDate />
          </li>
        ))}
        {counted.slice(0, MOST).map((vote) => (
          <li key={vote.id}>
            <Link to={paths.satisfactionVote(vote.id)}>{sentenceStart(say(vote.subject))}</Link>
            <Tag look={vote.outcome === 'satisfied' ? 'ok' : vote.outcome === 'void' ? 'plain' : 'late'}>
              {t(`outcome.${vote.outcome ?? 'void'}`, {
                share: vote.count?.contentShare,
                votes: vote.count?.notSatisfied,
              })}
            </Tag>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Unanswered() {
  const { t } = useTranslation('supervised');
  const say = useSay();
  const zone = useZone();
  const paths = usePaths();
  const { slug, departments } = useLocality();
  const nameOf = (given: string): string => {
    const department = departments.find(({ name }) => name.zh === given || name.en === given);
    return department ? say(department.name) : given;
  };
  const { data } = useQuery({
    queryKey: ['supervision', slug, 'inspections', { state: 'unanswered' }],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/inspections', {
          params: { path: { locality: slug }, query: { state: 'unanswered' } },
        }),
      ),
  });
  if (!data) return null;
  return (
    <Section
      title={t(data.total === 0 ? 'inspections.answered' : 'inspections', { count: data.total })}
      aside={<Link to={paths.inspections}>{t('inspections.go')}</Link>}
    >
      <ul className="bare owed">
        {data.inspections.slice(0, MOST).map((inspection) => (
          <li key={inspection.id}>
            <span>
              <Link to={paths.inspection(inspection.id)}>{inspection.lines[0]?.name}</Link>{' '}
              <span className="small muted">{nameOf(inspection.department)}</span>
            </span>
            <DutyClock dueAt={lastInstant(inspection.dueOn, zone)} withDate />
          </li>
        ))}
      </ul>
    </Section>
  );
}
