// One's own account: who one is here, how one signs in, where one is signed in, and everything to take along.
import { OFFICES } from '@kentan/shared/identity';
import { useTranslation } from 'react-i18next';
import { useOffices, usePaths, useSay, useSession } from '../../platform';
import { Answer } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { AccountDetails } from './account-details';
import { OwnData } from './own-data';
import { OwnSessions } from './own-sessions';
import { PasswordSection } from './password-section';
import { useOwnAccount } from './queries';
import { SecondFactorSection } from './second-factor-section';
import { SingleSignOn, useSingleSignOn } from './single-sign-on';
import './identity.css';

export function AccountPage() {
  const { t } = useTranslation('identity');
  const paths = usePaths();
  const { known, signedIn } = useSession();
  if (known && !signedIn) {
    return (
      <Page title={t('account.signed-out')} width="step">
        <ButtonLink to={`${paths.signIn}?from=${encodeURIComponent(paths.account)}`} look="now">
          {t('sign-in.send')}
        </ButtonLink>
      </Page>
    );
  }
  return <Mine />;
}

function Mine() {
  const { t } = useTranslation('identity');
  const say = useSay();
  const paths = usePaths();
  const { displayName, secondFactorMissing } = useSession();
  const offices = useOffices();
  const account = useOwnAccount();
  const provider = useSingleSignOn();
  const held = offices.map((o) => say(OFFICES[o.office])).join(t('comma'));
  return (
    <Page
      title={
        held
          ? t('account.title', { name: displayName, offices: held })
          : t('account.title-none', { name: displayName })
      }
      lead={<p>{t('account.lead')}</p>}
      width="step"
    >
      {secondFactorMissing && (
        <Notice
          kind="warn"
          title={t('account.second-missing')}
          actions={
            <ButtonLink to={`${paths.signIn}?from=${encodeURIComponent(paths.account)}`}>
              {t('second.send')}
            </ButtonLink>
          }
        />
      )}
      <Answer query={account}>
        {(mine) => (
          <>
            <PasswordSection account={mine} />
            <SecondFactorSection account={mine} />
            <AccountDetails key={mine.version} account={mine} />
            {(provider || mine.singleSignOn.length > 0) && <Linked providers={mine.singleSignOn} />}
            <OwnSessions />
            <OwnData login={mine.login} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Linked({ providers }: { providers: readonly string[] }) {
  const { t } = useTranslation('identity');
  const paths = usePaths();
  return (
    <Section title={t('sso.title')}>
      <p>{providers.length ? t('sso.linked', { providers: providers.join(' ') }) : t('sso.none')}</p>
      <SingleSignOn returnTo={paths.account} />
    </Section>
  );
}
