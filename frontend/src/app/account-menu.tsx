// Who one is here: sign in, or one's own pages and the way out.
import { OFFICES, type Office } from '@kentan/shared/identity';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  api,
  ask,
  type Session,
  useOffices,
  usePaths,
  useSay,
  useSession,
  useSessionChanged,
  useSubmit,
} from '../platform';
import { hasScreen } from '../platform/known-screens';
import { useDesks } from './desks/desk-of-office';
import { Menu } from './menu';

/** Lists that an office keeps. */
const LISTS: { id: 'accounts' | 'register'; offices: readonly Office[] }[] = [
  { id: 'accounts', offices: ['administrator'] },
  { id: 'register', offices: ['clerk'] },
];

export function AccountMenu({ open = false }: { open?: boolean }) {
  const { t } = useTranslation('app');
  const paths = usePaths();
  const session = useSession();
  if (!session.known) return null;
  if (!session.signedIn) {
    return (
      <Link className="tool" to={paths.signIn}>
        {t('account.sign-in')}
      </Link>
    );
  }
  return open ? <Account /> : <Menu label={session.displayName ?? t('account.mine')}>{<Account />}</Menu>;
}

function Account() {
  const { t } = useTranslation('app');
  const say = useSay();
  const paths = usePaths();
  const { displayName } = useSession();
  const offices = useOffices();
  const desks = useDesks();
  const changed = useSessionChanged();
  const leave = useSubmit(async () => {
    await changed((await ask(api.POST('/api/identity/sign-out'))) as Session);
  });
  return (
    <div className="account">
      <p>
        <b>{displayName}</b>
        <span className="small muted">
          {' '}
          {offices.map((held) => say(OFFICES[held.office])).join(t('list.comma'))}
        </span>
      </p>
      <ul className="bare">
        {desks.map((desk) => (
          <li key={desk.id}>
            <Link to={desk.to}>{t(`desk.${desk.id}`)}</Link>
          </li>
        ))}
        {LISTS.filter((list) => list.offices.some((office) => offices.some((o) => o.office === office))).map(
          (list) => (
            <li key={list.id}>
              <Link to={paths[list.id]}>{t(`account.${list.id}`)}</Link>
            </li>
          ),
        )}
        {hasScreen('account') && (
          <li>
            <Link to={paths.account}>{t('account.settings')}</Link>
          </li>
        )}
        <li>
          <button type="button" className="tool" onClick={() => leave.send(undefined)}>
            {t('account.sign-out')}
          </button>
        </li>
      </ul>
    </div>
  );
}
