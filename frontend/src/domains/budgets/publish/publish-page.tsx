// The publish desk: drop a sheet, correct its columns, mend or explain what the checks found, preview, publish with signature.
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useDate, useLocality, usePaths, usePermission } from '../../../platform';
import { Answer, EmptyState } from '../../../ui/answer';
import { type Column, DataTable } from '../../../ui/data-table';
import { bytesText } from '../../../ui/file-drop';
import { Page, Section } from '../../../ui/page';
import { Tag } from '../../../ui/tag';
import { OwnCodes } from './own-codes';
import { type ImportData, useImports } from './publish.queries';
import { PublishImport } from './publish-import';
import { SubmitSheet } from './submit-sheet';
import { WaitingVersions } from './waiting-versions';
import '../budgets.css';

export function PublishPage() {
  const { t } = useTranslation('publish');
  const { t: budget } = useTranslation('budgets');
  const paths = usePaths();
  const [search] = useSearchParams();
  const may = usePermission('financeOffice');
  const id = search.get('import');
  if (!may) {
    return (
      <Page title={t('publish.title')} crumbs={[{ to: paths.budget, text: budget('title') }]}>
        <EmptyState title={t('publish.not-yours')}>{t('publish.who')}</EmptyState>
      </Page>
    );
  }
  return id ? <PublishImport id={id} /> : <Desk />;
}

function Desk() {
  const { t } = useTranslation('publish');
  const { t: budget } = useTranslation('budgets');
  const paths = usePaths();
  const locality = useLocality();
  const imports = useImports(locality.slug);
  return (
    <Page
      title={t('publish.title')}
      lead={<p className="measure">{t('publish.lead')}</p>}
      crumbs={[{ to: paths.budget, text: budget('title') }]}
      width="desk"
    >
      <WaitingVersions />
      <SubmitSheet />
      <Section title={t('publish.before')}>
        <Answer query={imports}>
          {(rows) => (rows.length === 0 ? <EmptyState title={t('publish.none')} /> : <Imports rows={rows} />)}
        </Answer>
      </Section>
      <OwnCodes />
    </Page>
  );
}

const LOOK = {
  reading: 'plain',
  checked: 'warn',
  failed: 'late',
  cancelled: 'plain',
  published: 'ok',
} as const;

function Imports({ rows }: { rows: readonly ImportData[] }) {
  const { t } = useTranslation('publish');
  const { t: budget } = useTranslation('budgets');
  const date = useDate();
  const columns: Column<ImportData>[] = [
    {
      id: 'file',
      head: t('publish.file'),
      rowHead: true,
      cell: (row) => <Link to={`?import=${row.id}`}>{row.fileName}</Link>,
    },
    {
      id: 'what',
      head: t('publish.what'),
      cell: (row) => budget('version.name', { year: row.year, kind: budget(`kind.${row.kind}`) }),
    },
    {
      id: 'state',
      head: t('publish.state'),
      cell: (row) => <Tag look={LOOK[row.state]}>{t(`import.${row.state}`)}</Tag>,
    },
    { id: 'size', head: t('publish.size'), numeric: true, cell: (row) => bytesText(row.fileSize) },
    { id: 'when', head: t('publish.when'), cell: (row) => date(row.createdAt, 'minute-year') },
  ];
  return (
    <DataTable
      caption={t('publish.before')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}
