// What the checks found: each says where, what and how to mend it; points that may stand get their reason here.
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../platform';
import { Amount } from '../../../ui/amount';
import { EmptyState } from '../../../ui/answer';
import { Section } from '../../../ui/page';
import { Pager } from '../../../ui/pager';
import { Tag } from '../../../ui/tag';
import type { ImportDetail, SheetProblem } from './publish.queries';
import { type Reasons, reasonKey } from './sign-step';

interface ChecksStepProps {
  data: ImportDetail;
  reasons: Reasons;
  onReasons: (reasons: Reasons) => void;
}

const SEVERITIES = ['error', 'reason', 'notice'] as const;

export function ChecksStep({ data, reasons, onReasons }: ChecksStepProps) {
  const { t } = useTranslation('publish');
  return (
    <div className="checks-cols">
      <div>
        {data.problems.length === 0 && <EmptyState title={t('checks.none')} />}
        {SEVERITIES.map((severity) => (
          <Problems key={severity} severity={severity} data={data} reasons={reasons} onReasons={onReasons} />
        ))}
      </div>
      <WhatWasRead data={data} />
    </div>
  );
}

/** A sheet with hundreds of problems is mended page by page. */
const PAGE = 40;

interface ProblemsProps extends ChecksStepProps {
  severity: (typeof SEVERITIES)[number];
}

function Problems({ severity, data, reasons, onReasons }: ProblemsProps) {
  const { t } = useTranslation('publish');
  const [page, setPage] = useState(1);
  const top = useRef<HTMLDivElement>(null);
  const found = data.problems.filter((p) => p.severity === severity);
  if (found.length === 0) return null;
  const count = severity === 'error' ? data.errors : severity === 'reason' ? data.reasons : found.length;
  const turn = (to: number) => {
    setPage(to);
    top.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <div ref={top}>
      <Section title={t(`checks.${severity}`, { n: count })} aside={t(`checks.${severity}-what`)}>
        <ul className="bare problems">
          {found.slice((page - 1) * PAGE, page * PAGE).map((problem) => (
            <li
              key={`${problem.code}${problem.sheet}-${problem.row}-${problem.column}-${problem.words.en}`}
              className={`problem problem-${severity}`}
            >
              <Problem problem={problem} sheets={data.sheets} />
              {severity === 'reason' && problem.code !== 'list.more' && (
                <Reason
                  problem={problem}
                  reasons={reasons}
                  onReasons={onReasons}
                  all={found.filter((p) => p.code === problem.code)}
                />
              )}
            </li>
          ))}
        </ul>
        <Pager page={page} pageSize={PAGE} total={found.length} onPage={turn} />
      </Section>
    </div>
  );
}

function Problem({ problem, sheets }: { problem: SheetProblem; sheets: readonly string[] }) {
  const { t } = useTranslation('publish');
  const language = useLanguage();
  const place = [
    sheets.length > 1 && problem.row > 0 ? sheets[problem.sheet - 1] : '',
    problem.row > 0 ? t('checks.row', { row: problem.row }) : t('checks.whole'),
    problem.column,
  ].filter(Boolean);
  return (
    <>
      <p className="problem-where">
        <Tag look={problem.severity === 'error' ? 'late' : 'plain'}>{t(`severity.${problem.severity}`)}</Tag>{' '}
        <span>{place.join(' · ')}</span>
      </p>
      <p className="problem-what">{problem.words[language]}</p>
    </>
  );
}

interface ReasonProps {
  problem: SheetProblem;
  reasons: Reasons;
  onReasons: (reasons: Reasons) => void;
  all: readonly SheetProblem[];
}

function Reason({ problem, reasons, onReasons, all }: ReasonProps) {
  const { t } = useTranslation('publish');
  const key = reasonKey(problem);
  const text = reasons[key] ?? '';
  const others = all.filter((p) => !reasons[reasonKey(p)]);
  const forAll = () =>
    onReasons({ ...reasons, ...Object.fromEntries(others.map((p) => [reasonKey(p), text])) });
  return (
    <div className="row reason">
      <input
        type="text"
        maxLength={1_000}
        aria-label={problem.row > 0 ? t('checks.reason-for', { row: problem.row }) : t('checks.reason-whole')}
        placeholder={t('checks.reason-hint')}
        value={text}
        onChange={(e) => onReasons({ ...reasons, [key]: e.target.value })}
      />
      {text !== '' && others.length > 0 && (
        <button type="button" className="btn quiet" onClick={forAll}>
          {t('checks.same-for', { n: others.length })}
        </button>
      )}
    </div>
  );
}

function WhatWasRead({ data }: { data: ImportDetail }) {
  const { t } = useTranslation('publish');
  const { t: budget } = useTranslation('budgets');
  return (
    <aside className="read-facts">
      <h2>{t('read.title')}</h2>
      <dl>
        <div>
          <dt>{t('read.sheets')}</dt>
          <dd>{data.sheets.filter((name) => name !== '').join('、') || 1}</dd>
        </div>
        <div>
          <dt>{t('read.lines')}</dt>
          <dd>{data.lines}</dd>
        </div>
        <div>
          <dt>{t('read.subtotals')}</dt>
          <dd>{data.subtotals}</dd>
        </div>
        <div>
          <dt>{t('read.unit')}</dt>
          <dd>{data.unit}</dd>
        </div>
        {data.encoding && (
          <div>
            <dt>{t('read.encoding')}</dt>
            <dd>{data.encoding.toUpperCase()}</dd>
          </div>
        )}
        {data.books.map((book) => (
          <div key={book.book}>
            <dt>{budget(`book.${book.book}`)}</dt>
            <dd>
              <Amount value={book.expenditure} />
            </dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
