// Blocks for desks: motions that wait for one's signature or are being drafted, and what waits for the presidium.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLiveEvents, useLocality, usePaths, usePermission } from '../../../platform';
import { Section } from '../../../ui/page';
import { MotionList } from './motions-page';
import { useMotions, usePresidium } from './queries';
import './motions.css';

/** Unfiled motions of one's own and those one is invited to sponsor; nothing when there are none. */
export function OwnMotions() {
  const { t } = useTranslation('motions');
  const { slug } = useLocality();
  const motions = useMotions(slug);
  useLiveEvents(slug, ['review.motion-changed'], () => void motions.refetch());
  const own = (motions.data?.motions ?? []).filter((m) => m.number === undefined);
  if (own.length === 0) return null;
  return (
    <Section title={t('list.own')}>
      <MotionList motions={own} />
    </Section>
  );
}

/** How much waits for the presidium, for its members; nothing for others. */
export function PresidiumWaiting() {
  const { t } = useTranslation('motions');
  const { slug } = useLocality();
  const paths = usePaths();
  const member = usePermission('presidium', 'chair');
  const desk = usePresidium(slug, member);
  useLiveEvents(slug, ['review.motion-changed'], () => {
    if (member) void desk.refetch();
  });
  if (!member || !desk.data?.matters.length) return null;
  return (
    <Section title={t('presidium.page', { count: desk.data.matters.length })}>
      <p>
        <Link to={paths.reviewPresidium}>{t('list.presidium')}</Link>
      </p>
    </Section>
  );
}
