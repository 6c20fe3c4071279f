// Book by book: what revenue and spending were and what they are.
import { BOOK_NAMES } from '@kentan/shared/budgets';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../platform';
import { Amount } from '../../../ui/amount';
import { type Column, DataTable } from '../../../ui/data-table';
import { toFen } from '../../../ui/money-words';
import type { BookFiguresData } from './queries';

interface Row {
  id: string;
  book: string;
  side: 'revenue' | 'spending';
  before: string;
  after: string;
}

export function BookFigures({ books, adopted }: { books: readonly BookFiguresData[]; adopted?: boolean }) {
  const { t } = useTranslation('adjustments');
  const say = useSay();
  const rows = books.flatMap((b): Row[] => [
    {
      id: `${b.book}/revenue`,
      book: say(BOOK_NAMES[b.book]),
      side: 'revenue',
      before: b.revenueBefore,
      after: b.revenueAfter,
    },
    {
      id: `${b.book}/spending`,
      book: say(BOOK_NAMES[b.book]),
      side: 'spending',
      before: b.spendingBefore,
      after: b.spendingAfter,
    },
  ]);
  const columns: Column<Row>[] = [
    {
      id: 'book',
      head: t('book'),
      rowHead: true,
      cell: (row) => t(`side.${row.side}`, { book: row.book }),
    },
    {
      id: 'before',
      head: adopted ? t('adopted') : t('before'),
      numeric: true,
      cell: (row) => <Amount value={row.before} unit="万元" bare plain />,
    },
    {
      id: 'delta',
      head: t('delta'),
      numeric: true,
      cell: (row) => <Delta before={row.before} after={row.after} />,
    },
    {
      id: 'after',
      head: adopted ? t('authorised') : t('after'),
      numeric: true,
      cell: (row) => (
        <b>
          <Amount value={row.after} unit="万元" bare plain />
        </b>
      ),
    },
  ];
  return <DataTable caption={t('books.caption')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

/** The difference with its sign; a dash where nothing changed. */
export function Delta({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('adjustments');
  const delta = toFen(after) - toFen(before);
  if (delta === 0n)
    return (
      <span className="muted">
        <span aria-hidden="true">—</span>
        <span className="out-of-sight">{t('same')}</span>
      </span>
    );
  return (
    <b className={delta > 0n ? 'rise' : 'fall'}>
      <Amount value={delta} unit="万元" signed plain bare />
    </b>
  );
}
