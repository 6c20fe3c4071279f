// The final accounts of all years, and the year whose accounts are due now.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type components, useLocality, usePaths, usePermission } from '../../../platform';
import { Answer, EmptyState } from '../../../ui/answer';
import { DataTable } from '../../../ui/data-table';
import { Page, Section } from '../../../ui/page';
import { SupervisionWays } from '../ways/supervision-ways';
import { DrawUp } from './draw-up';
import { type ColumnsData, useAccountsList, useAccountsLive } from './queries';
import { useThreeColumns } from './three-columns';
import './accounts.css';

type ListData = components['schemas']['AccountsListDto'];
type SummaryData = components['schemas']['AccountsSummaryDto'];

export function AccountsPage() {
  const { slug } = useLocality();
  const list = useAccountsList(slug);
  useAccountsLive(slug, () => void list.refetch());
  return <Answer query={list}>{(data) => <AccountsList data={data} />}</Answer>;
}

function AccountsList({ data }: { data: ListData }) {
  const { t } = useTranslation('accounts');
  const paths = usePaths();
  const finance = usePermission('financeOffice');
  const approved = data.accounts.filter((a) => a.state === 'passed');
  const [newest] = approved;
  const none = data.due.filter((year) => !data.accounts.some((a) => a.year === year));
  return (
    <Page
      title={newest ? t('list.title', { year: newest.year, count: approved.length }) : t('list.none')}
      crumbs={[{ to: paths.supervision, text: t('crumb.supervision') }]}
      lead={<p className="measure">{t('list.lead')}</p>}
    >
      <SupervisionWays />
      {finance && none.map((year) => <DrawUp key={year} year={year} again={false} />)}
      {!finance && none.length > 0 && <p>{t('list.due', { years: none.join('、') })}</p>}
      <InProgress accounts={data.accounts.filter((a) => a.state !== 'passed')} />
      {approved.length === 0 && data.accounts.length === 0 ? (
        <EmptyState title={t('list.none')}>{t('list.when')}</EmptyState>
      ) : (
        approved.length > 0 && <Approved accounts={approved} />
      )}
    </Page>
  );
}

function InProgress({ accounts }: { accounts: readonly SummaryData[] }) {
  const { t } = useTranslation('accounts');
  const paths = usePaths();
  const government = usePermission('departmentOfficer', 'financeOffice', 'governmentHead');
  return (
    <>
      {accounts.map(({ year, state }) => (
        <p key={year}>
          {t(`state.${state}`, { year })}{' '}
          {(state === 'submitted' || government) && (
            <Link to={paths.accountsOf(year)}>{t('list.open', { year })}</Link>
          )}
        </p>
      ))}
    </>
  );
}

const NOTHING: ColumnsData = { adopted: '0', authorised: '0', final: '0' };

function Approved({ accounts }: { accounts: readonly SummaryData[] }) {
  const { t } = useTranslation('accounts');
  const paths = usePaths();
  const columns = useThreeColumns<SummaryData>((row) => row.expenditure ?? NOTHING);
  return (
    <Section title={t('list.spending')}>
      <div className="accounts-table">
        <DataTable
          caption={t('list.spending')}
          captionHidden
          rows={accounts}
          rowKey={(row) => String(row.year)}
          columns={[
            {
              id: 'year',
              head: t('column.year'),
              rowHead: true,
              sortBy: (row) => row.year,
              cell: (row) => <Link to={paths.accountsOf(row.year)}>{row.year}</Link>,
            },
            ...columns,
          ]}
        />
      </div>
    </Section>
  );
}
