// One submitted sheet on its way to publication: its step stands in the address, so that it can be left and found again.
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, ask, useDraft, useLiveEvents, useLocality, usePaths, useSubmit } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Progress } from '../../../ui/progress';
import { ChecksStep } from './checks-step';
import { ColumnsStep } from './columns-step';
import { PreviewStep } from './preview-step';
import { type ImportDetail, importKey, importsKey, useImport } from './publish.queries';
import { type Reasons, SignStep } from './sign-step';

const STEPS = ['columns', 'checks', 'preview', 'sign'] as const;
type Step = (typeof STEPS)[number];

export function PublishImport({ id }: { id: string }) {
  const locality = useLocality();
  const found = useImport(locality.slug, id);
  useLiveEvents(locality.slug, ['budgets.import-changed'], (event) => {
    if (event.key === id) void found.refetch();
  });
  return <Answer query={found}>{(data) => <Shown key={`${data.id}${data.changedAt}`} data={data} />}</Answer>;
}

function Shown({ data }: { data: ImportDetail }) {
  const { t } = useTranslation('publish');
  const { t: budget } = useTranslation('budgets');
  const paths = usePaths();
  const [search] = useSearchParams();
  const wanted = STEPS.find((s) => s === search.get('step'));
  const step: Step = wanted ?? 'checks';
  const reasons = useDraft<Reasons>(`reasons/${data.id}`, {});
  const over = t('publish.over', { year: data.year, kind: budget(`kind.${data.kind}`) });
  return (
    <Page
      title={useHeadline(data)}
      over={over}
      crumbs={[{ to: paths.publish, text: t('publish.title') }]}
      width="desk"
    >
      {data.state === 'reading' && <Reading data={data} />}
      {data.state === 'failed' && <Failed data={data} />}
      {data.state === 'cancelled' && <Notice>{t('import.cancelled-long')}</Notice>}
      {data.state === 'published' && <PublishedNotice data={data} />}
      {data.state === 'checked' && (
        <>
          <Steps step={step} data={data} />
          {step === 'columns' && <ColumnsStep data={data} />}
          {step === 'checks' && <ChecksStep data={data} reasons={reasons.value} onReasons={reasons.set} />}
          {step === 'preview' && <PreviewStep data={data} />}
          {step === 'sign' && <SignStep data={data} reasons={reasons.value} onDone={reasons.clear} />}
          <Leave data={data} />
        </>
      )}
    </Page>
  );
}

function useHeadline(data: ImportDetail): string {
  const { t } = useTranslation('publish');
  const file = data.fileName;
  if (data.state === 'checked' && data.errors > 0)
    return t('publish.headline-errors', { file, n: data.errors });
  if (data.state === 'checked' && data.reasons > 0)
    return t('publish.headline-reasons', { file, n: data.reasons });
  return t(`publish.headline-${data.state}`, { file });
}

function Steps({ step, data }: { step: Step; data: ImportDetail }) {
  const { t } = useTranslation('publish');
  return (
    <ol className="bare steps" aria-label={t('steps.label')}>
      <li>
        {t('steps.file')} <span aria-hidden="true">✓</span>
      </li>
      {STEPS.map((name) => (
        <li key={name} aria-current={name === step ? 'step' : undefined}>
          <Link to={`?import=${data.id}&step=${name}`} replace>
            {t(`steps.${name}`)}
          </Link>
        </li>
      ))}
    </ol>
  );
}

function useCancel(data: ImportDetail) {
  const { slug } = useLocality();
  const navigate = useNavigate();
  const paths = usePaths();
  return useSubmit(
    (_: object, headers) =>
      ask(
        api.POST('/api/localities/{locality}/budgets/imports/{id}/cancel', {
          params: { path: { locality: slug, id: data.id } },
          headers,
        }),
      ),
    { refresh: [importsKey(slug), importKey(slug, data.id)], onDone: () => navigate(paths.publish) },
  );
}

function Reading({ data }: { data: ImportDetail }) {
  const { t } = useTranslation('publish');
  const cancel = useCancel(data);
  return (
    <>
      <Progress
        label={t('import.reading-long')}
        done={Math.round(data.share * 100)}
        total={100}
        onCancel={() => cancel.send({})}
      />
      <p className="muted">{t('import.may-leave')}</p>
      <ProblemNotice problem={cancel.problem} />
    </>
  );
}

function Failed({ data }: { data: ImportDetail }) {
  const { t, i18n } = useTranslation('publish');
  const paths = usePaths();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  return (
    <Notice
      kind="error"
      title={t('import.failed-long')}
      actions={
        <Link className="btn" to={paths.publish}>
          {t('publish.another')}
        </Link>
      }
    >
      {data.problems.map((p) => (
        <p key={p.code}>{p.words[language]}</p>
      ))}
    </Notice>
  );
}

function PublishedNotice({ data }: { data: ImportDetail }) {
  const { t } = useTranslation('publish');
  const { t: budget } = useTranslation('budgets');
  const paths = usePaths();
  return (
    <Notice
      kind="ok"
      title={t('import.published-long', { year: data.year, kind: budget(`kind.${data.kind}`) })}
      actions={
        <Link className="btn" to={paths.budget}>
          {t('publish.see')}
        </Link>
      }
    />
  );
}

function Leave({ data }: { data: ImportDetail }) {
  const { t } = useTranslation('publish');
  const paths = usePaths();
  const cancel = useCancel(data);
  return (
    <div className="row publish-leave">
      <Link className="btn" to={paths.publish}>
        {t('publish.another')}
      </Link>
      <Button look="quiet" busy={cancel.busy} onClick={() => cancel.send({})}>
        {t('publish.give-up')}
      </Button>
      <ProblemNotice problem={cancel.problem} />
    </div>
  );
}
