// Lines in figures, the largest first: each leads to its one page.
import { useTranslation } from 'react-i18next';
import { Amount, Change } from '../../ui/amount';
import { type Column, DataTable } from '../../ui/data-table';
import { LineLink } from '../../ui/line-link';
import { toFen } from '../../ui/money-words';
import { Tag } from '../../ui/tag';
import { useDepartmentName } from './node-name';
import type { LineData } from './queries';

export function LineMarks({ line }: { line: Pick<LineData, 'marks'> }) {
  const { t } = useTranslation('budgets');
  const told = line.marks.filter((mark) => mark !== 'own');
  return (
    <>
      {told.map((mark) => (
        <Tag key={mark}>{t(`mark.${mark}`)}</Tag>
      ))}
    </>
  );
}

export function LineList({ lines, caption }: { lines: readonly LineData[]; caption: string }) {
  const { t } = useTranslation('budgets');
  const departmentName = useDepartmentName();
  const columns: Column<LineData>[] = [
    {
      id: 'name',
      head: t('table.line'),
      rowHead: true,
      sortBy: (line) => line.name,
      cell: (line) => (
        <>
          <LineLink lineKey={line.lineKey} name={line.name} /> <LineMarks line={line} />
          <p className="small muted only-narrow">{departmentName(line.department)}</p>
          {line.note && <p className="small muted">{line.note}</p>}
        </>
      ),
    },
    {
      id: 'department',
      head: t('table.department'),
      sortBy: (line) => line.department,
      cell: (line) => departmentName(line.department),
    },
    {
      id: 'amount',
      head: t('table.amount'),
      numeric: true,
      sortBy: (line) => toFen(line.amount),
      cell: (line) => <Amount value={line.amount} unit="万元" />,
    },
    {
      id: 'last',
      head: t('table.last'),
      numeric: true,
      cell: (line) => <Amount value={line.lastAdopted} unit="万元" plain />,
    },
    {
      id: 'change',
      head: t('table.change'),
      numeric: true,
      cell: (line) => <Change now={line.amount} before={line.lastAdopted} />,
    },
  ];
  return (
    <div className="line-list">
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={lines}
        rowKey={(line) => line.lineKey}
      />
    </div>
  );
}
