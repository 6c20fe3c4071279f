// Beside the lines: balance of each book, the law's cases as they are set off, the reasons, and all that is still missing.
import { BOOK_NAMES } from '@kentan/shared/budgets';
import { localDate } from '@kentan/shared/kernel';
import { balanceOf } from '@kentan/shared/review';
import {
  type MovableLine,
  PLAN_TEXT,
  planProblems,
  TRIGGER_NAMES,
  wayNeeded,
} from '@kentan/shared/supervision';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, ask, useDate, useLocality, usePaths, useSay, useSubmit } from '../../../../platform';
import { Amount } from '../../../../ui/amount';
import { Button } from '../../../../ui/button';
import { TextField } from '../../../../ui/field';
import { ProblemNotice } from '../../../../ui/notice';
import { keyOf, useRefusalText } from '../desk-lines';
import { type AdjustmentData, adjustmentsKey, type MoneyDeskData } from '../queries';
import type { PlanDraft } from './use-plan-draft';

interface PlanSideProps {
  plan: AdjustmentData;
  desk: MoneyDeskData;
  draft: PlanDraft;
  lines: ReadonlyMap<string, MovableLine>;
}

export function PlanSide({ plan, desk, draft, lines }: PlanSideProps) {
  const { t } = useTranslation('adjustments');
  const date = useDate();
  const { clock } = desk;
  return (
    <aside className="plan-side" aria-label={t('desk.side')}>
      <Balance draft={draft} lines={lines} />
      <Way desk={desk} draft={draft} lines={lines} />
      <TextField
        label={t('desk.reason')}
        hint={t('desk.reason-hint')}
        rows={4}
        maxLength={PLAN_TEXT}
        value={draft.content.reason}
        onChange={(reason) => draft.set({ reason })}
      />
      {clock.late && (
        <TextField
          label={t('desk.late')}
          hint={t('desk.late-hint', { day: date(clock.usualBy, 'day-year') })}
          rows={3}
          maxLength={PLAN_TEXT}
          value={draft.content.lateReason}
          onChange={(lateReason) => draft.set({ lateReason })}
        />
      )}
      <SubmitStep plan={plan} desk={desk} draft={draft} lines={lines} />
    </aside>
  );
}

function Balance({ draft, lines }: Pick<PlanSideProps, 'draft' | 'lines'>) {
  const { t } = useTranslation('adjustments');
  const say = useSay();
  const amendable = new Map([...lines].map(([k, l]) => [k, { ...l.line, amount: l.authorised }]));
  const books = balanceOf(amendable, draft.changes);
  return (
    <section aria-label={t('balance')}>
      <h2>{t('balance')}</h2>
      <div role="status">
        {books.length === 0 && <p className="small muted">{t('balance.empty')}</p>}
        {books.map(({ book, added, cut, revenue, open }) => (
          <p key={book}>
            <b>
              {open === 0n ? (
                <>
                  <span aria-hidden="true">✓ </span>
                  {t('balance.done')}
                </>
              ) : (
                <>
                  {t(open > 0n ? 'balance.open' : 'balance.left')}{' '}
                  <Amount value={open < 0n ? -open : open} plain />
                </>
              )}
            </b>{' '}
            <span className="small muted">
              {say(BOOK_NAMES[book])} · {t('balance.added')} <Amount value={added} plain /> ·{' '}
              {t('balance.cut')} <Amount value={cut} plain /> · {t('balance.revenue')}{' '}
              <Amount value={revenue} signed plain />
            </span>
          </p>
        ))}
      </div>
    </section>
  );
}

/** Which way the plan must go: the law's cases, or why it is more than a virement, or that a virement would do. */
function Way({ desk, draft, lines }: Pick<PlanSideProps, 'desk' | 'draft' | 'lines'>) {
  const { t } = useTranslation('adjustments');
  const say = useSay();
  const refusal = useRefusalText();
  const way = wayNeeded({ lines, changes: draft.changes, key: keyOf(desk), rule: desk.rule });
  if (way.kind === 'nothing') return null;
  return (
    <section aria-label={t('way')}>
      <h2>{t('way')}</h2>
      <div role="status">
        {way.kind === 'virement' && <p>{t('way.virement')}</p>}
        {way.triggers.length > 0 && (
          <>
            <p>{t('triggers')}</p>
            <ul>
              {way.triggers.map((trigger) => (
                <li key={`${trigger.book}/${trigger.kind}`}>
                  {say(TRIGGER_NAMES[trigger.kind])} <Amount value={trigger.amount} plain />
                </li>
              ))}
            </ul>
          </>
        )}
        {way.beyond.length > 0 && (
          <>
            <p>{t('triggers.none')}</p>
            <ul className="small">
              {way.beyond.map((problem) => (
                <li key={refusal(problem)}>{refusal(problem)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

function SubmitStep({ plan, desk, draft, lines }: PlanSideProps) {
  const { t } = useTranslation('adjustments');
  const { slug } = useLocality();
  const paths = usePaths();
  const go = useNavigate();
  const refusal = useRefusalText();
  const submit = useSubmit(
    (_: null, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/adjustments/plans/{id}/submission', {
          params: { path: { locality: slug, id: plan.id } },
          headers,
        }),
      ),
    { refresh: [adjustmentsKey(slug)], onDone: () => void go(paths.adjustment(plan.id)) },
  );
  const { reason, lateReason } = draft.content;
  const problems = planProblems(
    { lines, changes: draft.changes, key: keyOf(desk), rule: desk.rule, reason, lateReason },
    { ...desk.clock, usualBy: localDate(desk.clock.usualBy) },
  );
  const missing = [...new Set(problems.map(refusal))];
  return (
    <section className="plan-submit" aria-label={t('desk.submit')}>
      <p className="small">{t('desk.submit-what', { days: desk.clock.draftDays })}</p>
      <Button
        look="now"
        busy={submit.busy}
        blocked={missing.length > 0 ? '' : draft.state === 'saved' ? undefined : t('desk.not-saved')}
        onClick={() => submit.send(null)}
      >
        {t('desk.submit')}
      </Button>
      {missing.length > 0 && (
        <div role="status">
          <p className="small">{t('desk.missing', { count: missing.length })}</p>
          <ul className="small">
            {missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <ProblemNotice problem={submit.problem} />
    </section>
  );
}
