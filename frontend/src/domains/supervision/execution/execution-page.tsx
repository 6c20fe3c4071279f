// Supervision's first page: how the adopted budget is carried out, for everybody: progress against the calendar, what is beyond
// the charter's bound and why, who has not reported, what was corrected.
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLocality, usePaths, usePermission, useSay } from '../../../platform';
import { Answer, EmptyState } from '../../../ui/answer';
import { ButtonLink } from '../../../ui/button';
import { Select } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { SupervisionWays } from '../ways/supervision-ways';
import { Deviations } from './deviations';
import { Periods } from './periods';
import { Progress } from './progress';
import { type ExecutionData, type ReportChoice, useExecution, useLiveExecution } from './queries';
import { Silent } from './silent';
import { useExecutionHeadline } from './use-headline';
import './execution.css';

const whole = (text: string | null): number | undefined => {
  const value = Number(text);
  return text !== null && Number.isSafeInteger(value) && value > 0 ? value : undefined;
};

export function choiceOf(search: URLSearchParams): ReportChoice {
  const [year, period, revision] = ['year', 'period', 'revision'].map((name) => whole(search.get(name)));
  return { ...(year ? { year } : {}), ...(period ? { period } : {}), ...(revision ? { revision } : {}) };
}

export function ExecutionPage() {
  const { t } = useTranslation('execution');
  const say = useSay();
  const { slug, name } = useLocality();
  const paths = usePaths();
  const [search, setSearch] = useSearchParams();
  const works = usePermission('financeOffice', 'departmentOfficer');
  const choice = choiceOf(search);
  const report = useExecution(slug, choice);
  const headline = useExecutionHeadline();
  useLiveExecution(slug, () => void report.refetch());
  return (
    <Page
      over={t('over', { place: say(name) })}
      title={report.data ? headline(report.data) : t('title')}
      lead={<p>{t('lead')}</p>}
      actions={works && <ButtonLink to={paths.executionDesk}>{t('to-desk')}</ButtonLink>}
    >
      <SupervisionWays />
      <Answer query={report}>
        {(data) => (
          <>
            {data.years.length > 1 && (
              <Select
                label={t('year')}
                value={String(data.year)}
                onChange={(year) => setSearch({ year }, { replace: true })}
                options={data.years.map((year) => ({ value: String(year), label: String(year) }))}
              />
            )}
            <Section title={t('periods.title', { year: data.year })}>
              <Periods data={data} />
            </Section>
            <Report data={data} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Report({ data }: { data: ExecutionData }) {
  const { t } = useTranslation('execution');
  const say = useSay();
  const { shown, periods } = data;
  const chosen = periods.find((p) => p.number === shown?.period);
  if (!shown || !chosen) {
    return (
      <EmptyState title={t(data.open ? 'none.open' : 'none.closed')}>
        {t('none.when', { days: data.reportDays })}
      </EmptyState>
    );
  }
  const { correction } = chosen.revisions.find((r) => r.revision === shown.revision) ?? { correction: '' };
  return (
    <>
      {shown.superseded && <Notice kind="warn" title={t('superseded', { revision: shown.revision })} />}
      {correction && (
        <Notice title={t('corrected', { revision: shown.revision - 1 })}>
          <p>{correction}</p>
        </Notice>
      )}
      {(['expenditure', 'revenue'] as const).map((direction) => {
        const found = shown.directions.find((d) => d.direction === direction);
        return (
          found &&
          found.whole.lines > 0 && (
            <Section key={direction} title={t(`progress.${direction}`, { period: say(chosen.name) })}>
              <Progress progress={found} lastMonth={chosen.lastMonth} />
            </Section>
          )
        );
      })}
      <Deviations data={data} shown={shown} lastMonth={chosen.lastMonth} />
      <Silent silent={shown.silent} />
    </>
  );
}
