// The second step of signing in: show the digits, or set the app up when this is the first time.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Session, usePaths, useSession, useSubmit } from '../../platform';
import { Button, ButtonLink } from '../../ui/button';
import { TextField } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { useArrive } from './arrive';
import { SecondFactorSetup } from './second-factor-setup';
import './identity.css';

export function SecondFactorStep() {
  const { t } = useTranslation('identity');
  const session = useSession();
  const [setUpBefore] = useState(session.secondFactorSetUp);
  return setUpBefore ? (
    <Page title={t('second.title')} lead={<p>{t('second.lead')}</p>} width="step">
      <ShowDigits />
    </Page>
  ) : (
    <FirstSetup />
  );
}

function FirstSetup() {
  const { t } = useTranslation('identity');
  const arrive = useArrive();
  const goOn = useSubmit(async (_: undefined) => (await ask(api.GET('/api/identity/session'))) as Session, {
    onDone: (session) => void arrive(session),
  });
  return (
    <Page title={t('second.first-title')} lead={<p>{t('second.first-lead')}</p>} width="step">
      <SecondFactorSetup onDone={() => goOn.send(undefined)} busy={goOn.busy} />
      <ProblemNotice problem={goOn.problem} />
      <Later />
    </Page>
  );
}

function ShowDigits() {
  const { t } = useTranslation('identity');
  const arrive = useArrive();
  const [code, setCode] = useState('');
  const show = useSubmit(
    async (typed: string, headers) =>
      (await ask(
        api.POST('/api/identity/second-factor/show', { body: { code: typed }, headers }),
      )) as Session,
    { onDone: (session) => void arrive(session) },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    show.send(code);
  };
  return (
    <form className="stack code-form" onSubmit={send}>
      <TextField
        label={t('second.digits')}
        hint={t('second.digits-hint')}
        name="otp"
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        error={show.problem?.at('code')}
        required
      />
      {!show.problem?.at('code') && <ProblemNotice problem={show.problem} />}
      <Button type="submit" look="now" busy={show.busy}>
        {t('second.send')}
      </Button>
      <Later />
    </form>
  );
}

function Later() {
  const { t } = useTranslation('identity');
  const paths = usePaths();
  return (
    <p className="small muted">
      {t('second.later')}{' '}
      <ButtonLink to={paths.home} look="quiet">
        {t('second.later-go')}
      </ButtonLink>
    </p>
  );
}
