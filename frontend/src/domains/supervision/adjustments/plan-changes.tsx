// The lines of a plan, before → after, each with its reason.
import { useTranslation } from 'react-i18next';
import { Amount } from '../../../ui/amount';
import { type Column, DataTable } from '../../../ui/data-table';
import { LineLink } from '../../../ui/line-link';
import { Delta } from './book-figures';
import { useDepartmentName } from './desk-lines';
import type { AdjustmentData } from './queries';

type ChangeData = AdjustmentData['changes'][number];

export function PlanChanges({ plan }: { plan: AdjustmentData }) {
  const { t } = useTranslation('adjustments');
  const departmentName = useDepartmentName();
  const columns: Column<ChangeData>[] = [
    {
      id: 'line',
      head: t('line'),
      rowHead: true,
      cell: (c) =>
        c.opened && !plan.versionPublished ? (
          <>
            {c.name} <span className="muted small">{t('line.new')}</span>
          </>
        ) : (
          <LineLink lineKey={c.lineKey} name={c.name} department={departmentName(c.department)} />
        ),
    },
    {
      id: 'side',
      head: t('direction'),
      cell: (c) => t(`direction.${c.direction}`),
    },
    {
      id: 'before',
      head: t('before'),
      numeric: true,
      cell: (c) => <Amount value={c.before} unit="万元" bare plain />,
    },
    {
      id: 'delta',
      head: t('delta'),
      numeric: true,
      cell: (c) => <Delta before={c.before} after={c.after} />,
    },
    {
      id: 'after',
      head: t('after'),
      numeric: true,
      cell: (c) => (
        <b>
          <Amount value={c.after} unit="万元" bare plain />
        </b>
      ),
    },
    { id: 'reason', head: t('why'), cell: (c) => <span className="changed-reason">{c.reason}</span> },
  ];
  return (
    <DataTable
      caption={t('plan.changes')}
      captionHidden
      columns={columns}
      rows={plan.changes}
      rowKey={(c) => c.lineKey}
    />
  );
}
