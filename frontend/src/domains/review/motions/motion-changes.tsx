// Before → after, only on the lines that change, and what it means for the book; other motions on the same lines beside them.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePaths } from '../../../platform';
import { Amount } from '../../../ui/amount';
import { EmptyState } from '../../../ui/answer';
import { type Column, DataTable } from '../../../ui/data-table';
import { LineLink } from '../../../ui/line-link';
import { toFen } from '../../../ui/money-words';
import { useDepartmentName } from '../lines/line-view';
import type { MotionData } from './queries';

type ChangeData = MotionData['changes'][number];

export function MotionChanges({ motion }: { motion: MotionData }) {
  const { t } = useTranslation('motions');
  const departmentName = useDepartmentName();
  if (motion.changes.length === 0) return <EmptyState title={t('changes.none')} />;
  const columns: Column<ChangeData>[] = [
    {
      id: 'line',
      head: t('changes.line'),
      rowHead: true,
      cell: (c) => (
        <>
          <LineLink lineKey={c.lineKey} name={c.name} department={departmentName(c.department)} />
          <Others change={c} />
        </>
      ),
    },
    {
      id: 'before',
      head: t('changes.before'),
      numeric: true,
      cell: (c) => <Amount value={c.before} unit="万元" bare />,
    },
    {
      id: 'delta',
      head: t('changes.delta'),
      numeric: true,
      cell: (c) => (
        <b className={toFen(c.delta) > 0n ? 'rise' : 'fall'}>
          <Amount value={c.delta} unit="万元" signed plain bare />
        </b>
      ),
    },
    {
      id: 'after',
      head: t('changes.after'),
      numeric: true,
      cell: (c) => (
        <b>
          <Amount value={c.after} unit="万元" bare />
        </b>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('changes.title')}
        captionHidden
        columns={columns}
        rows={motion.changes}
        rowKey={(c) => c.lineKey}
      />
      <ul className="bare motion-books">
        {motion.books.map((book) => (
          <li key={book.book}>
            <b>{t(`book.${book.book}`)}</b>{' '}
            {toFen(book.open) === 0n ? t('changes.balanced') : t('changes.unbalanced')}{' '}
            <Amount value={book.spendingBefore} plain /> → <Amount value={book.spendingAfter} plain />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Motions that ask for something else on the same line: shown together, so that nobody votes past another. */
function Others({ change }: { change: ChangeData }) {
  const { t } = useTranslation('motions');
  const paths = usePaths();
  if (change.others.length === 0) return null;
  return (
    <ul className="bare small motion-others">
      {change.others.map((other) => (
        <li key={other.id}>
          <Link to={paths.motion(other.id)}>{t('changes.other', { number: other.number })}</Link>{' '}
          <Amount value={other.delta} unit="万元" signed plain />
        </li>
      ))}
    </ul>
  );
}
