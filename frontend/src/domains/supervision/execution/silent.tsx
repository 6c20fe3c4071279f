// Who has not reported: departments with lines that have no figure.
import { useTranslation } from 'react-i18next';
import { Amount } from '../../../ui/amount';
import { DataTable } from '../../../ui/data-table';
import { Section } from '../../../ui/page';
import type { ShownReport } from './queries';
import { useDepartmentName } from './use-department-name';

type Row = ShownReport['silent'][number];

export function Silent({ silent }: { silent: readonly Row[] }) {
  const { t } = useTranslation('execution');
  if (silent.length === 0)
    return (
      <Section title={t('silent.title')}>
        <p>{t('silent.none')}</p>
      </Section>
    );
  return (
    <Section title={t('silent.some', { count: silent.length })}>
      <SilentTable silent={silent} />
    </Section>
  );
}

export function SilentTable({ silent }: { silent: readonly Row[] }) {
  const { t } = useTranslation('execution');
  const nameOf = useDepartmentName();
  return (
    <DataTable
      caption={t('silent.title')}
      captionHidden
      rows={silent}
      rowKey={(row) => row.department}
      columns={[
        { id: 'who', head: t('silent.who'), rowHead: true, cell: (row) => nameOf(row.department) },
        {
          id: 'missing',
          head: t('silent.missing'),
          numeric: true,
          cell: (row) => t('table.of-lines', { n: row.missing, of: row.lines }),
        },
        {
          id: 'money',
          head: t('silent.money'),
          numeric: true,
          cell: (row) => <Amount value={row.authorisedMissing} unit="万元" />,
        },
      ]}
    />
  );
}
