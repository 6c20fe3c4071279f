// Blocks for desks: the final accounts that wait for the reader's office; nothing while nothing waits.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocality, usePaths, usePermission } from '../../../platform';
import { Section } from '../../../ui/page';
import { useAccountsList, useAccountsLive } from './queries';

export function AccountsWaiting() {
  const { t } = useTranslation('accounts');
  const { slug } = useLocality();
  const paths = usePaths();
  const finance = usePermission('financeOffice');
  const government = usePermission('departmentOfficer', 'financeOffice', 'governmentHead');
  const list = useAccountsList(slug);
  useAccountsLive(slug, () => void list.refetch());
  const { accounts = [], due = [] } = list.data ?? {};
  const missing = finance ? due.filter((year) => !accounts.some((a) => a.year === year)) : [];
  const waiting = accounts.filter(
    (a) =>
      a.state === 'submitted' ||
      (a.state === 'draft' && government) ||
      (finance && a.state === 'passed' && !a.hash),
  );
  if (missing.length + waiting.length === 0) return null;
  return (
    <Section title={t('crumb.accounts')}>
      <ul className="bare stack">
        {missing.map((year) => (
          <li key={year}>
            <Link to={paths.finalAccounts}>{t('block.due', { year })}</Link>
          </li>
        ))}
        {waiting.map(({ year, state }) => (
          <li key={year}>
            <Link to={paths.accountsOf(year)}>{t(`state.${state}`, { year })}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
