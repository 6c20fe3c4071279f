// The deadlines of law and charter in the order of their days; the ones that have passed stay, folded away.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDate, useSay } from '../../platform';
import { EmptyState } from '../../ui/answer';
import { Button } from '../../ui/button';
import type { TimelineData } from './queries';

type DeadlineData = TimelineData['deadlines'][number];

export function Deadlines({ deadlines, today }: { deadlines: readonly DeadlineData[]; today: string }) {
  const { t } = useTranslation('cycles');
  const [all, setAll] = useState(false);
  const ahead = deadlines.filter((d) => d.date >= today);
  const past = deadlines.length - ahead.length;
  if (!deadlines.length) return <EmptyState title={t('deadlines.none')} />;
  const shown = all || !ahead.length ? deadlines : ahead;
  return (
    <>
      {past > 0 && ahead.length > 0 && (
        <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('deadlines.less') : t('deadlines.past', { count: past })}
        </Button>
      )}
      <ol className="bare deadlines">
        {shown.map((deadline) => (
          <li key={deadline.id} className={deadline.date < today ? 'muted' : undefined}>
            <Deadline deadline={deadline} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Deadline({ deadline: { name, date: day, daysLeft, source } }: { deadline: DeadlineData }) {
  const { t } = useTranslation('cycles');
  const say = useSay();
  const date = useDate();
  const left = daysLeft > 0 ? 'in' : 'ago';
  return (
    <>
      <p>
        {date(day, 'day-year')}{' '}
        <span className="small muted">
          {daysLeft === 0 ? t('deadlines.today') : t(`deadlines.${left}`, { count: Math.abs(daysLeft) })}
        </span>
      </p>
      <p>
        <b>{say(name)}</b>
      </p>
      <p className="small muted">{say(source.cite)}</p>
    </>
  );
}
