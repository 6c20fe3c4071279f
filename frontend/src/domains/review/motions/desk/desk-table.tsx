// The draft as the table in which a motion is written: amounts are changed in place, locked lines say why they are locked.
import { type Fen, ZERO_FEN } from '@kentan/shared/kernel';
import { MARK_REASONS } from '@kentan/shared/review';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../../platform';
import { Amount } from '../../../../ui/amount';
import { EmptyState } from '../../../../ui/answer';
import type { Column } from '../../../../ui/data-table';
import { VirtualTable } from '../../../../ui/virtual-table';
import type { DraftLines, ReviewLine } from '../../lines/draft-lines';
import { useLineColumns } from '../../lines/line-columns';
import { LineFilter } from '../../lines/line-filter';
import { type LineRow, useLineRows, useLineView } from '../../lines/line-view';
import { AmountInput } from './amount-input';
import type { MotionDraft } from './use-motion-draft';

const CHOICES = ['all', 'changed', 'free', 'jumped', 'coarse', 'said'] as const;

export function DeskTable({
  data,
  draft,
  locked,
}: {
  data: DraftLines;
  draft: MotionDraft;
  locked: boolean;
}) {
  const { t } = useTranslation('motions');
  const view = useLineView();
  const [editing, setEditing] = useState<string>();
  const deltas = useMemo(() => new Map(draft.changes.map((c) => [c.lineKey, c.delta])), [draft.changes]);
  const own = useMemo(() => ({ changed: new Set(deltas.keys()) }), [deltas]);
  const rows = useLineRows(data, view, own);
  const cells = useLineColumns(view.group === 'none', data.outcome);
  const deltaOf = (line: ReviewLine): Fen => deltas.get(line.lineKey) ?? ZERO_FEN;
  const mayEdit = (line: ReviewLine) => !locked && line.locked === undefined;
  const columns: Column<LineRow>[] = [
    cells.name,
    cells.department,
    cells.last,
    cells.draft,
    cells.change,
    {
      id: 'after',
      head: t('desk.after'),
      numeric: true,
      width: '7rem',
      cell: (row) =>
        row.kind === 'line' ? (
          <After
            line={row.line}
            delta={deltaOf(row.line)}
            editing={editing === row.key}
            onEdit={mayEdit(row.line) ? () => setEditing(row.key) : undefined}
            onDone={(amount) => {
              setEditing(undefined);
              if (amount !== undefined) draft.setAmount(row.line.lineKey, row.line.amount, amount);
            }}
          />
        ) : null,
    },
    {
      id: 'delta',
      head: t('desk.delta'),
      numeric: true,
      width: '5.5rem',
      cell: (row) => (row.kind === 'line' ? <Delta delta={deltaOf(row.line)} /> : null),
    },
    cells.clues,
  ];
  return (
    <div className="desk-table">
      <LineFilter
        view={view}
        shown={rows.filter((row) => row.kind === 'line').length}
        total={data.lines.length}
        choices={CHOICES}
      />
      <VirtualTable
        label={t('desk.table')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        rowClass={(row) =>
          row.kind === 'group'
            ? 'row-group'
            : deltas.has(row.key)
              ? 'row-edited'
              : row.line.locked
                ? 'row-locked'
                : undefined
        }
        onOpen={(row) => row.kind === 'line' && mayEdit(row.line) && setEditing(row.key)}
        height="calc(100vh - 19rem)"
        empty={<EmptyState title={t('desk.no-lines')} />}
      />
    </div>
  );
}

interface AfterProps {
  line: ReviewLine;
  delta: Fen;
  editing: boolean;
  onEdit?: () => void;
  onDone: (amount: Fen | undefined) => void;
}

function After({ line, delta, editing, onEdit, onDone }: AfterProps) {
  const { t } = useTranslation('motions');
  const say = useSay();
  const amount = (line.amount + delta) as Fen;
  if (line.locked) {
    return (
      <span className="muted" title={say(MARK_REASONS[line.locked])}>
        {t('desk.locked')}
      </span>
    );
  }
  if (editing) return <AmountInput name={line.name} amount={amount} onDone={onDone} />;
  if (!onEdit) return <Amount value={amount} unit="万元" plain bare />;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="amount-edit"
      onClick={onEdit}
      aria-label={t('desk.change', { name: line.name })}
    >
      <Amount value={amount} unit="万元" plain bare />
    </button>
  );
}

function Delta({ delta }: { delta: Fen }) {
  if (delta === 0n) return <span className="muted">—</span>;
  return (
    <b className={delta > 0n ? 'rise' : 'fall'}>
      <Amount value={delta} unit="万元" signed plain bare />
    </b>
  );
}
