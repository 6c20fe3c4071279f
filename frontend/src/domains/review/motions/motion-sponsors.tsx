// Who stands behind a motion: each with the time of the own signature; those still to sign are said so.
import { useTranslation } from 'react-i18next';
import { useDate } from '../../../platform';
import { EmptyState } from '../../../ui/answer';
import { Tag } from '../../../ui/tag';
import type { MotionData } from './queries';

export function Sponsors({ motion }: { motion: MotionData }) {
  const { t } = useTranslation('motions');
  const date = useDate();
  if (motion.sponsorList.length === 0) return <EmptyState title={t('sponsors.none')} />;
  return (
    <ul className="bare motion-sponsors">
      {motion.sponsorList.map((sponsor, i) => (
        <li
          key={sponsor.accountId ?? `${i}/${sponsor.name}`}
          className={sponsor.standing ? undefined : 'muted'}
        >
          <span aria-hidden="true">{sponsor.standing ? '✓ ' : '○ '}</span>
          {sponsor.name} {sponsor.lead && <Tag>{t('sponsors.lead')}</Tag>}{' '}
          <span className="small muted">
            {sponsor.standing && sponsor.signedAt
              ? t('sponsors.signed', { date: date(sponsor.signedAt, 'minute') })
              : t('sponsors.waiting')}
          </span>
        </li>
      ))}
    </ul>
  );
}
