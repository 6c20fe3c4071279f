// What the signed-in person's offices owe now, most pressing first: a block for desks and the board.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lastInstant, useLocality, usePaths, useSay, useSession, useZone } from '../../platform';
import { DutyClock } from '../../ui/duty-clock';
import { Section } from '../../ui/page';
import { deskOf } from './duty-path';
import { useLiveYear, useMyDuties } from './queries';
import './cycles.css';

interface DutiesOwedProps {
  /** Shown at once; the rest stands on the board. */
  most?: number;
  /** Also say so when nothing is owed (desks); the board is silent then. */
  sayNothing?: boolean;
}

export function DutiesOwed({ most = 5, sayNothing = false }: DutiesOwedProps) {
  const { t } = useTranslation('cycles');
  const say = useSay();
  const zone = useZone();
  const paths = usePaths();
  const { slug } = useLocality();
  const { signedIn } = useSession();
  const { data } = useMyDuties(slug, signedIn);
  useLiveYear(slug);
  if (!data || (data.duties.length === 0 && !sayNothing)) return null;
  const { duties } = data;
  return (
    <Section
      title={duties.length ? t('owed.title', { count: duties.length }) : t('owed.none')}
      aside={<Link to={paths.duties}>{t('owed.board')}</Link>}
      sheet
    >
      <ul className="bare owed">
        {duties.slice(0, most).map((duty) => (
          <li key={duty.id}>
            <Link to={deskOf(paths, duty)}>{say(duty.title)}</Link>
            <DutyClock dueAt={lastInstant(duty.dueOn, zone)} withDate />
          </li>
        ))}
      </ul>
      {duties.length > most && (
        <p className="small muted">{t('owed.more', { count: duties.length - most })}</p>
      )}
    </Section>
  );
}
