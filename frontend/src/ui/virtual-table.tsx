// A table for tens of thousands of rows: only those in view exist; arrows, Page, Home and End move, Enter opens.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ariaSort, type Column, HeadCell, useSorted } from './data-table';

interface VirtualTableProps<R> {
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  rowClass?: (row: R) => string | undefined;
  onOpen?: (row: R) => void;
  /** Row height in rem (large type grows with it). */
  rowRem?: number;
  /** The table's greatest height; fewer rows make it lower. */
  height?: string;
  empty?: ReactNode;
}

const STEP: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 };
const remPx = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

export function VirtualTable<R>(props: VirtualTableProps<R>) {
  const { label, columns, rows, rowKey, rowClass, onOpen, rowRem = 2.25, height = '70vh', empty } = props;
  const { t } = useTranslation('ui');
  const { sorted, sorting, toggle } = useSorted(columns, rows);
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const id = useId();
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowRem * remPx(),
    overscan: 12,
  });
  const current = Math.min(at, Math.max(0, sorted.length - 1));
  const { scrollToIndex } = virtual;
  useEffect(() => {
    if (at > 0) scrollToIndex(current);
  }, [at, current, scrollToIndex]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // Keys belong to a field inside a cell while one is being edited there.
    if (event.target !== event.currentTarget) return;
    const last = sorted.length - 1;
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? last : current + (STEP[event.key] ?? 0);
    if (event.key === 'Enter' && onOpen && sorted[current]) onOpen(sorted[current]);
    else if (to === current && !(event.key in STEP)) return;
    else setAt(Math.max(0, Math.min(last, to)));
    event.preventDefault();
  };
  if (!rows.length && empty) return <>{empty}</>;
  const grid = { gridTemplateColumns: columns.map((c) => c.width ?? 'minmax(6rem, 1fr)').join(' ') };
  return (
    <div className="vtable-frame">
      {/* biome's table roles: a grid of our own, because thousands of native rows cannot be virtual */}
      <div
        ref={scroller}
        className="vtable"
        style={{ maxHeight: height }}
        role="grid"
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={sorted.length ? `${id}-${current}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className="vtable-head" role="row" style={grid} aria-rowindex={1} tabIndex={-1}>
          {columns.map((c) => (
            <div
              key={c.id}
              role="columnheader"
              className={c.numeric ? 'num' : undefined}
              aria-sort={ariaSort(sorting, c.id)}
              tabIndex={-1}
            >
              <HeadCell column={c} sorting={sorting} toggle={toggle} />
            </div>
          ))}
        </div>
        <div className="vtable-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = sorted[item.index];
            return (
              <div
                key={rowKey(row)}
                id={`${id}-${item.index}`}
                role="row"
                tabIndex={-1}
                aria-rowindex={item.index + 2}
                aria-selected={item.index === current}
                className={`vtable-row ${item.index === current ? 'at' : ''} ${rowClass?.(row) ?? ''}`}
                style={{ ...grid, height: item.size, transform: `translateY(${item.start}px)` }}
                onClick={() => setAt(item.index)}
                onKeyDown={undefined}
                onDoubleClick={() => onOpen?.(row)}
              >
                {columns.map((c) => (
                  <div
                    key={c.id}
                    role={c.rowHead ? 'rowheader' : 'gridcell'}
                    className={c.numeric ? 'num' : undefined}
                    tabIndex={-1}
                  >
                    {c.cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      <p className="small muted vtable-keys">{t('table.keys', { count: sorted.length })}</p>
    </div>
  );
}
