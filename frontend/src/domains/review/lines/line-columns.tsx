// The columns that every table of lines under review has: what it is, last year, the draft, how far it moved, what speaks for a look.
import { MARK_REASONS } from '@kentan/shared/review';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePaths, useSay } from '../../../platform';
import { Amount } from '../../../ui/amount';
import type { Column } from '../../../ui/data-table';
import type { DraftLines, ReviewLine } from './draft-lines';
import { type LineRow, useDepartmentName } from './line-view';

type Cells = Record<'name' | 'department' | 'last' | 'draft' | 'gap' | 'change' | 'clues', Column<LineRow>>;

const only =
  (show: (line: ReviewLine) => ReactNode, group?: (row: LineRow & { kind: 'group' }) => ReactNode) =>
  (row: LineRow): ReactNode =>
    row.kind === 'line' ? show(row.line) : group?.(row);

/**
 * Sorting is offered while lines are not grouped: heads of groups stay with their lines.
 * `outcome`: where last year's figures come from; the head says it.
 */
export function useLineColumns(sortable: boolean, outcome?: DraftLines['outcome']): Cells {
  const { t } = useTranslation('lines');
  const paths = usePaths();
  const departmentName = useDepartmentName();
  const sort = (by: (line: ReviewLine) => string | number | bigint, empty: string | number | bigint) =>
    sortable ? { sortBy: (row: LineRow) => (row.kind === 'line' ? by(row.line) : empty) } : {};
  return {
    name: {
      id: 'name',
      head: t('column.name'),
      rowHead: true,
      width: 'minmax(10rem, 1.7fr)',
      ...sort((l) => l.name, ''),
      cell: only(
        (line) => (
          <Link to={paths.line(line.lineKey)} title={line.name} tabIndex={-1}>
            {line.name}
          </Link>
        ),
        (row) => <b>{t('group-head', { name: row.name, count: row.count })}</b>,
      ),
    },
    department: {
      id: 'department',
      head: t('column.department'),
      width: 'minmax(7rem, 1.2fr)',
      ...sort((l) => l.department, ''),
      cell: only((line) => <span title={line.department}>{departmentName(line.department)}</span>),
    },
    last: {
      id: 'last',
      head: t(outcome ? `column.last.${outcome}` : 'column.last'),
      numeric: true,
      width: '6.75rem',
      ...sort((l) => l.lastExecuted ?? l.lastAdopted ?? 0n, 0n),
      cell: only((line) => <Amount value={line.lastExecuted ?? line.lastAdopted} unit="万元" plain bare />),
    },
    draft: {
      id: 'draft',
      head: t('column.draft'),
      numeric: true,
      width: '6.75rem',
      ...sort((l) => l.amount, 0n),
      cell: only(
        (line) => <Amount value={line.amount} unit="万元" plain bare />,
        (row) => <Amount value={row.amount} unit="万元" plain bare />,
      ),
    },
    gap: {
      id: 'gap',
      head: t('column.gap'),
      numeric: true,
      width: '6.75rem',
      ...sort((l) => gapOf(l) ?? 0n, 0n),
      cell: only((line) => <Amount value={gapOf(line)} unit="万元" signed plain bare />),
    },
    change: {
      id: 'change',
      head: t('column.change'),
      numeric: true,
      width: '6.75rem',
      ...sort((l) => l.change ?? -1_000_000, 0),
      cell: only((line) => <Moved line={line} />),
    },
    clues: {
      id: 'clues',
      head: t('column.clues'),
      width: 'minmax(9rem, 1.6fr)',
      ...sort((l) => (l.clue ? l.clue.forum + l.clue.questions + l.clue.comments + l.clue.inquiries : 0), 0),
      cell: only((line) => <Clues line={line} />),
    },
  };
}

/** The draft less how last year ended. */
const gapOf = ({ amount, lastExecuted, lastAdopted }: ReviewLine): bigint | null => {
  const last = lastExecuted ?? lastAdopted;
  return last === null ? null : amount - last;
};

function Moved({ line }: { line: ReviewLine }) {
  const { t } = useTranslation('lines');
  const { change } = line;
  if (change === null) return <span className="muted">{t(line.amount === 0n ? 'nothing' : 'new')}</span>;
  const sign = change > 0 ? '+' : change < 0 ? '\u2212' : '';
  const size = Math.abs(change);
  const text = `${sign}${Math.floor(size / 10)}.${size % 10} %`;
  if (!line.jumped) return <span className="muted">{text}</span>;
  return (
    <b className={change > 0 ? 'rise' : 'fall'}>
      {text}
      <span className="out-of-sight"> {t('jumped')}</span>
      <span aria-hidden="true"> !</span>
    </b>
  );
}

/** Short words beside a line: what people said, what stands against it. Full texts open with the line. */
export function Clues({ line }: { line: ReviewLine }) {
  const { t } = useTranslation('lines');
  const say = useSay();
  const { clue } = line;
  const told = [
    line.locked ? say(MARK_REASONS[line.locked]) : '',
    line.coarse ? t('clue.coarse') : '',
    clue?.forum ? t('clue.forum', { count: clue.forum }) : '',
    clue?.questions ? t('clue.questions', { count: clue.questions }) : '',
    clue?.comments ? t('clue.comments', { count: clue.comments }) : '',
    clue?.inquiries ? t('clue.inquiries', { count: clue.inquiries }) : '',
    clue?.open ? t('clue.open', { count: clue.open }) : '',
    clue?.motions.length ? t('clue.motions', { numbers: clue.motions.join('、') }) : '',
  ].filter((text) => text !== '');
  return (
    <span className="clues" title={told.join(' · ')}>
      {told.map((text) => (
        <span key={text} className="clue">
          {text}
        </span>
      ))}
    </span>
  );
}
