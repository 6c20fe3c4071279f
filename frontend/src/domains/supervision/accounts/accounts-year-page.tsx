// The final accounts of a year: the three columns by class, department and line, differences with their reasons, performance.
import { fenFromJson } from '@kentan/shared/kernel';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useLanguage, useLocality, usePaths, usePermission } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { Select } from '../../../ui/field';
import { Terms } from '../../../ui/glossary/term';
import { amountText, shareText } from '../../../ui/money-words';
import { Page, Section } from '../../../ui/page';
import { SupervisionWays } from '../ways/supervision-ways';
import { BooksTable, GroupsTable, useGroupName } from './account-groups';
import { AccountLines } from './account-lines';
import { AccountsCourse, AccountsDownloads } from './accounts-course';
import { AccountsWork } from './accounts-work';
import { type AccountsData, type LineFilter, useAccounts, useAccountsLive } from './queries';
import './accounts.css';

export function AccountsYearPage() {
  const { slug } = useLocality();
  const year = Number(useParams().year);
  const accounts = useAccounts(slug, year);
  useAccountsLive(slug, () => void accounts.refetch());
  return <Answer query={accounts}>{(data) => <AccountsOfYear accounts={data} />}</Answer>;
}

function AccountsOfYear({ accounts }: { accounts: AccountsData }) {
  const { t } = useTranslation('accounts');
  const paths = usePaths();
  const headline = useHeadline(accounts);
  const { counts } = accounts;
  return (
    <Page
      width="desk"
      title={headline}
      over={t(`state.${accounts.state}`, { year: accounts.year })}
      crumbs={[
        { to: paths.supervision, text: t('crumb.supervision') },
        { to: paths.finalAccounts, text: t('crumb.accounts') },
      ]}
      lead={
        <>
          {accounts.summary && <p className="measure">{accounts.summary}</p>}
          <p>
            {t('counts', {
              count: counts.differences,
              beyond: accounts.beyond,
              unexplained: counts.unexplained,
            })}{' '}
            {counts.targets > 0 &&
              t('performance', { ...counts, told: counts.met + counts.partly + counts.missed })}
          </p>
        </>
      }
    >
      <SupervisionWays />
      <AccountsWork accounts={accounts} />
      <BooksTable accounts={accounts} />
      <Parts accounts={accounts} />
      <AccountsCourse accounts={accounts} />
      <AccountsDownloads year={accounts.year} />
      <Terms of={['finalAccounts', 'performanceTarget']} />
    </Page>
  );
}

/** A fact: what was authorised and what was spent of it. */
function useHeadline({ books, year }: AccountsData): string {
  const { t } = useTranslation('accounts');
  const language = useLanguage();
  const sum = (column: 'authorised' | 'final') =>
    books.reduce((all, book) => all + fenFromJson(book.expenditure[column]), 0n);
  const [authorised, final] = [sum('authorised'), sum('final')];
  return t('headline', {
    year,
    authorised: amountText(authorised, language),
    final: amountText(final, language),
    share: shareText(final, authorised) ?? '—',
  });
}

const VIEWS = ['function', 'department', 'differences', 'performance', 'mine'] as const;
type View = (typeof VIEWS)[number];
const DIRECTIONS = ['expenditure', 'revenue'] as const;

function Parts({ accounts }: { accounts: AccountsData }) {
  const { t } = useTranslation('accounts');
  const name = useGroupName();
  const [search, setSearch] = useSearchParams();
  const writes = usePermission('departmentOfficer', 'financeOffice', 'governmentHead');
  const views = VIEWS.filter((v) => v !== 'mine' || (writes && accounts.state === 'draft'));
  const view: View = views.find((v) => v === search.get('view')) ?? 'function';
  const direction = DIRECTIONS.find((d) => d === search.get('direction')) ?? 'expenditure';
  const of = search.get('of');
  const page = Number(search.get('page')) || 1;
  const grouped = view === 'function' || view === 'department';
  const open = grouped
    ? accounts.groups.find((g) => g.by === view && g.direction === direction && g.key === of)
    : undefined;
  const address = (change: Record<string, string>) =>
    `?${new URLSearchParams({ view, direction, ...change })}`;
  const onPage = (to: number) =>
    setSearch((now) => {
      now.set('page', String(to));
      return now;
    });
  return (
    <Section title={t('parts.title')}>
      <div className="accounts-choices">
        <nav className="accounts-switch" aria-label={t('parts.view')}>
          {views.map((v) => (
            <Link key={v} to={address({ view: v })} aria-current={v === view ? 'true' : undefined}>
              {t(`view.${v}`)}
            </Link>
          ))}
        </nav>
        {grouped && (
          <Select
            label={t('parts.direction')}
            value={direction}
            onChange={(value) => setSearch(new URLSearchParams({ view, direction: value }))}
            options={DIRECTIONS.map((value) => ({ value, label: t(`direction.${value}`) }))}
          />
        )}
      </div>
      {open ? (
        <>
          <h3>
            <Link to={address({})}>{t('parts.all')}</Link> › {name(open)}
          </h3>
          <AccountLines
            year={accounts.year}
            asked={{ by: open.by, of: open.key, direction, page }}
            open={accounts.state === 'draft'}
            onPage={onPage}
          />
        </>
      ) : grouped ? (
        <GroupsTable
          groups={accounts.groups}
          by={view}
          direction={direction}
          addressOf={(group) => address({ of: group.key })}
        />
      ) : (
        <AccountLines
          year={accounts.year}
          asked={{ filter: view satisfies LineFilter, page }}
          open={accounts.state === 'draft'}
          onPage={onPage}
        />
      )}
    </Section>
  );
}
