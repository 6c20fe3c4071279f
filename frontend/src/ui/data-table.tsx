// A plain table for up to some hundred rows: real rows and cells, a caption, columns that can be sorted.
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Column<R> {
  id: string;
  head: ReactNode;
  cell: (row: R) => ReactNode;
  numeric?: boolean;
  /** Makes the column sortable. */
  sortBy?: (row: R) => string | number | bigint;
  /** Width for VirtualTable: CSS grid track, e.g. '8rem' or 'minmax(12rem, 1fr)'. */
  width?: string;
  /** The cell that names the row. One column only. */
  rowHead?: boolean;
}

interface DataTableProps<R> {
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  rowClass?: (row: R) => string | undefined;
  /** Hide the caption from the eye where a heading says the same. */
  captionHidden?: boolean;
  empty?: ReactNode;
  foot?: ReactNode;
}

export interface Sorting {
  column: string;
  down: boolean;
}

const compare = (a: string | number | bigint, b: string | number | bigint): number =>
  typeof a === 'string' && typeof b === 'string'
    ? a.localeCompare(b, 'zh-Hans-CN')
    : a < b
      ? -1
      : a > b
        ? 1
        : 0;

/** Rows in the order asked for; the given order while nothing is. */
export function useSorted<R>(columns: readonly Column<R>[], rows: readonly R[]) {
  const [sorting, setSorting] = useState<Sorting>();
  const sorted = useMemo(() => {
    const by = columns.find((c) => c.id === sorting?.column)?.sortBy;
    if (!by || !sorting) return rows;
    const ordered = [...rows].sort((a, b) => compare(by(a), by(b)));
    return sorting.down ? ordered.reverse() : ordered;
  }, [columns, rows, sorting]);
  const toggle = (column: string) =>
    setSorting((s) =>
      s?.column !== column ? { column, down: false } : s.down ? undefined : { column, down: true },
    );
  return { sorted, sorting, toggle };
}

export function HeadCell<R>({
  column,
  sorting,
  toggle,
}: {
  column: Column<R>;
  sorting: Sorting | undefined;
  toggle: (id: string) => void;
}) {
  const { t } = useTranslation('ui');
  if (!column.sortBy) return <>{column.head}</>;
  const mine = sorting?.column === column.id;
  return (
    <button type="button" className="sort" onClick={() => toggle(column.id)} title={t('table.sort')}>
      {column.head}
      <span aria-hidden="true">{mine ? (sorting.down ? ' ▼' : ' ▲') : ''}</span>
    </button>
  );
}

export const ariaSort = (sorting: Sorting | undefined, id: string): 'ascending' | 'descending' | undefined =>
  sorting?.column === id ? (sorting.down ? 'descending' : 'ascending') : undefined;

export function DataTable<R>({
  caption,
  columns,
  rows,
  rowKey,
  rowClass,
  captionHidden,
  empty,
  foot,
}: DataTableProps<R>) {
  const { sorted, sorting, toggle } = useSorted(columns, rows);
  if (!rows.length && empty) return <>{empty}</>;
  return (
    // A wide table scrolls inside itself: it must be reachable by keyboard then.
    <section className="scroll-x" aria-label={caption} {...{ tabIndex: 0 }}>
      <table className="table">
        <caption className={captionHidden ? 'out-of-sight' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((c) => (
              <th
                key={c.id}
                scope="col"
                className={c.numeric ? 'num' : undefined}
                aria-sort={ariaSort(sorting, c.id)}
              >
                <HeadCell column={c} sorting={sorting} toggle={toggle} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)} className={rowClass?.(row)}>
              {columns.map((c) =>
                c.rowHead ? (
                  <th key={c.id} scope="row">
                    {c.cell(row)}
                  </th>
                ) : (
                  <td key={c.id} className={c.numeric ? 'num' : undefined}>
                    {c.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </section>
  );
}
