// The bell in the header: how many notices are unread, live; nothing for who is not signed in.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocality, usePaths, useSession } from '../../platform';
import { useLiveUnread, useUnread } from './queries';
import './notices.css';

/** More are just "many": a bell is no ledger. */
const MOST = 99;

export function NoticesBell() {
  const { t } = useTranslation('notices');
  const paths = usePaths();
  const { slug } = useLocality();
  const { signedIn } = useSession();
  const { data } = useUnread(slug, signedIn);
  useLiveUnread(slug, signedIn);
  if (!signedIn) return null;
  const unread = data?.unread ?? 0;
  return (
    <Link className="tool bell" to={paths.notices} aria-label={t('bell', { count: unread })}>
      <span aria-hidden="true">{t('title-short')}</span>
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  );
}
