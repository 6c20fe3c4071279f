// A deputy's desk: the draft to examine, what citizens ask, what the next phase waits for.
import { useTranslation } from 'react-i18next';
import { SittingNow } from '../../domains/review/congress/sitting-now/sitting-now';
import { OwnMotions, PresidiumWaiting } from '../../domains/review/motions/motion-blocks';
import { CommitteeWork } from '../../domains/review/opinions/opinion-block';
import { AccountsWaiting } from '../../domains/supervision/accounts/account-blocks';
import { MovementsToNote, PlansAtWork } from '../../domains/supervision/adjustments/adjustment-blocks';
import { ExecutionNow } from '../../domains/supervision/execution/execution-blocks/execution-blocks';
import { CommitteeInspects } from '../../domains/supervision/inspections/inspection-blocks';
import { SatisfactionWork } from '../../domains/supervision/satisfaction/satisfaction-blocks';
import { usePaths, usePermission } from '../../platform';
import { ButtonLink } from '../../ui/button';
import { Section } from '../../ui/page';
import { NextPhase } from '../blocks/next-phase';
import { QuestionList } from '../blocks/question-list';
import { DeskFrame } from './desk-frame';

export function DeputyDesk() {
  const { t } = useTranslation('desks');
  const paths = usePaths();
  const committee = usePermission('reviewCommittee');
  return (
    <DeskFrame
      desk="deputy"
      actions={
        <>
          <ButtonLink to={paths.review} look="now">
            {t('deputy.review')}
          </ButtonLink>
          <ButtonLink to={paths.motions}>{t('deputy.motions')}</ButtonLink>
          {committee && <ButtonLink to={paths.reviewCommittee}>{t('deputy.committee')}</ButtonLink>}
          <ButtonLink to={paths.compare}>{t('deputy.compare')}</ButtonLink>
        </>
      }
    >
      <SittingNow />
      <SatisfactionWork />
      <PresidiumWaiting />
      <CommitteeWork />
      <CommitteeInspects />
      <AccountsWaiting />
      <PlansAtWork />
      <MovementsToNote />
      <ExecutionNow />
      <OwnMotions />
      <div className="desk-cols">
        <NextPhase />
        <Section title={t('questions.open')}>
          <QuestionList filter={{ state: 'open' }} empty={t('questions.none')} />
        </Section>
      </div>
    </DeskFrame>
  );
}
