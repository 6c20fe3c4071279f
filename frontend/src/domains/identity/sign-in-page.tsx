// Signing in: the code of the letter first, because whoever holds one has perhaps never been here; then the other ways.
// Who holds an office that demands it shows the second factor in the same place.
import { identityRefusals } from '@kentan/shared/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLocality, useSay, useSession } from '../../platform';
import { Notice } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { CodeForm } from './code-form';
import { DemoAccounts } from './demo-accounts';
import { PasswordForm } from './password-form';
import { SecondFactorStep } from './second-factor-step';
import { SingleSignOn } from './single-sign-on';
import './identity.css';

export function SignInPage() {
  const { secondFactorMissing, signedIn } = useSession();
  // Once begun it stays to its end, whatever the session says meanwhile: the recovery codes are shown only once.
  const [begun, setBegun] = useState(false);
  const stays = secondFactorMissing || (begun && signedIn);
  if (stays !== begun) setBegun(stays);
  return stays ? <SecondFactorStep /> : <Ways />;
}

function Ways() {
  const { t } = useTranslation('identity');
  const say = useSay();
  const { demo } = useLocality();
  const { signedIn, displayName } = useSession();
  const [search] = useSearchParams();
  const problem = identityRefusals[search.get('problem') ?? ''];
  return (
    <Page title={t('sign-in.title')} lead={<p>{t('sign-in.lead')}</p>} width="step">
      {signedIn && <Notice>{t('sign-in.already', { name: displayName })}</Notice>}
      {problem && <Notice kind="error" title={say(problem)} />}
      <CodeForm />
      {demo && <DemoAccounts />}
      <Section title={t('sign-in.password-title')}>
        <SingleSignOn />
        <PasswordForm />
      </Section>
    </Page>
  );
}
