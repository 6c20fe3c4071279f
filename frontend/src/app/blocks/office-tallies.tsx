// How each office keeps what it owes: a row an office, late ones first.
import { useTranslation } from 'react-i18next';
import { type DutyPage, useDuties } from '../../domains/cycles';
import { useLocality, useNumber, useSay } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { DataTable } from '../../ui/data-table';
import { Section } from '../../ui/page';

type Row = DutyPage['offices'][number];
const STATUSES = ['overdue', 'open', 'late', 'kept'] as const;

export function OfficeTallies() {
  const { t } = useTranslation('blocks');
  const say = useSay();
  const number = useNumber();
  const { slug } = useLocality();
  const board = useDuties(slug, { limit: 1, page: 1 });
  return (
    <Section title={t('offices.title')}>
      <Answer query={board}>
        {({ offices }) => (
          <DataTable<Row>
            caption={t('offices.title')}
            captionHidden
            rows={[...offices].sort((a, b) => b.counts.overdue - a.counts.overdue)}
            rowKey={(row) => `${row.office}/${row.department?.id ?? ''}`}
            rowClass={(row) => (row.counts.overdue > 0 ? 'late' : undefined)}
            empty={<EmptyState title={t('offices.none')} />}
            columns={[
              {
                id: 'office',
                head: t('offices.office'),
                rowHead: true,
                cell: (row) => say(row.department?.name ?? row.officeName),
              },
              ...STATUSES.map((status) => ({
                id: status,
                head: t(`offices.${status}`),
                numeric: true,
                cell: (row: Row) => number(row.counts[status]),
                sortBy: (row: Row) => row.counts[status],
              })),
            ]}
          />
        )}
      </Answer>
    </Section>
  );
}
