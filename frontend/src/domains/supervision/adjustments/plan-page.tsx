// One adjustment plan for everybody: reason, lines before and after, the law's cases, review and answer, the vote.
import { TRIGGER_NAMES } from '@kentan/shared/supervision';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { useDate, useLiveEvents, useLocality, usePaths, useSay } from '../../../platform';
import { Amount } from '../../../ui/amount';
import { Answer } from '../../../ui/answer';
import { ButtonLink } from '../../../ui/button';
import { Page, Section } from '../../../ui/page';
import { Seal } from '../../../ui/tag';
import { BookFigures } from './book-figures';
import { PlanChanges } from './plan-changes';
import { PlanState, usePlanName } from './plan-list';
import { PlanReview, WithdrawPlan } from './plan-steps';
import { type AdjustmentData, MONEY_TOPICS, usePlan } from './queries';
import './adjustments.css';

export function PlanPage() {
  const { id = '' } = useParams();
  const { slug } = useLocality();
  const paths = usePaths();
  const plan = usePlan(slug, id);
  useLiveEvents(slug, MONEY_TOPICS, (event) => {
    if (event.key === id) void plan.refetch();
  });
  return (
    <Answer query={plan}>
      {(data) =>
        data.state === 'draft' ? <Navigate to={paths.adjustmentDesk(id)} replace /> : <Shown plan={data} />
      }
    </Answer>
  );
}

function Shown({ plan }: { plan: AdjustmentData }) {
  const { t } = useTranslation('adjustments');
  const paths = usePaths();
  const date = useDate();
  const name = usePlanName()(plan);
  return (
    <Page
      title={t(`plan.title.${plan.state}`, { name })}
      crumbs={[
        { to: paths.supervision, text: t('crumb') },
        { to: `${paths.adjustments}?year=${plan.year}`, text: t('crumb.year', { year: plan.year }) },
      ]}
      lead={
        <p className="row">
          <PlanState state={plan.state} />
          {plan.submittedAt && (
            <span>{t('plan.submitted', { date: date(plan.submittedAt, 'day-year') })}</span>
          )}
          {plan.state === 'passed' && <Seal>{t('seal')}</Seal>}
        </p>
      }
      actions={
        plan.proposalId && <ButtonLink to={paths.proposal(plan.proposalId)}>{t('plan.proposal')}</ButtonLink>
      }
    >
      <Outcome plan={plan} />
      <Section title={t('plan.why')}>
        <p className="measure plan-text">{plan.reason}</p>
        {plan.lateReason && (
          <p className="measure plan-text">
            <b>{t('plan.late')}</b> {plan.lateReason}
          </p>
        )}
        <WhyVoted plan={plan} />
      </Section>
      <Section title={t('plan.changes')}>
        <PlanChanges plan={plan} />
      </Section>
      <Section title={t('plan.books')}>
        <BookFigures books={plan.books} />
      </Section>
      <Section title={t('opinion')}>
        <PlanReview plan={plan} />
      </Section>
      {plan.state === 'submitted' && <WithdrawPlan plan={plan} />}
      {plan.submittedAct && (
        <p className="small">
          <Link to={paths.act(plan.submittedAct)}>{t('record')}</Link>
        </p>
      )}
    </Page>
  );
}

/** The cases of Budget Law 67 that apply, each with its sum; none: beyond the charter's limits. */
function WhyVoted({ plan }: { plan: AdjustmentData }) {
  const { t } = useTranslation('adjustments');
  const say = useSay();
  if (plan.triggers.length === 0) return <p>{t('triggers.none')}</p>;
  return (
    <>
      <p>{t('triggers')}</p>
      <ul>
        {plan.triggers.map((trigger) => (
          <li key={`${trigger.book}/${trigger.kind}`}>
            {say(TRIGGER_NAMES[trigger.kind])} <Amount value={trigger.amount} plain />
          </li>
        ))}
      </ul>
    </>
  );
}

function Outcome({ plan }: { plan: AdjustmentData }) {
  const { t } = useTranslation('adjustments');
  const paths = usePaths();
  const date = useDate();
  const { outcome } = plan;
  if (plan.state === 'withdrawn') {
    return (
      <p className="measure">
        {t('withdrawn', {
          date: date(plan.withdrawnAt ?? '', 'day-year'),
          reason: plan.withdrawnReason ?? '',
        })}
      </p>
    );
  }
  if (!outcome) {
    return plan.earliestVote ? (
      <p>{t('plan.earliest', { date: date(plan.earliestVote, 'day-year') })}</p>
    ) : null;
  }
  return (
    <ul className="bare row">
      <li>
        <Link to={paths.vote(outcome.voteId)}>{t('plan.vote', { ...outcome })}</Link>
      </li>
      {outcome.resolutionId && (
        <li>
          <Link to={paths.resolution(outcome.resolutionId)}>{t('resolution')}</Link>
        </li>
      )}
      {outcome.passed && (
        <li>
          {plan.versionHash ? (
            <Link to={`${paths.budget}?version=${plan.versionHash}`}>{t('version')}</Link>
          ) : (
            t('version.waiting')
          )}
        </li>
      )}
    </ul>
  );
}
