// Every line whose amount is no longer the adopted one: adopted → adjusted and moved → now, and why.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, useLiveEvents, useLocality, usePaths } from '../../../platform';
import { Amount } from '../../../ui/amount';
import { Answer, EmptyState } from '../../../ui/answer';
import { type Column, DataTable } from '../../../ui/data-table';
import { LineLink } from '../../../ui/line-link';
import { Pager } from '../../../ui/pager';
import { Delta } from './book-figures';
import { useDepartmentName } from './desk-lines';
import { type ChangedLineData, MONEY_TOPICS, useChangedLines } from './queries';

export function ChangedLines({ year }: { year: number }) {
  const { t } = useTranslation('adjustments');
  const { slug } = useLocality();
  const [page, setPage] = useState(1);
  const lines = useChangedLines(slug, year, page);
  useLiveEvents(slug, MONEY_TOPICS, () => void lines.refetch());
  const departmentName = useDepartmentName();
  const columns: Column<ChangedLineData>[] = [
    {
      id: 'line',
      head: t('line'),
      rowHead: true,
      cell: (l) => (
        <span className="changed-name">
          {l.published ? (
            <LineLink lineKey={l.lineKey} name={l.name} department={departmentName(l.department)} />
          ) : (
            <>
              {l.name} <span className="muted small">{t('line.new')}</span>
            </>
          )}
        </span>
      ),
    },
    {
      id: 'adopted',
      head: t('adopted'),
      numeric: true,
      cell: (l) => <Amount value={l.adopted} unit="万元" bare plain />,
    },
    {
      id: 'delta',
      head: t('delta'),
      numeric: true,
      cell: (l) => <Delta before={l.adopted} after={l.authorised} />,
    },
    {
      id: 'authorised',
      head: t('authorised'),
      numeric: true,
      cell: (l) => (
        <b>
          <Amount value={l.authorised} unit="万元" bare plain />
        </b>
      ),
    },
    { id: 'why', head: t('why'), cell: (l) => <Sources line={l} /> },
  ];
  return (
    <Answer query={lines}>
      {(data) => (
        <>
          <DataTable
            caption={t('lines.caption')}
            columns={columns}
            rows={data.lines}
            rowKey={(l) => l.lineKey}
            empty={<EmptyState title={t('lines.none')}>{t('lines.none-when')}</EmptyState>}
          />
          <Pager page={data.page} pageSize={data.pageSize} total={data.total} onPage={setPage} />
        </>
      )}
    </Answer>
  );
}

/** Where each difference comes from, one line a movement. */
export function Sources({ line }: { line: Pick<ChangedLineData, 'sources'> }) {
  const { t } = useTranslation('adjustments');
  const paths = usePaths();
  const date = useDate();
  return (
    <ul className="bare small sources">
      {line.sources.map((s) => {
        const name = t(`kind.${s.kind}.n`, { number: s.number });
        return (
          <li key={s.id}>
            {s.adjustmentId ? <Link to={paths.adjustment(s.adjustmentId)}>{name}</Link> : name}{' '}
            <Amount value={s.delta} unit="万元" signed plain />{' '}
            <span className="muted">
              {date(s.at, 'day')} · {s.reason}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
