// The lines of a plan as a table in which it is written: the new amount and the reason of each line.
import { type Fen, fenFromJson, fenToJson } from '@kentan/shared/kernel';
import type { MovableLine } from '@kentan/shared/supervision';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../../../ui/amount';
import { EmptyState } from '../../../../ui/answer';
import { Button } from '../../../../ui/button';
import { type Column, DataTable } from '../../../../ui/data-table';
import { useAmountText } from '../amount-text';
import { useDepartmentName } from '../desk-lines';
import type { DraftChange, PlanDraft } from './use-plan-draft';

export function PlannedLines({
  lines,
  draft,
}: {
  lines: ReadonlyMap<string, MovableLine>;
  draft: PlanDraft;
}) {
  const { t } = useTranslation('adjustments');
  const departmentName = useDepartmentName();
  const before = (c: DraftChange): Fen => lines.get(c.lineKey)?.authorised ?? (0n as Fen);
  const nameOf = (c: DraftChange): string => lines.get(c.lineKey)?.line.name ?? c.opens?.name ?? c.lineKey;
  const columns: Column<DraftChange>[] = [
    {
      id: 'line',
      head: t('line'),
      rowHead: true,
      cell: (c) => (
        <>
          {nameOf(c)}{' '}
          <span className="small muted">
            {departmentName(lines.get(c.lineKey)?.line.department ?? '')}
            {lines.get(c.lineKey)?.line.direction === 'revenue' && ` · ${t('direction.revenue')}`}
            {c.opens && ` · ${t('line.new')}`}
          </span>
        </>
      ),
    },
    {
      id: 'before',
      head: t('before'),
      numeric: true,
      cell: (c) => <Amount value={before(c)} unit="万元" bare plain />,
    },
    {
      id: 'after',
      head: t('after-typed'),
      numeric: true,
      cell: (c) => (
        <AfterInput
          key={c.lineKey}
          name={nameOf(c)}
          amount={(before(c) + fenFromJson(c.delta)) as Fen}
          onAmount={(after) => draft.put({ ...c, delta: fenToJson(after - before(c)) })}
        />
      ),
    },
    {
      id: 'delta',
      head: t('delta'),
      numeric: true,
      cell: (c) => <Amount value={c.delta} unit="万元" signed bare plain />,
    },
    {
      id: 'reason',
      head: t('why'),
      cell: (c) => (
        <input
          className="reason-input"
          aria-label={t('desk.reason-of', { name: nameOf(c) })}
          value={c.reason}
          maxLength={1_000}
          onChange={(e) => draft.put({ ...c, reason: e.target.value })}
        />
      ),
    },
    {
      id: 'remove',
      head: <span className="out-of-sight">{t('desk.remove')}</span>,
      cell: (c) => (
        <Button
          look="quiet"
          aria-label={t('desk.remove-line', { name: nameOf(c) })}
          onClick={() => draft.remove(c.lineKey)}
        >
          {t('desk.remove')}
        </Button>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('desk.lines')}
      columns={columns}
      rows={draft.content.changes}
      rowKey={(c) => c.lineKey}
      empty={<EmptyState title={t('desk.empty')}>{t('desk.empty-how')}</EmptyState>}
    />
  );
}

/** Kept as typed while it is typed; what can be read as an amount counts at once. */
function AfterInput({
  name,
  amount,
  onAmount,
}: {
  name: string;
  amount: Fen;
  onAmount: (amount: Fen) => void;
}) {
  const { t } = useTranslation('adjustments');
  const amounts = useAmountText();
  const [text, setText] = useState(() => amounts.write(amount));
  const value = amounts.read(text);
  const wrong = value === undefined || value < 0n;
  return (
    <input
      className="amount-typed"
      inputMode="decimal"
      aria-label={t('desk.amount-of', { name })}
      aria-invalid={wrong || undefined}
      value={text}
      onChange={(e) => {
        setText(e.target.value);
        const typed = amounts.read(e.target.value);
        if (typed !== undefined && typed >= 0n) onAmount(typed);
      }}
    />
  );
}
