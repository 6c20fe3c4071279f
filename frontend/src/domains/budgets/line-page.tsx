// The one page of a budget line: its amounts through the years, what it is for, and in one stream all that was said and done.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLiveEvents, useLocality, usePaths, usePermission } from '../../platform';
import { Answer } from '../../ui/answer';
import { Term } from '../../ui/glossary/term';
import { Page, Section } from '../../ui/page';
import { AskQuestion } from './ask-question';
import { placeAddress } from './explorer-place';
import { LineAmounts, YearsOf } from './line-amounts';
import { LineMarks } from './line-list';
import { LineStream } from './line-stream';
import { useCodeName, useDepartmentName } from './node-name';
import { type ActData, type LinePageData, useLinePage } from './queries';
import { Questions } from './questions';
import './budgets.css';

export interface LinePageProps {
  /** How acts of other domains are told, where they have more to say than the general words; given by the app. */
  tell?: (act: ActData) => ReactNode;
  /** How the line is carried out, under its amounts. */
  carriedOut?: (line: LinePageData) => ReactNode;
  /** What other domains add beside the stream (follow, last year's performance). */
  aside?: (line: LinePageData) => ReactNode;
}

export function LinePage({ tell, carriedOut, aside }: LinePageProps) {
  const { lineKey = '' } = useParams();
  const locality = useLocality();
  const page = useLinePage(locality.slug, lineKey);
  useLiveEvents(locality.slug, ['budgets.question-put', 'budgets.question-answered'], (event) => {
    if (event.key === lineKey) void page.refetch();
  });
  return (
    <Answer query={page}>
      {(data) => <Shown data={data} tell={tell} carriedOut={carriedOut} aside={aside} />}
    </Answer>
  );
}

function Shown({ data, tell, carriedOut, aside }: LinePageProps & { data: LinePageData }) {
  const { t } = useTranslation('budgets');
  const paths = usePaths();
  const codeName = useCodeName();
  const mayAsk = usePermission('citizen', 'participant', 'deputy');
  const { line, path } = data;
  const places = path.map((_, i) => ({
    to: `${paths.budget}${placeAddress(new URLSearchParams(), { version: data.hash, direction: line.direction, path: path.slice(0, i + 1).map((p) => p.code) })}`,
    text: codeName(path[i].code, path[i].name || path[i].code),
  }));
  const whole = {
    to: `${paths.budget}?version=${data.hash}&direction=${line.direction}`,
    text: t('line.crumb', { year: data.year, direction: t(`direction.${line.direction}`) }),
  };
  return (
    <Page
      title={line.name}
      crumbs={[whole, ...places]}
      lead={<Facts data={data} />}
      actions={
        <a className="btn now" href="#ask">
          {t(mayAsk ? 'ask.open' : 'ask.see')}
        </a>
      }
    >
      <LineAmounts data={data} />
      {carriedOut?.(data)}
      <div className="line-cols">
        <div className="stack-wide">
          <Section title={t('line.story')}>
            <LineStream acts={data.acts} data={data} tell={tell} />
          </Section>
          <Section
            title={t('ask.title')}
            id="ask"
            aside={data.answerDays > 0 ? t('ask.days', { days: data.answerDays }) : undefined}
          >
            <AskQuestion lineKey={line.lineKey} />
            <Questions questions={data.questions} lineKey={line.lineKey} />
          </Section>
        </div>
        <aside className="line-aside">
          {aside?.(data)}
          <About data={data} />
          <YearsOf data={data} />
        </aside>
      </div>
    </Page>
  );
}

function Facts({ data: { line, path, economicName } }: { data: LinePageData }) {
  const { t } = useTranslation('budgets');
  const departmentName = useDepartmentName();
  const own = path[path.length - 1];
  return (
    <ul className="bare facts">
      {line.department && <li>{departmentName(line.department)}</li>}
      <li>
        <Term of="book">{t(`book.${line.book}`)}</Term>
      </li>
      {own && (
        <li>
          <Term of="function">
            {own.code} {own.name}
          </Term>
        </li>
      )}
      {line.economicCode && (
        <li>
          <Term of="economicNature">
            {line.economicCode} {economicName}
          </Term>
        </li>
      )}
      {line.nature && (
        <li>
          <Term of={line.nature === 'basic' ? 'basicSpending' : 'projectSpending'}>
            {t(`nature.${line.nature}`)}
          </Term>
        </li>
      )}
      {line.location && <li>{line.location}</li>}
      <li>
        <LineMarks line={line} />
        {line.marks.includes('own') && t('mark.own')}
      </li>
    </ul>
  );
}

function About({ data: { line } }: { data: LinePageData }) {
  const { t } = useTranslation('budgets');
  const paths = usePaths();
  const told = (['basis', 'target', 'note'] as const).filter((field) => line[field] !== '');
  return (
    <>
      {told.map((field) => (
        <section key={field}>
          <h3>{t(`line.${field}`)}</h3>
          <p>{line[field]}</p>
        </section>
      ))}
      <section>
        <h3>{t('line.record')}</h3>
        <p>
          <Link to={`${paths.record}?kind=line&object=${encodeURIComponent(line.lineKey)}`}>
            {t('line.record-open')}
          </Link>
        </p>
      </section>
    </>
  );
}
