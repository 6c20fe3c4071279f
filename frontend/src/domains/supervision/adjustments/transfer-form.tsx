// An earmarked transfer from above that needs no match: which revenue, which spending (there already or new), by which document.
import { fenToJson, ZERO_FEN } from '@kentan/shared/kernel';
import { openedLine, transferProblems } from '@kentan/shared/supervision';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type components, useDraft, useLocality, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { Checkbox, TextField } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { useAmountText } from './amount-text';
import { useRefusalText } from './desk-lines';
import { LineChooser } from './line-chooser';
import { Made } from './move-form';
import { EMPTY_LINE, NewLineFields } from './new-line-fields';
import { adjustmentsKey, type MoneyDeskData, type MovementData } from './queries';

type Body = components['schemas']['RecordTransferDto'];
const EMPTY = {
  revenue: '',
  spending: '',
  newSpending: false,
  line: EMPTY_LINE,
  amount: '',
  needsMatch: false,
  document: '',
  giver: '',
  reason: '',
};

export function TransferForm({ desk }: { desk: MoneyDeskData }) {
  const { t } = useTranslation('adjustments');
  const { slug } = useLocality();
  const say = useRefusalText();
  const amounts = useAmountText();
  const draft = useDraft(`transfer/${slug}/${desk.year}`, EMPTY);
  const [made, setMade] = useState<MovementData>();
  const { value } = draft;
  const set = (changes: Partial<typeof EMPTY>) => draft.set({ ...value, ...changes });
  const revenue = desk.lines.find((l) => l.lineKey === value.revenue);
  const known = desk.lines.find((l) => l.lineKey === value.spending);
  const given = { ...value.line, book: revenue?.book ?? value.line.book };
  const opened = openedLine({ ...given, functionName: '' }, true);
  const spending = value.newSpending ? (opened.ok ? opened.value : undefined) : known;
  const amount = amounts.read(value.amount) ?? ZERO_FEN;
  const problems = [
    ...(value.newSpending && !opened.ok ? [opened.refusal] : []),
    ...transferProblems({ revenue, spending, amount, needsMatch: value.needsMatch }),
  ];
  const begun = revenue !== undefined && amount > 0n && (value.newSpending || known !== undefined);
  const send = useSubmit(
    (body: Body, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/movements/transfers', {
          params: { path: { locality: slug } },
          body,
          headers,
        }),
      ),
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
    const { document, giver, reason, needsMatch } = value;
    send.send({
      year: desk.year,
      revenue: value.revenue,
      ...(value.newSpending ? { newSpending: given } : { spending: value.spending }),
      amount: fenToJson(amount),
      needsMatch,
      document,
      giver,
      reason,
    });
  };
  return (
    <form className="stack measure" onSubmit={submit}>
      <p>{t('transfer.rule')}</p>
      {made && <Made movement={made} />}
      <LineChooser
        label={t('transfer.revenue')}
        lines={desk.lines.filter((l) => l.direction === 'revenue' && l.functionCode.startsWith('110'))}
        chosen={revenue}
        onChoose={(line) => set({ revenue: line?.lineKey ?? '' })}
        error={send.problem?.at('revenue')}
      />
      <Checkbox
        label={t('transfer.new')}
        checked={value.newSpending}
        onChange={(newSpending) => set({ newSpending })}
      />
      {value.newSpending ? (
        <NewLineFields
          line={given}
          departments={desk.departments}
          onChange={(line) => set({ line })}
          fixedBook={revenue !== undefined}
        />
      ) : (
        <LineChooser
          label={t('transfer.spending')}
          lines={desk.lines.filter((l) => l.direction === 'expenditure')}
          chosen={known}
          onChoose={(line) => set({ spending: line?.lineKey ?? '' })}
          error={send.problem?.at('spending')}
        />
      )}
      <TextField
        label={t('amount')}
        inputMode="decimal"
        value={value.amount}
        onChange={(text) => set({ amount: text })}
        error={send.problem?.at('amount')}
        required
      />
      <TextField
        label={t('transfer.giver')}
        value={value.giver}
        maxLength={200}
        onChange={(giver) => set({ giver })}
        error={send.problem?.at('giver')}
        required
      />
      <TextField
        label={t('transfer.document')}
        value={value.document}
        maxLength={200}
        onChange={(document) => set({ document })}
        error={send.problem?.at('document')}
        required
      />
      <Checkbox
        label={t('transfer.match')}
        checked={value.needsMatch}
        onChange={(needsMatch) => set({ needsMatch })}
      />
      <TextField
        label={t('transfer.reason')}
        rows={3}
        maxLength={2_000}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        error={send.problem?.at('reason')}
        required
      />
      <div role="status">
        {begun && problems.length > 0 && (
          <ul className="move-problems">
            {[...new Set(problems.map(say))].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </div>
      <ProblemNotice problem={send.problem} />
      <Button
        type="submit"
        look="now"
        busy={send.busy}
        blocked={problems.length > 0 && !made ? t('move.not-yet') : undefined}
      >
        {t('transfer.send')}
      </Button>
    </form>
  );
}
