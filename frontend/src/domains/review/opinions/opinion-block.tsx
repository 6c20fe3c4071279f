// Blocks for desks: review opinions the government still has to handle, and where the committee's own work stands.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLiveEvents, useLocality, usePaths, usePermission } from '../../../platform';
import { Section } from '../../../ui/page';
import { useCommittee } from './queries';

/** For the finance office and the head of government: nothing while nothing is owed. */
export function OpinionsToHandle() {
  const { t } = useTranslation('opinions');
  const { slug } = useLocality();
  const paths = usePaths();
  const handles = usePermission('financeOffice', 'governmentHead');
  const review = useCommittee(slug, undefined, handles);
  useLiveEvents(slug, ['review.committee-changed'], () => {
    if (handles) void review.refetch();
  });
  if (!handles || !review.data?.unhandled) return null;
  return (
    <Section title={t('owed', { count: review.data.unhandled })}>
      <p>
        <Link to={paths.reviewCommittee}>{t('owed.go')}</Link>
      </p>
    </Section>
  );
}

/** For the committee's members while the review is open. */
export function CommitteeWork() {
  const { t } = useTranslation('opinions');
  const { slug } = useLocality();
  const paths = usePaths();
  const member = usePermission('reviewCommittee');
  const review = useCommittee(slug, undefined, member);
  if (!member || !review.data?.open) return null;
  const { year, heads, opinions, unhandled } = review.data;
  const found = heads.filter((head) => head.finding !== undefined).length;
  return (
    <Section title={t('title', { year, found, count: opinions.length, unhandled })}>
      <p>
        <Link to={paths.reviewCommittee}>{t('work.go')}</Link>
      </p>
    </Section>
  );
}
