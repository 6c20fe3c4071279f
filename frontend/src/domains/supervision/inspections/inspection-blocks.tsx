// Blocks for desks: inspections that wait for the reader's reply, and the committee's way to a new one.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLiveEvents, useLocality, usePaths, usePermission } from '../../../platform';
import { Section } from '../../../ui/page';
import { useInspectedYears, useInspections } from './queries';

/** For those who may reply: nothing while nothing is owed. */
export function InspectionsToReply() {
  const { t } = useTranslation('inspections');
  const { slug } = useLocality();
  const paths = usePaths();
  const official = usePermission('departmentOfficer', 'financeOffice', 'governmentHead');
  const waiting = useInspections(slug, { state: 'unanswered' }, official);
  useLiveEvents(slug, ['supervision.inspection-changed'], () => {
    if (official) void waiting.refetch();
  });
  const own = waiting.data?.inspections.filter((inspection) => inspection.mayReply).length ?? 0;
  if (own === 0) return null;
  return (
    <Section title={t('owed', { count: own })}>
      <p>
        <Link to={`${paths.inspections}?state=unanswered`}>{t('owed.go')}</Link>
      </p>
    </Section>
  );
}

/** For the committee's members while a year is carried out. */
export function CommitteeInspects() {
  const { t } = useTranslation('inspections');
  const { slug } = useLocality();
  const paths = usePaths();
  const member = usePermission('reviewCommittee');
  const years = useInspectedYears(slug);
  if (!member || !years.data?.length) return null;
  return (
    <Section title={t('work')}>
      <p>
        <Link to={paths.inspect}>{t('inspect')}</Link>
      </p>
    </Section>
  );
}
