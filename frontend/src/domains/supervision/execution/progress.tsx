// Progress by function, department and book, as a table with bars and the calendar's mark.
import { englishClassName } from '@kentan/shared/budgets';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../platform';
import { Amount } from '../../../ui/amount';
import { type Column, DataTable } from '../../../ui/data-table';
import { toFen } from '../../../ui/money-words';
import { Tabs } from '../../../ui/tabs';
import { ExecutionBar } from './execution-bar';
import type { DirectionProgress } from './queries';
import { elapsedTenths, rateOf, rateText } from './rate-text';
import { useDepartmentName } from './use-department-name';

interface Row {
  id: string;
  name: string;
  authorised: string;
  executed: string;
  lines: number;
  reported: number;
  beyond: number;
}

export function Progress({ progress, lastMonth }: { progress: DirectionProgress; lastMonth: number }) {
  const { t } = useTranslation('execution');
  const language = useLanguage();
  const departmentName = useDepartmentName();
  const [shown, setShown] = useState('function');
  const whole: Row = { id: 'whole', name: t('progress.whole'), ...progress.whole };
  const className = (id: string, name: string) =>
    (language === 'en' ? englishClassName(id) : undefined) ?? (name || t('progress.nowhere'));
  const parts: Record<string, Row[]> = {
    function: progress.byFunction.map((p) => ({ ...p, name: className(p.id, p.name) })),
    department: progress.byDepartment.map((p) => ({ ...p, name: departmentName(p.name) })),
    book: progress.byBook.map((p) => ({ ...p, name: t(`book.${p.id}`) })),
  };
  return (
    <>
      <p className="small muted">
        <span className="time-key">
          {t('progress.mark', { elapsed: rateText(elapsedTenths(lastMonth), language) })}
        </span>
      </p>
      <Tabs
        label={t('progress.by')}
        shown={shown}
        onShow={setShown}
        tabs={(['function', 'department', 'book'] as const).map((id) => ({
          id,
          label: t(`progress.${id}`),
          panel: (
            <PartTable
              rows={[...parts[id], whole]}
              caption={t(`caption.${progress.direction}`, { by: t(`progress.${id}`) })}
              lastMonth={lastMonth}
            />
          ),
        }))}
      />
    </>
  );
}

function PartTable({ rows, caption, lastMonth }: { rows: Row[]; caption: string; lastMonth: number }) {
  const { t } = useTranslation('execution');
  const language = useLanguage();
  const elapsed = elapsedTenths(lastMonth);
  const columns: Column<Row>[] = [
    { id: 'name', head: t('table.part'), rowHead: true, cell: (row) => row.name },
    {
      id: 'bar',
      head: t('table.progress'),
      cell: (row) => <ExecutionBar rate={rateOf(row.executed, row.authorised)} elapsed={elapsed} />,
    },
    {
      id: 'rate',
      head: t('table.rate'),
      numeric: true,
      sortBy: (row) => rateOf(row.executed, row.authorised) ?? -1,
      cell: (row) => {
        const rate = rateOf(row.executed, row.authorised);
        return rate === undefined ? '—' : rateText(rate, language);
      },
    },
    {
      id: 'executed',
      head: t('table.executed'),
      numeric: true,
      sortBy: (row) => toFen(row.executed),
      cell: (row) => <Amount value={row.executed} unit="万元" />,
    },
    {
      id: 'authorised',
      head: t('table.authorised'),
      numeric: true,
      sortBy: (row) => toFen(row.authorised),
      cell: (row) => <Amount value={row.authorised} unit="万元" plain />,
    },
    {
      id: 'beyond',
      head: t('table.beyond'),
      numeric: true,
      sortBy: (row) => row.beyond,
      cell: (row) => t('table.of-lines', { n: row.beyond, of: row.lines }),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowClass={(row) => (row.id === 'whole' ? 'total' : undefined)}
    />
  );
}
