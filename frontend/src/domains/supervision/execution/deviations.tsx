// What is beyond the charter's bound, farthest first, each with its explanation or whose it is and until when.
import { OFFICES } from '@kentan/shared/identity';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useDate, useLanguage, useLocality, useSay } from '../../../platform';
import { Amount } from '../../../ui/amount';
import { Answer, EmptyState } from '../../../ui/answer';
import { LineLink } from '../../../ui/line-link';
import { Section } from '../../../ui/page';
import { Pager } from '../../../ui/pager';
import { Tag } from '../../../ui/tag';
import { ExecutionBar } from './execution-bar';
import {
  type ExecutionData,
  type ExecutionLine,
  type LineFilter,
  type ShownReport,
  useExecutionLines,
} from './queries';
import { elapsedTenths, rateText } from './rate-text';
import { useDepartmentName } from './use-department-name';

const FILTERS: readonly LineFilter[] = ['beyond', 'unexplained', 'reasons', 'missing'];

interface DeviationsProps {
  data: ExecutionData;
  shown: ShownReport;
  lastMonth: number;
}

export function Deviations({ data, shown, lastMonth }: DeviationsProps) {
  const { t } = useTranslation('execution');
  const { slug } = useLocality();
  const [search, setSearch] = useSearchParams();
  const only = FILTERS.find((f) => f === search.get('only')) ?? 'beyond';
  const page = Math.max(1, Math.floor(Number(search.get('page'))) || 1);
  const { year } = data;
  const { period, revision } = shown;
  const lines = useExecutionLines(slug, { year, period, revision, only, page });
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    next.set(name, value);
    if (name !== 'page') next.delete('page');
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return (
    <Section
      id="deviations"
      title={t('deviations.title', { count: shown.beyond, open: shown.unexplained })}
      aside={t('deviations.rule', { bound: data.bound, days: data.explainDays })}
    >
      <div className="filter-row">
        {FILTERS.map((filter) => (
          <button
            key={filter}
            type="button"
            className={filter === only ? 'btn' : 'btn quiet'}
            aria-pressed={filter === only}
            onClick={() => change('only', filter)}
          >
            {t(`filter.${filter}`)}
          </button>
        ))}
      </div>
      <Answer query={lines}>
        {(found) =>
          found.total === 0 ? (
            <EmptyState title={t(`empty.${only}`)} />
          ) : (
            <>
              <ul className="bare deviations">
                {found.lines.map((line) => (
                  <li key={line.lineKey}>
                    <Deviation line={line} lastMonth={lastMonth} />
                  </li>
                ))}
              </ul>
              <Pager
                page={found.page}
                pageSize={found.pageSize}
                total={found.total}
                onPage={(to) => change('page', String(to))}
              />
            </>
          )
        }
      </Answer>
    </Section>
  );
}

/** One line: name, figures, how far from the calendar, and what was said of it. */
export function Deviation({ line, lastMonth }: { line: ExecutionLine; lastMonth: number }) {
  const { t } = useTranslation('execution');
  const language = useLanguage();
  const say = useSay();
  const date = useDate();
  const departmentName = useDepartmentName();
  const elapsed = elapsedTenths(lastMonth);
  const { explanation } = line;
  const office = explanation && OFFICES[explanation.office as keyof typeof OFFICES];
  return (
    <>
      <div className="deviation-head">
        <LineLink lineKey={line.lineKey} name={line.name} department={departmentName(line.department)} />
        <Standing line={line} />
      </div>
      <ExecutionBar rate={line.rate} elapsed={elapsed} />
      <p className="deviation-figures small">
        <Amount value={line.executed} unit="万元" /> {t('line.of')}{' '}
        <Amount value={line.authorised} unit="万元" plain />
        {line.rate !== undefined && <> · {rateText(line.rate, language)}</>}
        {line.pace && line.pace !== 'even' && line.rate !== undefined && (
          <>
            {' '}
            ·{' '}
            {t(`pace.${line.pace}`, {
              points: rateText(Math.abs(line.rate - elapsed), language).replace('%', ''),
            })}
          </>
        )}
      </p>
      {line.reason && (
        <p className="deviation-said">
          <b>{t('line.reason')}</b> {line.reason}
        </p>
      )}
      {explanation && (
        <p className="deviation-said">
          {explanation.text}{' '}
          <span className="small muted">
            {office && say(office)} · {date(explanation.explainedAt, 'day-year')}
          </span>
        </p>
      )}
    </>
  );
}

function Standing({ line }: { line: ExecutionLine }) {
  const { t } = useTranslation('execution');
  const date = useDate();
  if (!line.beyond) return null;
  if (line.explanation) return <Tag look="ok">{t('line.explained')}</Tag>;
  return (
    <Tag look={line.overdue ? 'late' : 'warn'}>
      {t(line.overdue ? 'line.overdue' : 'line.owed', { day: line.dueOn ? date(line.dueOn) : '' })}
    </Tag>
  );
}
