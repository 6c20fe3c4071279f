// The clock of a duty: how long is left, how late it is, or when it was done. Word and mark, never colour alone.
import { useTranslation } from 'react-i18next';
import { daysUntil, useDate, useNow, useZone } from '../platform';

interface DutyClockProps {
  dueAt: string;
  /** When it was discharged; absent while it is open. */
  doneAt?: string | null;
  /** Also say the date. */
  withDate?: boolean;
}

export function DutyClock({ dueAt, doneAt, withDate }: DutyClockProps) {
  const { t } = useTranslation('ui');
  const now = useNow();
  const zone = useZone();
  const date = useDate();
  const days = daysUntil(dueAt, doneAt ? new Date(doneAt) : now, zone);
  // Minutes count on the last day: the promise is an instant, not a day.
  const overdue = new Date(dueAt).getTime() <= (doneAt ? new Date(doneAt) : now).getTime();
  const due = withDate && (
    <span className="clock-date"> · {t('clock.due', { date: date(dueAt, 'day-year') })}</span>
  );
  if (doneAt) {
    const late = overdue && days < 0;
    return (
      <span className={`clock ${late ? 'clock-was-late' : 'clock-done'}`}>
        {late ? t('clock.done-late', { count: -days }) : t('clock.done')}
        {due}
      </span>
    );
  }
  if (overdue) {
    return (
      <span className="clock clock-late">
        {days < 0 ? t('clock.late', { count: -days }) : t('clock.late-today')}
        {due}
      </span>
    );
  }
  return (
    <span className={`clock ${days <= 2 ? 'clock-soon' : ''}`.trim()}>
      {days === 0 ? t('clock.today') : t('clock.left', { count: days })}
      {due}
    </span>
  );
}
