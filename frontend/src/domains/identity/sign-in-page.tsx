// Signing in with login and password; in a made-up place, as anybody with one press.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Session, useLocality, useSession, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Notice, ProblemNotice } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { useArrive } from './arrive';
import { DemoAccounts } from './demo-accounts';
import './identity.css';

export function SignInPage() {
  const { t } = useTranslation('identity');
  const { demo } = useLocality();
  const { signedIn, displayName } = useSession();
  return (
    <Page title={t('sign-in.title')} lead={<p>{t('sign-in.lead')}</p>} width="step">
      {signedIn && <Notice>{t('sign-in.already', { name: displayName })}</Notice>}
      {demo && <DemoAccounts />}
      <Section title={t('sign-in.password-title')}>
        <PasswordForm />
      </Section>
    </Page>
  );
}

function PasswordForm() {
  const { t } = useTranslation('identity');
  const arrive = useArrive();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSubmit(
    async (body: { login: string; password: string }, headers) =>
      (await ask(api.POST('/api/identity/sign-in', { body, headers }))) as Session,
    { onDone: (session) => void arrive(session) },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    signIn.send({ login, password });
  };
  return (
    <form className="stack" onSubmit={send}>
      <TextField
        label={t('login')}
        name="username"
        autoComplete="username"
        value={login}
        onChange={setLogin}
        required
      />
      <TextField
        label={t('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={signIn.problem?.at('password')}
        required
      />
      {!signIn.problem?.at('password') && <ProblemNotice problem={signIn.problem} />}
      <Button type="submit" look="now" busy={signIn.busy}>
        {t('sign-in.send')}
      </Button>
    </form>
  );
}
