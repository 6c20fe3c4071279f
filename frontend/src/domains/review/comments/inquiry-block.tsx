// A block for desks of offices: the deputies' inquiries that they owe an answer.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLiveEvents, useLocality, usePaths, usePermission } from '../../../platform';
import { Section } from '../../../ui/page';
import { useComments } from './queries';

export function InquiriesToAnswer() {
  const { t } = useTranslation('comments');
  const { slug } = useLocality();
  const paths = usePaths();
  const answers = usePermission('departmentOfficer', 'financeOffice', 'governmentHead');
  const mine = useComments(slug, { state: 'mine' }, answers);
  useLiveEvents(slug, ['review.line-commented', 'review.inquiry-answered'], () => {
    if (answers) void mine.refetch();
  });
  if (!answers || !mine.data?.total) return null;
  return (
    <Section title={t('inquiries.owed', { count: mine.data.total })}>
      <p>
        <Link to={`${paths.reviewInquiries}?state=mine`}>{t('inquiries.go')}</Link>
      </p>
    </Section>
  );
}
