// The parts of a place in figures: name, share, amount, last year, change; each can be opened into what it adds up.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNumber } from '../../platform';
import { Amount, Change, MoneyBar, ShareOf } from '../../ui/amount';
import { type Column, DataTable } from '../../ui/data-table';
import { toFen } from '../../ui/money-words';
import { useNodeName } from './node-name';
import type { TreeNodeData } from './queries';

interface PlaceTableProps {
  node: TreeNodeData;
  caption: string;
  addressOf: (child: TreeNodeData) => string;
}

export function PlaceTable({ node, caption, addressOf }: PlaceTableProps) {
  const { t } = useTranslation('budgets');
  const nameOf = useNodeName();
  const number = useNumber();
  const columns: Column<TreeNodeData>[] = [
    {
      id: 'name',
      head: t('table.part'),
      rowHead: true,
      sortBy: (row) => nameOf(row),
      cell: (row) => (
        <>
          <Link to={addressOf(row)}>{nameOf(row)}</Link>
          {/^\d{3,9}$/.test(row.id) && <span className="code"> {row.id}</span>}
        </>
      ),
    },
    {
      id: 'share',
      head: t('table.share'),
      cell: (row) => (
        <span className="share">
          <MoneyBar part={row.amount} whole={node.amount} />
          <ShareOf part={row.amount} whole={node.amount} />
        </span>
      ),
    },
    {
      id: 'amount',
      head: t('table.amount'),
      numeric: true,
      sortBy: (row) => toFen(row.amount),
      cell: (row) => <Amount value={row.amount} unit="万元" />,
    },
    {
      id: 'last',
      head: t('table.last'),
      numeric: true,
      sortBy: (row) => toFen(row.last),
      cell: (row) => <Amount value={row.last} unit="万元" plain />,
    },
    {
      id: 'change',
      head: t('table.change'),
      numeric: true,
      cell: (row) => <Change now={row.amount} before={row.last} />,
    },
    {
      id: 'lines',
      head: t('table.lines'),
      numeric: true,
      sortBy: (row) => row.lines,
      cell: (row) => number(row.lines),
    },
  ];
  // without last year's figures every part would look new
  const compared = toFen(node.last) !== 0n;
  const shown = columns.filter((c) => compared || (c.id !== 'last' && c.id !== 'change'));
  return (
    <div className={compared ? 'place-table compared' : 'place-table'}>
      <DataTable
        caption={caption}
        captionHidden
        columns={shown}
        rows={node.children}
        rowKey={(row) => row.id}
      />
    </div>
  );
}
