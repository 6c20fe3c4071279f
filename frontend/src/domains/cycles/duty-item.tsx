// One duty: what, by whom, until when, which law or rule; and the true dates on which it was raised, missed and done.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lastInstant, useDate, usePaths, useSay, useZone } from '../../platform';
import { DutyClock } from '../../ui/duty-clock';
import { matterOf } from './duty-path';
import type { DutyData } from './queries';

/** The office that owes, with its department: "主管部门 · 城建办". */
export function useOwner(): (duty: Pick<DutyData, 'officeName' | 'department'>) => string {
  const say = useSay();
  return ({ officeName, department }) => (department ? say(department.name) : say(officeName));
}

export function DutyItem({ duty }: { duty: DutyData }) {
  const { t } = useTranslation('cycles');
  const say = useSay();
  const zone = useZone();
  const paths = usePaths();
  const owner = useOwner();
  return (
    <article className={`duty duty-${duty.status}`}>
      <div className="duty-clock">
        <DutyClock dueAt={lastInstant(duty.dueOn, zone)} doneAt={duty.dischargedAt} withDate />
      </div>
      <div className="duty-what">
        <h3>
          <Link to={matterOf(paths, duty)}>{say(duty.title)}</Link>
        </h3>
        <p className="small">
          {t('duty.owed-by', { who: owner(duty), to: say(duty.owedTo) })}
          {duty.year !== undefined && <span className="muted"> · {t('year.of', { year: duty.year })}</span>}
        </p>
        <p className="small muted">{t('source', { source: say(duty.source) })}</p>
        <DutyDates duty={duty} />
      </div>
    </article>
  );
}

/** Every date leads to the act that proves it. */
function DutyDates({ duty }: { duty: DutyData }) {
  const { t } = useTranslation('cycles');
  const date = useDate();
  const paths = usePaths();
  const entries = [
    {
      word: t('duty.raised', { date: date(duty.raisedAt, 'day-year') }),
      act: duty.raisedByAct,
      at: duty.raisedAt,
    },
    duty.overdueAct && { word: t('duty.marked-overdue'), act: duty.overdueAct, at: duty.dueOn },
    duty.dischargedAt && {
      word: t('duty.done', { date: date(duty.dischargedAt, 'day-year') }),
      act: duty.dischargedByAct,
      at: duty.dischargedAt,
    },
  ].filter((entry) => !!entry);
  return (
    <ul className="bare row small duty-dates">
      {entries.map(({ word, act }) => (
        <li key={word}>
          {act ? <Link to={paths.act(act)}>{word}</Link> : <span className="muted">{word}</span>}
        </li>
      ))}
    </ul>
  );
}
