// From one line to another: a virement of the finance office or a department, or a use of the reserve by the head of government.
import { comparableName } from '@kentan/shared/budgets';
import { fenToJson, ZERO_FEN } from '@kentan/shared/kernel';
import { isReserve, leftToMove, reserveProblems, virementProblems } from '@kentan/shared/supervision';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask, useDraft, useLocality, usePaths, usePermission, useSubmit } from '../../../platform';
import { Amount } from '../../../ui/amount';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { useAmountText } from './amount-text';
import { keyOf, toMovable, useRefusalText } from './desk-lines';
import { LineChooser } from './line-chooser';
import { adjustmentsKey, type DeskLineData, type MoneyDeskData, type MovementData } from './queries';
import { useShareText } from './share-text';

const ROUTES = {
  virement: '/api/localities/{locality}/supervision/movements/virements',
  reserve: '/api/localities/{locality}/supervision/movements/reserve-uses',
} as const;
const EMPTY = { from: '', to: '', amount: '', reason: '' };
const REASON = 2_000;

/** Lines that may give or take here: a department's officer sees the own ones, the reserve gives only as the reserve. */
function useSides(desk: MoneyDeskData, what: 'virement' | 'reserve') {
  const everywhere = usePermission('financeOffice', 'governmentHead');
  const own = new Set(desk.ownDepartments);
  const spending = desk.lines.filter(
    (l) => l.direction === 'expenditure' && (everywhere || own.has(comparableName(l.department))),
  );
  const rest = spending.filter((l) => !isReserve(l));
  return what === 'reserve'
    ? { from: spending.filter((l) => isReserve(l)), to: rest }
    : { from: rest, to: rest };
}

export function MoveForm({ desk, what }: { desk: MoneyDeskData; what: 'virement' | 'reserve' }) {
  const { t } = useTranslation('adjustments');
  const { slug } = useLocality();
  const say = useRefusalText();
  const share = useShareText();
  const amounts = useAmountText();
  const draft = useDraft(`${what}/${slug}/${desk.year}`, EMPTY);
  const [made, setMade] = useState<MovementData>();
  const sides = useSides(desk, what);
  const lineOf = (lines: readonly DeskLineData[], key: string) => lines.find((l) => l.lineKey === key);
  const only = what === 'reserve' && sides.from.length === 1 ? sides.from[0] : undefined;
  const from = lineOf(sides.from, draft.value.from) ?? only;
  const to = lineOf(sides.to, draft.value.to);
  const amount = amounts.read(draft.value.amount) ?? ZERO_FEN;
  const [source, target] = [from && toMovable(from), to && toMovable(to)];
  const problems =
    what === 'reserve'
      ? reserveProblems(source, target, amount)
      : virementProblems({ rule: desk.rule, key: keyOf(desk), from: source, to: target, amount });
  // Only what the person has already chosen is judged; the rest is still to come.
  const told =
    source && target && amount > 0n
      ? problems.map(say)
      : desk.rule || what === 'reserve'
        ? []
        : problems.map(say);
  const send = useSubmit(
    (body: { year: number; from: string; to: string; amount: string; reason: string }, headers) =>
      ask(api.POST(ROUTES[what], { params: { path: { locality: slug } }, body, headers })),
    {
      refresh: [adjustmentsKey(slug), ['duties']],
      onDone: (movement) => {
        setMade(movement);
        draft.clear();
      },
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMade(undefined);
    if (problems.length > 0) return;
    send.send({
      year: desk.year,
      from: from?.lineKey ?? '',
      to: to?.lineKey ?? '',
      amount: fenToJson(amount),
      reason: draft.value.reason,
    });
  };
  const set = (changes: Partial<typeof EMPTY>) => draft.set({ ...draft.value, ...changes });
  return (
    <form className="stack measure" onSubmit={submit}>
      <p>
        {what === 'reserve'
          ? t('move.reserve.rule')
          : desk.rule
            ? t(`rule.${desk.rule.within}`, {
                share: share(desk.rule.mostOfLine),
                days: desk.rule.reportDays,
              })
            : t('rule.none')}
      </p>
      {made && <Made movement={made} />}
      <LineChooser
        label={t('move.from')}
        lines={sides.from}
        chosen={from}
        onChoose={(line) => set({ from: line?.lineKey ?? '' })}
        error={send.problem?.at('from')}
        about={(line) =>
          what === 'virement' && desk.rule ? (
            <>
              {t('move.left')} <Amount value={leftToMove(toMovable(line), desk.rule)} plain />
            </>
          ) : null
        }
      />
      <LineChooser
        label={t('move.to')}
        lines={sides.to.filter((l) => l.lineKey !== from?.lineKey)}
        chosen={to}
        onChoose={(line) => set({ to: line?.lineKey ?? '' })}
        error={send.problem?.at('to')}
      />
      <TextField
        label={t('amount')}
        inputMode="decimal"
        value={draft.value.amount}
        onChange={(text) => set({ amount: text })}
        error={send.problem?.at('amount')}
        required
      />
      <div role="status">
        {told.length > 0 ? (
          <ul className="move-problems">
            {told.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        ) : source && target && amount > 0n ? (
          <p className="move-effect">
            {source.line.name} <Amount value={source.authorised} plain /> →{' '}
            <Amount value={source.authorised - amount} plain />
            <br />
            {target.line.name} <Amount value={target.authorised} plain /> →{' '}
            <Amount value={target.authorised + amount} plain />
          </p>
        ) : null}
      </div>
      <TextField
        label={t(`move.${what}.reason`)}
        hint={t(`move.${what}.reason-hint`)}
        rows={3}
        maxLength={REASON}
        value={draft.value.reason}
        onChange={(reason) => set({ reason })}
        error={send.problem?.at('reason')}
        required
      />
      <ProblemNotice problem={send.problem} />
      <Button
        type="submit"
        look="now"
        busy={send.busy}
        blocked={problems.length > 0 && !made ? t('move.not-yet') : undefined}
      >
        {t(`move.${what}.send`)}
      </Button>
    </form>
  );
}

export function Made({ movement }: { movement: MovementData }) {
  const { t } = useTranslation('adjustments');
  const paths = usePaths();
  return (
    <Notice kind="ok" title={t('made', { what: t(`kind.${movement.kind}.n`, { number: movement.number }) })}>
      <p>
        <Amount value={movement.amount} plain /> ·{' '}
        <Link to={`${paths.adjustments}?year=${movement.year}#log`}>{t('made.log')}</Link>
      </p>
    </Notice>
  );
}
