// Chooses a password by a one-time link: the administrator or clerk who gave the link never learns it.
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { api, ask, usePaths, useSubmit } from '../../platform';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { NewPasswordForm } from './new-password-form';
import './identity.css';

export function PasswordPage() {
  const { t } = useTranslation('identity');
  const paths = usePaths();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const set = useSubmit(
    (password: string, headers) =>
      ask(api.POST('/api/identity/password-link', { body: { token, password }, headers })),
    {
      onDone: ({ login }) =>
        void navigate(`${paths.signIn}?login=${encodeURIComponent(login)}`, { replace: true }),
    },
  );
  return (
    <Page title={t('link.title')} lead={<p>{t('link.lead')}</p>} width="step">
      {token ? (
        <NewPasswordForm busy={set.busy} problem={set.problem} onPassword={set.send} />
      ) : (
        <Notice kind="warn" title={t('link.none')} />
      )}
    </Page>
  );
}
