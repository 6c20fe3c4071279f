// Blocks for desks: the report that is due, lines to explain; for deputies how far the year is. Nothing while there is nothing.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, useLocality, usePaths, usePermission, useSay } from '../../../../platform';
import { Section } from '../../../../ui/page';
import { useExecution, useLiveExecution, useOwedExecution } from '../queries';
import { useExecutionHeadline } from '../use-headline';

/** For the finance office and the departments. */
export function ExecutionOwed() {
  const { t } = useTranslation('execution-blocks');
  const say = useSay();
  const date = useDate();
  const { slug } = useLocality();
  const paths = usePaths();
  const works = usePermission('financeOffice', 'departmentOfficer');
  const owed = useOwedExecution(slug, works);
  useLiveExecution(slug, () => {
    if (works) void owed.refetch();
  });
  if (!works || !owed.data) return null;
  const { report, unexplained } = owed.data;
  return (
    <>
      {report && (
        <Section title={t('owed.report', { year: report.year, period: say(report.name) })}>
          <p>
            {t(report.daysLeft < 0 ? 'owed.report-late' : 'owed.report-by', {
              day: date(report.dueOn, 'day-year'),
            })}{' '}
            <Link to={paths.executionDesk}>{t('owed.report-go')}</Link>
          </p>
        </Section>
      )}
      {unexplained > 0 && (
        <Section title={t('owed.explain', { count: unexplained })}>
          <p>
            <Link to={paths.executionDesk}>{t('owed.explain-go')}</Link>
          </p>
        </Section>
      )}
    </>
  );
}

/** For deputies and supervisors: the year in one sentence. */
export function ExecutionNow() {
  const { t } = useTranslation('execution-blocks');
  const { slug } = useLocality();
  const paths = usePaths();
  const execution = useExecution(slug);
  const headline = useExecutionHeadline();
  if (!execution.data?.shown) return null;
  const { beyond, unexplained, overdue } = execution.data.shown;
  return (
    <Section title={headline(execution.data)}>
      <p>
        {t('now.beyond', { count: beyond, unexplained, overdue })}{' '}
        <Link to={paths.supervision}>{t('now.go')}</Link>
      </p>
    </Section>
  );
}
