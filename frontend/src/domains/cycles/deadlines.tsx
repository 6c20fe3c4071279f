// The deadlines of law and charter in the order of their days; the ones that have passed stay, folded away.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDate, useSay } from '../../platform';
import { EmptyState } from '../../ui/answer';
import { Button } from '../../ui/button';
import { type Column, DataTable } from '../../ui/data-table';
import type { TimelineData } from './queries';

type DeadlineData = TimelineData['deadlines'][number];

export function Deadlines({ deadlines, today }: { deadlines: readonly DeadlineData[]; today: string }) {
  const { t } = useTranslation('cycles');
  const say = useSay();
  const date = useDate();
  const [all, setAll] = useState(false);
  const ahead = deadlines.filter((d) => d.date >= today);
  const past = deadlines.length - ahead.length;
  const columns: readonly Column<DeadlineData>[] = [
    { id: 'name', head: t('deadlines.what'), rowHead: true, cell: (d) => say(d.name) },
    { id: 'date', head: t('deadlines.day'), cell: (d) => date(d.date, 'day-year') },
    { id: 'left', head: t('deadlines.left'), cell: (d) => <Left days={d.daysLeft} /> },
    {
      id: 'source',
      head: t('deadlines.source'),
      cell: (d) => <span className="small">{say(d.source.cite)}</span>,
    },
  ];
  if (!deadlines.length) return <EmptyState title={t('deadlines.none')} />;
  const shown = all || !ahead.length ? deadlines : ahead;
  return (
    <>
      <div className="scroll-x">
        <DataTable
          caption={t('deadlines.title')}
          captionHidden
          columns={columns}
          rows={shown}
          rowKey={(d) => d.id}
          rowClass={(d) => (d.date < today ? 'muted' : undefined)}
        />
      </div>
      {past > 0 && ahead.length > 0 && (
        <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('deadlines.less') : t('deadlines.past', { count: past })}
        </Button>
      )}
    </>
  );
}

function Left({ days }: { days: number }) {
  const { t } = useTranslation('cycles');
  if (days === 0) return <>{t('deadlines.today')}</>;
  return <>{days > 0 ? t('deadlines.in', { count: days }) : t('deadlines.ago', { count: -days })}</>;
}
