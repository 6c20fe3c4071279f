// Login and password.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, ask, type Session, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { useArrive } from './arrive';

export function PasswordForm() {
  const { t } = useTranslation('identity');
  const arrive = useArrive();
  const [search] = useSearchParams();
  const [login, setLogin] = useState(search.get('login') ?? '');
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
      <Button type="submit" busy={signIn.busy}>
        {t('sign-in.send')}
      </Button>
    </form>
  );
}
