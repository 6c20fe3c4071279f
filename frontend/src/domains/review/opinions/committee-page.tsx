// The review committee's work in the open: eight statutory heads, written opinions with the government's handling, the report.
// The committee writes here, the finance office and the head of government say here how each opinion was handled.
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useDate, useLiveEvents, useLocality, usePaths, usePermission } from '../../../platform';
import { Answer, EmptyState } from '../../../ui/answer';
import { Terms } from '../../../ui/glossary/term';
import { Page, Section } from '../../../ui/page';
import { HeadList } from './head-list';
import { IssueOpinion } from './issue-opinion';
import { Opinion } from './opinion';
import { type CommitteeData, useCommittee } from './queries';
import { ReportForm } from './report-form';
import '../motions/motions.css';

export function CommitteePage() {
  const { slug } = useLocality();
  const [search] = useSearchParams();
  const review = useCommittee(slug, Number(search.get('year')) || undefined);
  useLiveEvents(slug, ['review.committee-changed'], () => void review.refetch());
  return <Answer query={review}>{(data) => <Shown data={data} />}</Answer>;
}

function Shown({ data }: { data: CommitteeData }) {
  const { t } = useTranslation('opinions');
  const paths = usePaths();
  const writes = usePermission('reviewCommittee') && data.open;
  const found = data.heads.filter((head) => head.finding !== undefined).length;
  const title = data.report
    ? t('title.reported', { year: data.year, count: data.opinions.length })
    : t(found || data.opinions.length ? 'title' : 'title.none', {
        year: data.year,
        found,
        count: data.opinions.length,
        unhandled: data.unhandled,
      });
  return (
    <Page title={title} crumbs={[{ to: paths.review, text: t('crumb') }]} lead={<p>{t('lead')}</p>}>
      <Terms of={['reviewCommittee', 'transfer', 'reserve', 'performanceTarget']} />
      {data.report && <Report report={data.report} />}
      <Section title={t('opinions.title')} aside={t('opinions.rule')}>
        {data.opinions.length === 0 ? (
          <EmptyState title={t('opinions.none')}>{t('opinions.none-when')}</EmptyState>
        ) : (
          <ol className="bare review-list">
            {data.opinions.map((opinion) => (
              <li key={opinion.id}>
                <Opinion opinion={opinion} heads={data.heads} />
              </li>
            ))}
          </ol>
        )}
        {writes && <IssueOpinion heads={data.heads} year={data.year} />}
      </Section>
      <Section title={t('heads.title')} aside={t('heads.rule')}>
        <HeadList heads={data.heads} writes={writes} />
      </Section>
      {writes && (
        <Section title={t('report.title')} aside={t('report.rule')} sheet>
          <ReportForm data={data} />
        </Section>
      )}
    </Page>
  );
}

function Report({ report }: { report: NonNullable<CommitteeData['report']> }) {
  const { t } = useTranslation('opinions');
  const paths = usePaths();
  const date = useDate();
  return (
    <Section
      title={t('report.title')}
      aside={t('report.published', { date: date(report.publishedAt, 'minute') })}
    >
      {(['execution', 'conformity', 'proposal', 'improvements'] as const).map((part) => (
        <section key={part}>
          <h3>{t(`report.${part}`)}</h3>
          <p className="measure motion-text">{report[part]}</p>
        </section>
      ))}
      <p className="small">
        <Link to={paths.act(report.actId)}>{t('record')}</Link>
      </p>
    </Section>
  );
}
