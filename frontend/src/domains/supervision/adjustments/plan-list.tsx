// The adjustment plans of a year: what they are for, how far they came, how the congress voted.
import { ADJUSTMENT_STATE_NAMES, type AdjustmentState, adjustmentTitle } from '@kentan/shared/supervision';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, usePaths, useSay } from '../../../platform';
import { EmptyState } from '../../../ui/answer';
import { Tag, type TagLook } from '../../../ui/tag';
import type { AdjustmentSummaryData, AdjustmentsData } from './queries';

const LOOKS: Readonly<Record<AdjustmentState, TagLook>> = {
  draft: 'plain',
  submitted: 'act',
  passed: 'ok',
  rejected: 'late',
  withdrawn: 'plain',
};

export function PlanState({ state }: { state: AdjustmentState }) {
  const say = useSay();
  return <Tag look={LOOKS[state]}>{say(ADJUSTMENT_STATE_NAMES[state])}</Tag>;
}

/** "Adjustment 1 of the 2026 budget"; a draft has no number yet. */
export function usePlanName(): (plan: Pick<AdjustmentSummaryData, 'year' | 'number'>) => string {
  const { t } = useTranslation('adjustments');
  const say = useSay();
  return ({ year, number }) =>
    number === undefined ? t('plan.draft-name', { year }) : say(adjustmentTitle(year, number));
}

export function PlanList({
  plans,
  clock,
}: {
  plans: readonly AdjustmentSummaryData[];
  clock: AdjustmentsData['clock'];
}) {
  const { t } = useTranslation('adjustments');
  const date = useDate();
  if (plans.length === 0) {
    return (
      <EmptyState title={t('plans.none')}>
        {t('plans.none-when', { day: date(clock.usualBy, 'day'), days: clock.draftDays })}
      </EmptyState>
    );
  }
  return (
    <ol className="bare plan-list">
      {plans.map((plan) => (
        <li key={plan.id}>
          <PlanRow plan={plan} />
        </li>
      ))}
    </ol>
  );
}

function PlanRow({ plan }: { plan: AdjustmentSummaryData }) {
  const { t } = useTranslation('adjustments');
  const paths = usePaths();
  const date = useDate();
  const name = usePlanName()(plan);
  const { outcome } = plan;
  return (
    <article>
      <p className="plan-name">
        <Link to={plan.state === 'draft' ? paths.adjustmentDesk(plan.id) : paths.adjustment(plan.id)}>
          {name}
        </Link>
      </p>
      {plan.reason && <p className="measure">{plan.reason}</p>}
      <div className="plan-fate">
        <PlanState state={plan.state} />
        <span className="small">{t('plan.size', { count: plan.lines })}</span>
        {plan.submittedAt && (
          <span className="small muted">
            {t('plan.submitted', { date: date(plan.submittedAt, 'day-year') })}
          </span>
        )}
        {plan.state === 'submitted' && plan.earliestVote && (
          <span className="small">{t('plan.earliest', { date: date(plan.earliestVote, 'day-year') })}</span>
        )}
        {outcome && <span className="small">{t('plan.vote', { ...outcome })}</span>}
      </div>
    </article>
  );
}
