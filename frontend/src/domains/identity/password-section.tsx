// Change the password, or choose login and password after coming by letter: the letter's code works once.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useSession, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useToast } from '../../ui/toast';
import { NewPasswordForm } from './new-password-form';
import { ACCOUNT_KEY, type OwnAccount, SESSIONS_KEY } from './queries';

export function PasswordSection({ account }: { account: OwnAccount }) {
  const { t } = useTranslation('identity');
  const { displayName = '' } = useSession();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState('');
  const [login, setLogin] = useState('');
  const change = useSubmit(
    (password: string, headers) =>
      ask(
        api.POST('/api/identity/password', {
          body: account.hasPassword ? { current, password } : { password, ...(login ? { login } : {}) },
          headers,
        }),
      ),
    {
      refresh: [ACCOUNT_KEY, SESSIONS_KEY],
      onDone: () => {
        setOpen(false);
        toast(t('password.done'));
      },
    },
  );
  return (
    <Section title={t('password.title')}>
      {account.hasPassword ? (
        <p>{t('password.has', { login: account.login })}</p>
      ) : (
        <Notice title={t('password.none')}>{t('password.none-why')}</Notice>
      )}
      {open ? (
        <NewPasswordForm
          busy={change.busy}
          problem={change.problem}
          onPassword={change.send}
          own={[displayName, account.hasPassword ? account.login : login]}
        >
          {account.hasPassword ? (
            <TextField
              label={t('password.current')}
              type="password"
              autoComplete="current-password"
              value={current}
              onChange={setCurrent}
              error={change.problem?.at('current')}
              required
            />
          ) : (
            <TextField
              label={t('login')}
              hint={t('password.login-hint')}
              autoComplete="username"
              value={login}
              onChange={setLogin}
              error={change.problem?.at('login')}
              required
            />
          )}
        </NewPasswordForm>
      ) : (
        <Button look={account.hasPassword ? 'plain' : 'now'} onClick={() => setOpen(true)}>
          {account.hasPassword ? t('password.change') : t('password.choose')}
        </Button>
      )}
    </Section>
  );
}
