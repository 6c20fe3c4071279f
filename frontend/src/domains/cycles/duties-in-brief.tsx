// Duties kept and missed in three figures, with the one that is longest overdue by name: a block for the public home.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lastInstant, useLocality, useNumber, usePaths, useSay, useZone } from '../../platform';
import { DutyClock } from '../../ui/duty-clock';
import { Section } from '../../ui/page';
import { useOwner } from './duty-item';
import { matterOf } from './duty-path';
import { useDuties, useLiveYear } from './queries';
import './cycles.css';

export function DutiesInBrief() {
  const { t } = useTranslation('cycles');
  const say = useSay();
  const number = useNumber();
  const zone = useZone();
  const paths = usePaths();
  const owner = useOwner();
  const { slug } = useLocality();
  const { data } = useDuties(slug, { limit: 1, page: 1 });
  useLiveYear(slug);
  if (!data) return null;
  const { counts } = data;
  const worst = counts.overdue ? data.duties[0] : undefined;
  return (
    <Section title={t('brief.title')} aside={<Link to={paths.duties}>{t('owed.board')}</Link>} sheet>
      <dl className="brief">
        <div>
          <dt>{t('duty.kept')}</dt>
          <dd>{number(counts.kept)}</dd>
        </div>
        <div>
          <dt>{t('duty.open')}</dt>
          <dd>{number(counts.open)}</dd>
        </div>
        <div className={counts.overdue ? 'late' : undefined}>
          <dt>{t('duty.overdue')}</dt>
          <dd>{number(counts.overdue)}</dd>
        </div>
      </dl>
      {worst && (
        <p>
          {t('brief.worst', { who: owner(worst) })}{' '}
          <Link to={matterOf(paths, worst)}>{say(worst.title)}</Link>{' '}
          <DutyClock dueAt={lastInstant(worst.dueOn, zone)} />
        </p>
      )}
    </Section>
  );
}
