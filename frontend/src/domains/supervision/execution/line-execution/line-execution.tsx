// On a line's page: executed to date against what is authorised, with the calendar's mark, and its figures period by period.
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, useLanguage, useLocality, usePaths, useSay } from '../../../../platform';
import { Amount } from '../../../../ui/amount';
import { Section } from '../../../../ui/page';
import { Tag } from '../../../../ui/tag';
import { ExecutionBar } from '../execution-bar';
import { type LinePeriod, useLineExecution, useLiveExecution } from '../queries';
import { elapsedTenths, rateText } from '../rate-text';

export function LineExecution({ lineKey }: { lineKey: string }) {
  const { slug } = useLocality();
  const execution = useLineExecution(slug, lineKey);
  useLiveExecution(slug, () => void execution.refetch());
  return execution.data?.years.map(({ year, periods }) => <Year key={year} year={year} periods={periods} />);
}

function Year({ year, periods }: { year: number; periods: readonly LinePeriod[] }) {
  const { t } = useTranslation('line-execution');
  const language = useLanguage();
  const say = useSay();
  const date = useDate();
  const paths = usePaths();
  const latest = periods.filter((p) => p.executed !== undefined).at(-1);
  return (
    <Section
      title={
        latest
          ? t('title', {
              year,
              month: latest.lastMonth,
              rate: latest.rate === undefined ? '—' : rateText(latest.rate, language),
            })
          : t('silent', { year })
      }
      aside={<Link to={`${paths.supervision}?year=${year}`}>{t('whole')}</Link>}
    >
      {latest && (
        <>
          <ExecutionBar rate={latest.rate} elapsed={elapsedTenths(latest.lastMonth)} />
          <p className="small">
            <Amount value={latest.executed} /> {t('of')} <Amount value={latest.authorised} /> ·{' '}
            <span className="time-key">
              {t('mark', { elapsed: rateText(elapsedTenths(latest.lastMonth), language) })}
            </span>
          </p>
        </>
      )}
      <section className="scroll-x" aria-label={t('periods', { year })} {...{ tabIndex: 0 }}>
        <table className="table line-execution">
          <caption className="out-of-sight">{t('periods', { year })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('period')}</th>
              <th scope="col" className="num">
                {t('executed')}
              </th>
              <th scope="col" className="num">
                {t('planned')}
              </th>
            </tr>
          </thead>
          <tbody>
            {periods.map((p) => (
              <Fragment key={p.period}>
                <tr>
                  <th scope="row">{say(p.periodName)}</th>
                  <td className="num">
                    <Amount value={p.executed} unit="万元" />
                  </td>
                  <td className="num">
                    <Amount value={p.planned} unit="万元" plain />
                  </td>
                </tr>
                {saysSomething(p) && (
                  <tr>
                    <td colSpan={3}>
                      {p.beyond && !p.explanation && (
                        <Tag look={p.overdue ? 'late' : 'warn'}>
                          {t(p.overdue ? 'overdue' : 'owed', { day: p.dueOn ? date(p.dueOn) : '' })}
                        </Tag>
                      )}
                      {p.explanation && <p>{p.explanation.text}</p>}
                      {p.reason && <p>{t('reason', { reason: p.reason })}</p>}
                      <Revisions period={p} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

const changesOf = ({ revisions }: LinePeriod) =>
  revisions.filter((r, i, all) => i > 0 && r.executed !== all[i - 1].executed);

/** Explained, owed an explanation, given a reason or corrected: told in a row of its own under the figures. */
const saysSomething = (period: LinePeriod): boolean =>
  period.beyond || !!period.explanation || !!period.reason || changesOf(period).length > 0;

/** What earlier revisions said and why it was corrected. */
function Revisions({ period }: { period: LinePeriod }) {
  const { t } = useTranslation('line-execution');
  const paths = usePaths();
  const date = useDate();
  return changesOf(period).map((r) => (
    <p key={r.revision} className="small">
      {t('corrected', { day: date(r.reportedAt, 'day-year'), reason: r.correction })}{' '}
      <Amount value={period.revisions.find((x) => x.revision === r.revision - 1)?.executed} plain /> →{' '}
      <Amount value={r.executed} plain /> <Link to={paths.act(r.actId)}>{t('record')}</Link>
    </p>
  ));
}
