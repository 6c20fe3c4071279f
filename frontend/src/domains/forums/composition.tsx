// Who sits there beside who lives here: shares side by side, in words and figures, and how many replied.
import { useTranslation } from 'react-i18next';
import { type components, useLocality } from '../../platform';
import { Answer } from '../../ui/answer';
import { DataTable } from '../../ui/data-table';
import { Fold } from './fold';
import { useComposition } from './queries';

type Table = components['schemas']['SampleTableDto'];
/** Longer tables are folded: a town has many villages. */
const MOST_OPEN = 6;
const share = (tenths: number): string => `${(tenths / 10).toFixed(1)} %`;
const signed = (tenths: number): string =>
  `${tenths > 0 ? '+' : tenths < 0 ? '−' : ''}${Math.abs(tenths / 10).toFixed(1)}`;

export function Composition({ forumId, held }: { forumId: string; held: boolean }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  return (
    <Answer query={useComposition(slug, forumId)}>
      {({ tables, counts, rates }) => (
        <div className="stack">
          <h3>{t(held ? 'composition.came' : 'composition.seated')}</h3>
          <p>
            {t(held ? 'composition.replies' : 'composition.replies-yet', {
              ...counts,
              replied: share(rates.replied),
            })}
          </p>
          <div className="composition">
            {tables.map((table) =>
              table.rows.length > MOST_OPEN ? (
                <Fold key={table.attribute} title={t(`composition.${table.attribute}`)}>
                  <One table={table} />
                </Fold>
              ) : (
                <One key={table.attribute} table={table} />
              ),
            )}
          </div>
        </div>
      )}
    </Answer>
  );
}

function One({ table }: { table: Table }) {
  const { t } = useTranslation('forums');
  const name = (value: string) => (table.attribute === 'village' ? value : t(`value.${value}`));
  return (
    <DataTable
      caption={t(`composition.${table.attribute}`)}
      rows={table.rows}
      rowKey={(row) => row.value}
      columns={[
        {
          id: 'value',
          head: t(`attribute.${table.attribute}`),
          rowHead: true,
          cell: (row) => name(row.value),
        },
        {
          id: 'population',
          head: t('composition.population'),
          numeric: true,
          cell: (row) => share(row.populationShare),
        },
        {
          id: 'sample',
          head: t('composition.sample'),
          numeric: true,
          cell: (row) => `${share(row.sampleShare)} (${row.sample})`,
        },
        {
          id: 'difference',
          head: t('composition.difference'),
          numeric: true,
          cell: (row) => signed(row.difference),
        },
      ]}
    />
  );
}
