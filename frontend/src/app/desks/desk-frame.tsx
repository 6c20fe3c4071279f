// The frame of every desk: what one owes in a sentence, the year, the duties with their clocks, then what the office works on.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { DutiesOwed, type DutyData, useMyDuties } from '../../domains/cycles';
import { useLocality, usePaths, useSession } from '../../platform';
import { Answer, Waiting } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Page } from '../../ui/page';
import { YearHead } from '../blocks/year-head';
import { type DeskId, useDesks } from './desk-of-office';
import '../blocks/blocks.css';
import './desks.css';

interface DeskFrameProps {
  desk: DeskId;
  /** The one primary action where nothing is owed. */
  actions?: ReactNode;
  children: ReactNode;
}

export function DeskFrame(props: DeskFrameProps) {
  const { t } = useTranslation('desks');
  const { known, signedIn } = useSession();
  const paths = usePaths();
  const { pathname } = useLocation();
  const desks = useDesks();
  if (!known) return <Waiting />;
  if (!signedIn) {
    return (
      <Page title={t(`closed.${props.desk}`)} lead={<p>{t('closed.lead')}</p>} width="step">
        <ButtonLink look="now" to={`${paths.signIn}?from=${encodeURIComponent(pathname)}`}>
          {t('closed.sign-in')}
        </ButtonLink>
      </Page>
    );
  }
  if (!desks.some((desk) => desk.id === props.desk)) {
    return (
      <Page title={t(`closed.${props.desk}`)} lead={<p>{t('closed.not-yours')}</p>} width="step">
        {desks.map((desk) => (
          <p key={desk.id}>
            <Link to={desk.to}>{t(`name.${desk.id}`)}</Link>
          </p>
        ))}
      </Page>
    );
  }
  return <Open {...props} />;
}

/** "2 things are overdue", "3 things to do, the next in 4 days", "Nothing is owed". */
function useOwedSentence(): (duties: readonly DutyData[]) => string {
  const { t } = useTranslation('desks');
  return (duties) => {
    const late = duties.filter((duty) => duty.status === 'overdue').length;
    if (late > 0) return t('owed.late', { count: late });
    if (duties.length === 0) return t('owed.nothing');
    const days = Math.min(...duties.map((duty) => duty.daysLeft));
    return days === 0
      ? t('owed.today', { count: duties.length })
      : t('owed.some', { count: duties.length, days });
  };
}

function Open({ desk, actions, children }: DeskFrameProps) {
  const { t } = useTranslation('desks');
  const { displayName } = useSession();
  const { slug } = useLocality();
  const paths = usePaths();
  const owed = useOwedSentence();
  const duties = useMyDuties(slug, true);
  return (
    <Answer query={duties}>
      {({ duties: mine }) => (
        <Page
          title={owed(mine)}
          over={t('over', { desk: t(`name.${desk}`), name: displayName })}
          actions={actions}
          width={desk === 'me' ? 'page' : 'desk'}
        >
          <YearHead />
          <DutiesOwed most={10} />
          {children}
          {desk !== 'me' && (
            <p className="small desk-handover">
              <Link to={paths.handover}>{t('handover')}</Link>
            </p>
          )}
        </Page>
      )}
    </Answer>
  );
}
