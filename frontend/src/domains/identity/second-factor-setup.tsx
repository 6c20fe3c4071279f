// Sets up an authenticator app in three steps: scan, type the digits, keep the recovery codes.
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useSubmit } from '../../platform';
import { Waiting } from '../../ui/answer';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { RecoveryCodes } from './recovery-codes';

export function SecondFactorSetup({ onDone, busy }: { onDone: () => void; busy?: boolean }) {
  const { t } = useTranslation('identity');
  const [code, setCode] = useState('');
  const setup = useSubmit((_: undefined, headers) =>
    ask(api.POST('/api/identity/second-factor/setup', { headers })),
  );
  const confirm = useSubmit((typed: string, headers) =>
    ask(api.POST('/api/identity/second-factor/confirm', { body: { code: typed }, headers })),
  );
  const { send } = setup;
  const begun = setup.busy || setup.done !== undefined || setup.problem !== undefined;
  useEffect(() => {
    if (!begun) send(undefined);
  }, [begun, send]);
  if (confirm.done) return <RecoveryCodes codes={confirm.done.recoveryCodes} onDone={onDone} busy={busy} />;
  if (setup.problem) return <ProblemNotice problem={setup.problem} />;
  if (!setup.done) return <Waiting />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.send(code);
  };
  return (
    <form className="stack second-factor" onSubmit={submit}>
      <ol className="stack">
        <li>
          <p>{t('setup.scan')}</p>
          <img
            className="qr"
            alt={t('setup.qr')}
            src={`data:image/svg+xml;utf8,${encodeURIComponent(setup.done.qr)}`}
          />
          <p className="small">
            {t('setup.type')} <code className="key">{setup.done.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
        </li>
        <li className="code-form">
          <TextField
            label={t('setup.digits')}
            name="otp"
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
            error={confirm.problem?.at('code')}
            required
          />
        </li>
      </ol>
      {!confirm.problem?.at('code') && <ProblemNotice problem={confirm.problem} />}
      <Button type="submit" look="now" busy={confirm.busy}>
        {t('setup.confirm')}
      </Button>
    </form>
  );
}
