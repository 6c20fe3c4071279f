// Blocks for desks: a plan that waits for the committee's opinion or the government's answer, movements the presidium has not noted.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLiveEvents, useLocality, usePaths, usePermission } from '../../../platform';
import { Section } from '../../../ui/page';
import { usePlanName } from './plan-list';
import { MONEY_TOPICS, useAdjustments, useMovements } from './queries';

/** The way to the money desk and to plans that are not decided, for the government and the committee. */
export function PlansAtWork() {
  const { t } = useTranslation('adjustments');
  const { slug } = useLocality();
  const paths = usePaths();
  const planName = usePlanName();
  const concerned = usePermission('financeOffice', 'governmentHead', 'reviewCommittee');
  const moves = usePermission('financeOffice', 'governmentHead', 'departmentOfficer');
  const year = useAdjustments(slug, undefined, concerned || moves);
  useLiveEvents(slug, MONEY_TOPICS, () => {
    if (concerned || moves) void year.refetch();
  });
  const { data } = year;
  if (!data || !(concerned || moves)) return null;
  const open = concerned ? data.plans.filter((p) => p.state === 'draft' || p.state === 'submitted') : [];
  const may = moves && data.open;
  if (open.length === 0 && !may) return null;
  return (
    <Section title={t('block', { year: data.year })}>
      <ul className="bare row">
        {open.map((plan) => (
          <li key={plan.id}>
            <Link to={plan.state === 'draft' ? paths.adjustmentDesk(plan.id) : paths.adjustment(plan.id)}>
              {planName(plan)}
            </Link>
          </li>
        ))}
        {may && (
          <li>
            <Link to={`${paths.moveMoney}?year=${data.year}`}>{t('move')}</Link>
          </li>
        )}
        <li>
          <Link to={paths.adjustments}>{t('block.all')}</Link>
        </li>
      </ul>
    </Section>
  );
}

/** For members of the presidium: how many movements wait for their note; nothing while none does. */
export function MovementsToNote() {
  const { t } = useTranslation('adjustments');
  const { slug } = useLocality();
  const paths = usePaths();
  const member = usePermission('presidium', 'chair');
  const year = useAdjustments(slug, undefined, member);
  return member && year.data ? (
    <ToNote
      year={year.data.year}
      to={`${paths.adjustments}?year=${year.data.year}#log`}
      label={t('block.note')}
    />
  ) : null;
}

function ToNote({ year, to, label }: { year: number; to: string; label: string }) {
  const { t } = useTranslation('adjustments');
  const { slug } = useLocality();
  const movements = useMovements(slug, year, 1);
  useLiveEvents(slug, MONEY_TOPICS, () => void movements.refetch());
  const waiting = (movements.data?.movements ?? []).filter((m) => m.noteBy && !m.notedAt).length;
  if (waiting === 0) return null;
  return (
    <Section title={t('block.to-note', { count: waiting })}>
      <p>
        <Link to={to}>{label}</Link>
      </p>
    </Section>
  );
}
