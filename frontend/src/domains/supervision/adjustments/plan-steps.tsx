// What is still to be done on a submitted plan: the committee's opinion, the government's answer, taking it back.
import { PLAN_TEXT } from '@kentan/shared/supervision';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  api,
  ask,
  useDate,
  useDraft,
  useLocality,
  usePaths,
  usePermission,
  useSubmit,
} from '../../../platform';
import { EmptyState } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { type AdjustmentData, adjustmentsKey } from './queries';

type Step = 'opinion' | 'answer' | 'withdrawal';
const ROUTES = {
  opinion: '/api/localities/{locality}/supervision/adjustments/plans/{id}/opinion',
  answer: '/api/localities/{locality}/supervision/adjustments/plans/{id}/opinion/answer',
  withdrawal: '/api/localities/{locality}/supervision/adjustments/plans/{id}/withdrawal',
} as const;

function StepForm({ plan, step }: { plan: AdjustmentData; step: Step }) {
  const { t } = useTranslation('adjustments');
  const { slug } = useLocality();
  const draft = useDraft(`adjustment-${step}/${plan.id}`, { text: '' });
  const send = useSubmit(
    (body: { text: string }, headers) =>
      ask(api.POST(ROUTES[step], { params: { path: { locality: slug, id: plan.id } }, body, headers })),
    { refresh: [adjustmentsKey(slug), ['duties']], onDone: () => draft.clear() },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.send(draft.value);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        label={t(`step.${step}`)}
        hint={t(`step.${step}.hint`)}
        rows={4}
        maxLength={PLAN_TEXT}
        value={draft.value.text}
        onChange={(text) => draft.set({ text })}
        error={send.problem?.at(step === 'withdrawal' ? 'reason' : 'text')}
        required
      />
      <ProblemNotice problem={send.problem} />
      <Button type="submit" look="now" busy={send.busy}>
        {t(`step.${step}.send`)}
      </Button>
    </form>
  );
}

export function PlanReview({ plan }: { plan: AdjustmentData }) {
  const { t } = useTranslation('adjustments');
  const paths = usePaths();
  const date = useDate();
  const committee = usePermission('reviewCommittee');
  const government = usePermission('financeOffice', 'governmentHead');
  const open = plan.state === 'submitted';
  const { opinion } = plan;
  if (!opinion) {
    if (open && committee) return <StepForm plan={plan} step="opinion" />;
    return <EmptyState title={t('opinion.none')}>{open ? t('opinion.none-when') : undefined}</EmptyState>;
  }
  return (
    <div className="stack">
      <blockquote className="measure plan-text">{opinion.text}</blockquote>
      <p className="small muted">
        {t('opinion.by', { date: date(opinion.at, 'day-year') })} ·{' '}
        <Link to={paths.act(opinion.actId)}>{t('record')}</Link>
      </p>
      {opinion.answer !== undefined ? (
        <div className="plan-answer">
          <p className="measure plan-text">{opinion.answer}</p>
          <p className="small muted">
            {t('opinion.answered', { date: date(opinion.answeredAt ?? '', 'day-year') })}
          </p>
        </div>
      ) : open && government ? (
        <StepForm plan={plan} step="answer" />
      ) : (
        <p className="muted">{t('opinion.unanswered')}</p>
      )}
    </div>
  );
}

/** For the government, until the vote is open; it opens on demand. */
export function WithdrawPlan({ plan }: { plan: AdjustmentData }) {
  const { t } = useTranslation('adjustments');
  const government = usePermission('financeOffice', 'governmentHead');
  const [open, setOpen] = useState(false);
  if (!government) return null;
  return open ? (
    <StepForm plan={plan} step="withdrawal" />
  ) : (
    <p>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('step.withdrawal.open')}
      </Button>
    </p>
  );
}
