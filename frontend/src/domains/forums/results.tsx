// What deliberation changed: each item before and after as two bars with the figures beside, and the same as a table.
import { useTranslation } from 'react-i18next';
import { useLocality } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { DataTable } from '../../ui/data-table';
import { Fold } from './fold';
import { useWritten } from './forum-words';
import { type ResultsData, useResults } from './queries';

type Scale = ResultsData['scales'][number];
const figure = (hundredths: number | undefined): string =>
  hundredths === undefined ? '—' : (hundredths / 100).toFixed(2);
const change = (hundredths: number | undefined): string =>
  hundredths === undefined
    ? '—'
    : `${hundredths > 0 ? '+' : hundredths < 0 ? '−' : ''}${Math.abs(hundredths / 100).toFixed(2)}`;

export function Results({ forumId }: { forumId: string }) {
  const { slug } = useLocality();
  return <Answer query={useResults(slug, forumId, true)}>{(results) => <Shown results={results} />}</Answer>;
}

function Shown({ results }: { results: ResultsData }) {
  const { t } = useTranslation('forums');
  const written = useWritten();
  if (!results.open || results.sheetsBefore + results.sheetsAfter === 0)
    return <EmptyState title={t('results.none')} />;
  return (
    <div className="stack">
      <p>
        {t('results.sheets', {
          before: results.sheetsBefore,
          after: results.sheetsAfter,
          both: results.both,
        })}
      </p>
      {results.scales.length > 0 && (
        <>
          <div className="shift" aria-hidden="true">
            {results.scales.map((scale) => (
              <div key={scale.item.id} className="shift-row">
                <span className="shift-name">{written(scale.item.text)}</span>
                <Bar wave="before" hundredths={scale.paired.before.hundredths} />
                <Bar wave="after" hundredths={scale.paired.after.hundredths} />
              </div>
            ))}
          </div>
          <Fold title={t('results.as-table')}>
            <ScaleTable scales={results.scales} />
          </Fold>
        </>
      )}
      {results.choices.map((choice) => (
        <DataTable
          key={choice.item.id}
          caption={`${written(choice.item.text)} ${t('results.switched', { count: choice.switched, of: choice.paired })}`}
          rows={choice.options}
          rowKey={(row) => row.id}
          columns={[
            {
              id: 'option',
              head: t('results.option'),
              rowHead: true,
              cell: (row) => {
                const option = choice.item.options?.find((o) => o.id === row.id);
                return option ? written(option.text) : row.id;
              },
            },
            { id: 'before', head: t('results.before'), numeric: true, cell: (row) => row.before },
            { id: 'after', head: t('results.after'), numeric: true, cell: (row) => row.after },
          ]}
        />
      ))}
    </div>
  );
}

function Bar({ wave, hundredths }: { wave: 'before' | 'after'; hundredths: number | undefined }) {
  const { t } = useTranslation('forums');
  return (
    <span className={`shift-bar shift-${wave}`}>
      <span className="shift-label">{t(`results.${wave}`)}</span>
      <span className="shift-track">
        <i style={{ width: `${(hundredths ?? 0) / 10}%` }} />
      </span>
      <b>{figure(hundredths)}</b>
    </span>
  );
}

function ScaleTable({ scales }: { scales: readonly Scale[] }) {
  const { t } = useTranslation('forums');
  const written = useWritten();
  return (
    <DataTable
      caption={t('results.table')}
      rows={scales}
      rowKey={(row) => row.item.id}
      columns={[
        { id: 'item', head: t('results.item'), rowHead: true, cell: (row) => written(row.item.text) },
        {
          id: 'before',
          head: t('results.before'),
          numeric: true,
          cell: (row) => figure(row.paired.before.hundredths),
          sortBy: (row) => row.paired.before.hundredths ?? 0,
        },
        {
          id: 'after',
          head: t('results.after'),
          numeric: true,
          cell: (row) => figure(row.paired.after.hundredths),
          sortBy: (row) => row.paired.after.hundredths ?? 0,
        },
        {
          id: 'change',
          head: t('results.change'),
          numeric: true,
          cell: (row) => change(row.paired.change),
          sortBy: (row) => row.paired.change ?? 0,
        },
        {
          id: 'minds',
          head: t('results.minds'),
          cell: (row) => t('results.moved', { rose: row.rose, stayed: row.stayed, fell: row.fell }),
        },
        {
          id: 'rank',
          head: t('results.rank'),
          numeric: true,
          cell: (row) => `${row.rankBefore ?? '—'} → ${row.rankAfter ?? '—'}`,
        },
      ]}
    />
  );
}
