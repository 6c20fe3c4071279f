// The clerk's desk: what the next phase waits for, who owes what, the year to steer.

import { useTranslation } from 'react-i18next';
import { PresidiumWaiting } from '../../domains/review';
import { SittingNow } from '../../domains/review/congress/sitting-now/sitting-now';
import { AccountsWaiting } from '../../domains/supervision/accounts/account-blocks';
import { MovementsToNote } from '../../domains/supervision/adjustments/adjustment-blocks';
import { SatisfactionWork } from '../../domains/supervision/satisfaction/satisfaction-blocks';
import { usePaths } from '../../platform';
import { hasScreen } from '../../platform/known-screens';
import { ButtonLink } from '../../ui/button';
import { NextPhase } from '../blocks/next-phase';
import { OfficeTallies } from '../blocks/office-tallies';
import { DeskFrame } from './desk-frame';

export function ClerkDesk() {
  const { t } = useTranslation('desks');
  const paths = usePaths();
  return (
    <DeskFrame
      desk="clerk"
      actions={
        <>
          {hasScreen('forums') && (
            <ButtonLink to={paths.forums} look="now">
              {t('clerk.forums')}
            </ButtonLink>
          )}
          {hasScreen('congress') && <ButtonLink to={paths.congress}>{t('clerk.congress')}</ButtonLink>}
          {hasScreen('year') && <ButtonLink to={paths.year}>{t('clerk.year')}</ButtonLink>}
        </>
      }
    >
      <PresidiumWaiting />
      <SittingNow />
      <MovementsToNote />
      <SatisfactionWork />
      <AccountsWaiting />
      <div className="desk-cols">
        <NextPhase />
        <OfficeTallies />
      </div>
    </DeskFrame>
  );
}
