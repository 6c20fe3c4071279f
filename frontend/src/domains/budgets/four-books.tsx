// The four books of a version: what each takes in and spends, what moves between them, and why a book has no line (BL 5, 9, 10).
import { BOOKS } from '@kentan/shared/budgets';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocality } from '../../platform';
import { Amount } from '../../ui/amount';
import { type Column, DataTable } from '../../ui/data-table';
import { toFen } from '../../ui/money-words';
import { Section } from '../../ui/page';
import { useExplorerPlace } from './explorer-place';
import { type TreeNodeData, useTree, type VersionData } from './queries';

/** 调出资金: what a book passes on to another book of the same government. */
const PASSED_ON = '23008';

interface BookRow {
  book: (typeof BOOKS)[number];
  revenue?: string;
  expenditure?: string;
  reason?: string;
}

export function FourBooks({ version }: { version: VersionData }) {
  const { t } = useTranslation('budgets');
  const { addressOf } = useExplorerPlace();
  const rows = BOOKS.map(
    (book): BookRow => ({
      book,
      reason: version.emptyBooks.find((e) => e.book === book)?.reason,
      ...version.books.find((b) => b.book === book),
    }),
  );
  const figure = (row: BookRow, direction: 'revenue' | 'expenditure') => {
    const value = row[direction];
    if (value === undefined) return <span className="muted">{t('books.none')}</span>;
    return (
      <Link to={addressOf({ by: 'book', direction, path: [row.book] })}>
        <Amount value={value} plain />
      </Link>
    );
  };
  const columns: Column<BookRow>[] = [
    {
      id: 'book',
      head: t('books.book'),
      rowHead: true,
      cell: (row) => t(`book.${row.book}`),
    },
    {
      id: 'revenue',
      head: t('direction.revenue'),
      numeric: true,
      cell: (row) => figure(row, 'revenue'),
    },
    {
      id: 'expenditure',
      head: t('direction.expenditure'),
      numeric: true,
      cell: (row) => figure(row, 'expenditure'),
    },
  ];
  return (
    <Section title={t('books.title')}>
      <DataTable
        caption={t('books.title')}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(r) => r.book}
      />
      {rows
        .filter((row) => row.revenue === undefined)
        .map(({ book, reason }) => (
          <p key={book} className="small muted measure">
            <strong>{t(`book.${book}`)}</strong>{' '}
            {reason || t(reason === '' ? 'books.declared-empty' : 'books.not-here')}
          </p>
        ))}
      <PassedOn version={version} />
    </Section>
  );
}

/** Money that one book passes to another is spending of the one and revenue of the other: totals hold it twice. */
function PassedOn({ version }: { version: VersionData }) {
  const { t } = useTranslation('budgets');
  const { slug } = useLocality();
  const tree = useTree(slug, version.hash, 'book', 'expenditure');
  const passed = tree.data ? passedOnIn(tree.data.root) : 0n;
  if (passed === 0n) return null;
  return (
    <p className="small muted measure">
      {t('books.passed-on')} <Amount value={passed} plain />
    </p>
  );
}

function passedOnIn(node: TreeNodeData): bigint {
  if (node.id === PASSED_ON) return toFen(node.amount);
  return node.children.reduce((sum, child) => sum + passedOnIn(child), 0n);
}
