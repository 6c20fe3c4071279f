// Books with what is left over, and the sums by class or department: each sum opens into its lines.
import { BOOK_NAMES, englishClassName } from '@kentan/shared/budgets';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage, useNumber, useSay } from '../../../platform';
import { Amount } from '../../../ui/amount';
import { type Column, DataTable } from '../../../ui/data-table';
import { Section } from '../../../ui/page';
import { useDepartmentName } from './department-name';
import type { AccountsData, ColumnsData, GroupData } from './queries';
import { useThreeColumns } from './three-columns';

interface BookRow extends ColumnsData {
  key: string;
  name: string;
  what: 'revenue' | 'expenditure' | 'surplus';
}

export function BooksTable({ accounts }: { accounts: AccountsData }) {
  const { t } = useTranslation('accounts');
  const say = useSay();
  const rows = accounts.books.flatMap((book): BookRow[] =>
    (['revenue', 'expenditure', 'surplus'] as const).map((what) => ({
      ...book[what],
      key: `${book.book}-${what}`,
      name: t(`books.${what}`, { book: say(BOOK_NAMES[book.book]) }),
      what,
    })),
  );
  const figure = (id: 'adopted' | 'authorised' | 'final'): Column<BookRow> => ({
    id,
    head: t(`column.${id}`),
    numeric: true,
    cell: (row) => <Amount value={row[id]} unit="万元" />,
  });
  return (
    <Section title={t('books.title')}>
      <div className="accounts-table">
        <DataTable
          caption={t('books.title')}
          captionHidden
          rows={rows}
          rowKey={(row) => row.key}
          rowClass={(row) => (row.what === 'surplus' ? 'row-group' : undefined)}
          columns={[
            { id: 'name', head: t('column.book'), rowHead: true, cell: (row) => row.name },
            figure('adopted'),
            figure('authorised'),
            figure('final'),
          ]}
        />
      </div>
    </Section>
  );
}

interface GroupsProps {
  groups: readonly GroupData[];
  by: 'function' | 'department';
  direction: 'revenue' | 'expenditure';
  addressOf: (group: GroupData) => string;
}

export function GroupsTable({ groups, by, direction, addressOf }: GroupsProps) {
  const { t } = useTranslation('accounts');
  const number = useNumber();
  const name = useGroupName();
  const columns = useThreeColumns<GroupData>((row) => row);
  return (
    <div className="accounts-table">
      <DataTable
        caption={t(`groups.${by}`)}
        captionHidden
        rows={groups.filter((group) => group.by === by && group.direction === direction)}
        rowKey={(row) => row.key}
        columns={[
          {
            id: 'name',
            head: t(`groups.${by}`),
            rowHead: true,
            sortBy: name,
            cell: (row) => <Link to={addressOf(row)}>{name(row)}</Link>,
          },
          ...columns,
          {
            id: 'lines',
            head: t('column.lines'),
            numeric: true,
            sortBy: (row) => row.lines,
            cell: (row) => number(row.lines),
          },
        ]}
      />
    </div>
  );
}

/** A class or department in the reader's language. */
export function useGroupName(): (group: Pick<GroupData, 'by' | 'key' | 'name'>) => string {
  const language = useLanguage();
  const department = useDepartmentName();
  return ({ by, key, name }) => {
    if (by === 'department') return department(key);
    return (language === 'en' && englishClassName(key)) || name || key;
  };
}
