// The three columns side by side: adopted, authorised, final, and the difference of the last two.
import { fenFromJson, fenToJson } from '@kentan/shared/kernel';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../../ui/amount';
import type { Column } from '../../../ui/data-table';
import { toFen } from '../../../ui/money-words';
import type { ColumnsData } from './queries';

export const differenceIn = ({ authorised, final }: ColumnsData): string =>
  fenToJson(fenFromJson(final) - fenFromJson(authorised));

/** Amounts in 万元; the head of the table names the unit. */
export function useThreeColumns<R>(of: (row: R) => ColumnsData): Column<R>[] {
  const { t } = useTranslation('accounts');
  const figure = (id: 'adopted' | 'authorised' | 'final'): Column<R> => ({
    id,
    head: t(`column.${id}`),
    numeric: true,
    sortBy: (row) => toFen(of(row)[id]),
    cell: (row) => <Amount value={of(row)[id]} unit="万元" />,
  });
  return [
    figure('adopted'),
    figure('authorised'),
    figure('final'),
    {
      id: 'difference',
      head: t('column.difference'),
      numeric: true,
      sortBy: (row) => toFen(differenceIn(of(row))),
      cell: (row) => <Difference columns={of(row)} />,
    },
  ];
}

/** Signed, with the word for readers who do not see the colour. */
export function Difference({ columns }: { columns: ColumnsData }) {
  const { t } = useTranslation('accounts');
  const difference = toFen(differenceIn(columns));
  if (difference === 0n) return <span className="muted">{t('difference.none')}</span>;
  return (
    <span className={difference > 0n ? 'rise' : 'fall'}>
      <Amount value={difference} unit="万元" signed plain />
    </span>
  );
}
