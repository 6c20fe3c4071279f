// Where execution is reported and explained: the finance office hands in the sheet of a period, departments explain their lines.
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ColumnsStep } from '../../domains/budgets/publish/columns-step';
import { type ImportDetail, useImport } from '../../domains/budgets/publish/publish.queries';
import { OwedExplanations } from '../../domains/supervision/execution/owed-explanations';
import {
  executionKey,
  type OwedData,
  useExecution,
  useLiveExecution,
  useOwedExecution,
} from '../../domains/supervision/execution/queries';
import { SheetReport } from '../../domains/supervision/execution/sheet-report';
import { SubmitFigures } from '../../domains/supervision/execution/submit-figures';
import {
  api,
  ask,
  useDate,
  useLanguage,
  useLiveEvents,
  useLocality,
  usePaths,
  usePermission,
  useSay,
  useSubmit,
} from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Button, ButtonLink } from '../../ui/button';
import { Notice, ProblemNotice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Progress } from '../../ui/progress';

export function ExecutionDesk() {
  const { t } = useTranslation('execution');
  const paths = usePaths();
  const [search] = useSearchParams();
  const { slug } = useLocality();
  const works = usePermission('financeOffice', 'departmentOfficer');
  const owed = useOwedExecution(slug, works);
  useLiveExecution(slug, () => {
    if (works) void owed.refetch();
  });
  const crumbs = [{ to: paths.supervision, text: t('title') }];
  if (!works) {
    return (
      <Page title={t('title')} crumbs={crumbs} width="step">
        <EmptyState
          title={t('desk.not-yours')}
          actions={<ButtonLink to={paths.supervision}>{t('desk.see')}</ButtonLink>}
        />
      </Page>
    );
  }
  const id = search.get('import');
  if (id) return <Sheet id={id} />;
  return <Answer query={owed}>{(data) => <Desk owed={data} />}</Answer>;
}

function Desk({ owed }: { owed: OwedData }) {
  const { t } = useTranslation('execution');
  const paths = usePaths();
  const finance = usePermission('financeOffice');
  return (
    <Page
      title={useOwedSentence(owed)}
      over={t('desk.over')}
      lead={<p>{t('desk.lead')}</p>}
      crumbs={[{ to: paths.supervision, text: t('title') }]}
      width="desk"
    >
      {finance && <SubmitFigures first={owed.report?.year ?? owed.year} />}
      <OwedExplanations owed={owed} />
    </Page>
  );
}

function useOwedSentence({ report, unexplained }: OwedData): string {
  const { t } = useTranslation('execution');
  const say = useSay();
  const date = useDate();
  if (report) {
    const facts = { year: report.year, period: say(report.name), day: date(report.dueOn, 'day-year') };
    return t(report.daysLeft < 0 ? 'desk.report-late' : 'desk.report-by', facts);
  }
  return unexplained > 0 ? t('desk.explain', { count: unexplained }) : t('desk.nothing');
}

function Sheet({ id }: { id: string }) {
  const { slug } = useLocality();
  const found = useImport(slug, id);
  useLiveEvents(slug, ['budgets.import-changed'], (event) => {
    if (event.key === id) void found.refetch();
  });
  return <Answer query={found}>{(data) => <OneSheet data={data} />}</Answer>;
}

function OneSheet({ data }: { data: ImportDetail }) {
  const { t } = useTranslation('execution');
  const paths = usePaths();
  const language = useLanguage();
  const { slug } = useLocality();
  const navigate = useNavigate();
  const execution = useExecution(slug, { year: data.year });
  const cancel = useSubmit(
    (_: object, headers) =>
      ask(
        api.POST('/api/localities/{locality}/budgets/imports/{id}/cancel', {
          params: { path: { locality: slug, id: data.id } },
          headers,
        }),
      ),
    { refresh: [executionKey(slug)], onDone: () => navigate(paths.executionDesk) },
  );
  const open = data.state === 'checked' || data.state === 'failed';
  return (
    <Page
      title={t('sheet.headline', { file: data.fileName })}
      over={t('desk.over')}
      crumbs={[
        { to: paths.supervision, text: t('title') },
        { to: paths.executionDesk, text: t('to-desk') },
      ]}
      width="desk"
    >
      {data.state === 'reading' && (
        <Progress label={t('sheet.reading-long')} done={Math.round(data.share * 100)} total={100} />
      )}
      {data.state === 'failed' && (
        <Notice kind="error" title={t('sheet.failed')}>
          {data.problems.map((p) => (
            <p key={p.code}>{p.words[language]}</p>
          ))}
        </Notice>
      )}
      {data.state === 'published' && <Notice kind="ok" title={t('sheet.published-long')} />}
      {data.state === 'cancelled' && <Notice title={t('sheet.cancelled-long')} />}
      {data.state === 'checked' && (
        <Answer query={execution}>
          {(year) => (
            <SheetReport
              importId={data.id}
              readAt={data.changedAt}
              execution={year}
              columns={<ColumnsStep data={data} />}
            />
          )}
        </Answer>
      )}
      <div className="row publish-leave">
        <ButtonLink to={paths.executionDesk}>{t('sheet.another')}</ButtonLink>
        {open && (
          <Button look="quiet" busy={cancel.busy} onClick={() => cancel.send({})}>
            {t('sheet.give-up')}
          </Button>
        )}
      </div>
      <ProblemNotice problem={cancel.problem} />
    </Page>
  );
}
