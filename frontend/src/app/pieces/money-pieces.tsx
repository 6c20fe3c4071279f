// Amounts of every size and sign, changes, shares, and the two tables.
import { useTranslation } from 'react-i18next';
import { Amount, Change, MoneyBar, ShareOf } from '../../ui/amount';
import { DataTable } from '../../ui/data-table';
import { LineLink } from '../../ui/line-link';
import { VirtualTable } from '../../ui/virtual-table';

const AMOUNTS = ['382819000.00', '2100000.00', '5300.55', '0.00', '-500000.00', null];
const CHANGES = [
  { now: '2100000.00', before: '1800000.00' },
  { now: '1800000.00', before: '2100000.00' },
  { now: '1800000.00', before: '1800000.00' },
  { now: '300000.00', before: '0.00' },
  { now: '0.00', before: '300000.00' },
  { now: '300000.00', before: null },
];
interface Row {
  id: number;
  amount: string;
}
const ROWS: readonly Row[] = Array.from({ length: 10_000 }, (_, id) => ({
  id,
  amount: `${((id * 7919) % 10_000) * 1000}.00`,
}));

export function MoneyPieces() {
  const { t } = useTranslation('pieces');
  const columns = [
    {
      id: 'line',
      head: t('table.line'),
      rowHead: true,
      width: 'minmax(10rem, 2fr)',
      cell: (row: Row) => <LineLink lineKey={String(row.id)} name={t('table.row', { number: row.id + 1 })} />,
    },
    {
      id: 'amount',
      head: t('table.amount'),
      numeric: true,
      width: 'minmax(8rem, 1fr)',
      cell: (row: Row) => <Amount value={row.amount} plain />,
      sortBy: (row: Row) => Number(row.amount),
    },
  ];
  return (
    <div className="stack">
      <p>
        <Amount value={AMOUNTS[0]} big />
      </p>
      <p className="row">
        {AMOUNTS.map((value) => (
          <Amount key={String(value)} value={value} />
        ))}
      </p>
      <p className="row">
        {CHANGES.map((change) => (
          <Change key={`${change.now}/${change.before}`} {...change} />
        ))}
        <Change {...CHANGES[0]} as="amount" than={t('money.than')} />
        <ShareOf part="2100000.00" whole="382819000.00" of={t('money.all')} />
      </p>
      <MoneyBar part="150" whole="400" />
      <div className="cols">
        <DataTable
          caption={t('table.small')}
          columns={columns}
          rows={ROWS.slice(0, 5)}
          rowKey={(r) => `${r.id}`}
        />
        <VirtualTable
          label={t('table.large')}
          columns={columns}
          rows={ROWS}
          rowKey={(r) => `${r.id}`}
          height="16rem"
        />
      </div>
    </div>
  );
}
