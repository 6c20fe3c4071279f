// The authenticator app: whether there is one, a new one for a new telephone, new recovery codes.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, SESSION_KEY, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { ACCOUNT_KEY, type OwnAccount, SESSIONS_KEY } from './queries';
import { RecoveryCodes } from './recovery-codes';
import { SecondFactorSetup } from './second-factor-setup';

export function SecondFactorSection({ account }: { account: OwnAccount }) {
  const { t } = useTranslation('identity');
  const queries = useQueryClient();
  const [settingUp, setSettingUp] = useState(false);
  const renew = useSubmit((_: undefined, headers) =>
    ask(api.POST('/api/identity/second-factor/recovery-codes', { headers })),
  );
  const done = () => {
    setSettingUp(false);
    renew.reset();
    for (const queryKey of [ACCOUNT_KEY, SESSIONS_KEY, SESSION_KEY])
      void queries.invalidateQueries({ queryKey });
  };
  return (
    <Section title={t('second.section')}>
      <p>{account.secondFactor ? t('second.has', { left: account.recoveryCodesLeft }) : t('second.none')}</p>
      <ProblemNotice problem={renew.problem} />
      {settingUp ? (
        <SecondFactorSetup onDone={done} />
      ) : renew.done ? (
        <RecoveryCodes codes={renew.done.recoveryCodes} onDone={done} />
      ) : (
        <div className="row">
          <Button onClick={() => setSettingUp(true)}>
            {account.secondFactor ? t('second.change') : t('second.set-up')}
          </Button>
          {account.secondFactor && (
            <Button look="quiet" busy={renew.busy} onClick={() => renew.send(undefined)}>
              {t('second.renew')}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
