// A checked sheet on its way to a report: which period, what it says, what must be mended or explained, then it is reported.
import { REASON_LENGTH } from '@kentan/shared/supervision';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, ask, useDraft, useLocality, usePaths, useSay, useSubmit } from '../../../platform';
import { Amount } from '../../../ui/amount';
import { Answer } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { Select, TextField } from '../../../ui/field';
import { LineLink } from '../../../ui/line-link';
import { ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { type ExecutionData, executionKey, type SheetCheck, useSheetCheck } from './queries';
import { type Reasons, reasonKey, SheetProblems } from './sheet-problems';
import { SilentTable } from './silent';

interface SheetReportProps {
  importId: string;
  /** When the sheet was last read. */
  readAt: string;
  execution: ExecutionData;
  /** How its columns and unit are corrected; given by the app. */
  columns: ReactNode;
}

export function SheetReport({ importId, readAt, execution, columns }: SheetReportProps) {
  const { t } = useTranslation('execution');
  const say = useSay();
  const { slug } = useLocality();
  const over = execution.periods.filter((p) => p.state !== 'ahead');
  const next = over.find((p) => p.state !== 'reported') ?? over.at(-1) ?? execution.periods[0];
  const [period, setPeriod] = useState(String(next.number));
  const check = useSheetCheck(slug, importId, Number(period), readAt);
  return (
    <div className="stack-wide">
      <Select
        label={t('sheet.period')}
        hint={t('sheet.period-hint')}
        value={period}
        onChange={setPeriod}
        options={execution.periods.map((p) => ({
          value: String(p.number),
          label: t('sheet.period-name', { period: say(p.name), state: t(`state.${p.state}`) }),
        }))}
      />
      <details>
        <summary>{t('sheet.columns')}</summary>
        {columns}
      </details>
      <Answer query={check}>{(data) => <Checked key={period} importId={importId} check={data} />}</Answer>
    </div>
  );
}

function Checked({ importId, check }: { importId: string; check: SheetCheck }) {
  const { t } = useTranslation('execution');
  const { slug } = useLocality();
  const navigate = useNavigate();
  const paths = usePaths();
  const draft = useDraft<{ reasons: Reasons; correction: string }>(`report/${importId}/${check.period}`, {
    reasons: {},
    correction: '',
  });
  const { reasons, correction } = draft.value;
  const report = useSubmit(
    (_: object, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/execution/reports', {
          params: { path: { locality: slug } },
          body: {
            importId,
            period: check.period,
            reasons: check.problems
              .filter((p) => p.severity === 'reason' && (reasons[reasonKey(p)] ?? '').trim() !== '')
              .map((p) => ({ code: p.code, sheet: p.sheet, row: p.row, text: reasons[reasonKey(p)] })),
            ...(check.correction ? { correction } : {}),
          },
          headers,
        }),
      ),
    {
      refresh: [executionKey(slug), ['cycles', slug]],
      onDone: ({ year, period }) => {
        draft.clear();
        navigate(`${paths.supervision}?year=${year}&period=${period}`);
      },
    },
  );
  const open = check.problems.filter(
    (p) => p.severity === 'reason' && p.code !== 'list.more' && !(reasons[reasonKey(p)] ?? '').trim(),
  ).length;
  const blocked =
    check.errors > 0
      ? t('sheet.blocked-errors', { count: check.errors })
      : open > 0
        ? t('sheet.blocked-reasons', { count: open })
        : check.correction && [...correction.trim()].length < REASON_LENGTH.min
          ? t('sheet.blocked-correction')
          : undefined;
  return (
    <>
      <Says check={check} />
      <SheetProblems
        check={check}
        reasons={reasons}
        onReasons={(next) => draft.set({ ...draft.value, reasons: next })}
      />
      {check.correction && (
        <Section title={t('correction.title', { count: check.changed })} sheet>
          <Changes check={check} />
          <TextField
            label={t('correction.why')}
            hint={t('correction.hint')}
            rows={2}
            maxLength={REASON_LENGTH.max}
            value={correction}
            onChange={(text) => draft.set({ ...draft.value, correction: text })}
          />
        </Section>
      )}
      <ProblemNotice problem={report.problem} />
      <Button look="now" busy={report.busy} blocked={blocked} onClick={() => report.send({})}>
        {t(check.correction ? 'sheet.correct' : 'sheet.report')}
      </Button>
    </>
  );
}

function Says({ check }: { check: SheetCheck }) {
  const { t } = useTranslation('execution');
  return (
    <Section title={t('says.title', { count: check.figures, of: check.lines })}>
      <p>
        {t('says.spent')} <Amount value={check.expenditure} /> · {t('says.received')}{' '}
        <Amount value={check.revenue} /> · {t('says.beyond', { count: check.beyond })}
      </p>
      {check.silent.length > 0 && (
        <details>
          <summary>{t('silent.some', { count: check.silent.length })}</summary>
          <SilentTable silent={check.silent} />
        </details>
      )}
    </Section>
  );
}

function Changes({ check }: { check: SheetCheck }) {
  const { t } = useTranslation('execution');
  if (check.changed === 0) return <p>{t('correction.nothing')}</p>;
  return (
    <ul>
      {check.changes.map(({ lineKey, name, before, after }) => (
        <li key={lineKey}>
          <LineLink lineKey={lineKey} name={name} />: <Amount value={before} unit="万元" plain /> →{' '}
          <Amount value={after} unit="万元" plain />
        </li>
      ))}
    </ul>
  );
}
