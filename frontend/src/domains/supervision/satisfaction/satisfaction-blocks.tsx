// A block for every desk: what of satisfaction votes and rectifications waits for the person who reads it.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocality, usePaths, usePermission, useSay } from '../../../platform';
import { ButtonLink } from '../../../ui/button';
import { Section } from '../../../ui/page';
import { useHeadline } from './headline';
import { useSatisfactionLive, useSatisfactionYear } from './queries';
import { RectificationList } from './rectification-list';

/** Nothing while nothing waits. */
export function SatisfactionWork() {
  const { t } = useTranslation('satisfaction');
  const say = useSay();
  const paths = usePaths();
  const { slug } = useLocality();
  const headline = useHeadline();
  const clerk = usePermission('clerk');
  useSatisfactionLive(slug);
  const { data } = useSatisfactionYear(slug);
  if (!data) return null;
  const { votes, rectifications, year } = data;
  const items: { id: string; said: ReactNode }[] = [
    ...votes
      .filter((vote) => vote.state === 'open' && vote.mine?.onRoll && !vote.mine.cast)
      .map((vote) => ({
        id: vote.id,
        said: (
          <ButtonLink to={paths.rate(vote.id)} look="now">
            {t('block.rate', { subject: say(vote.subject) })}
          </ButtonLink>
        ),
      })),
    ...votes
      .filter((vote) => vote.state === 'sealed' && vote.mine?.keeper && !vote.mine.agreed)
      .map((vote) => ({
        id: vote.id,
        said: (
          <ButtonLink to={paths.satisfactionVote(vote.id)} look="now">
            {t('block.keep', { subject: say(vote.subject) })}
          </ButtonLink>
        ),
      })),
    ...votes
      .filter((vote) => clerk && vote.state !== 'counted')
      .map((vote) => ({
        id: `clerk-${vote.id}`,
        said: (
          <Link to={paths.satisfactionVote(vote.id)}>
            {headline(vote)} · {t('turnout', { cast: vote.cast, roll: vote.roll })}
          </Link>
        ),
      })),
    ...rectifications
      .filter((r) => clerk && r.state === 'reported')
      .map((r) => ({
        id: r.id,
        said: (
          <Link to={`${paths.satisfaction}/new?year=${year}&rectification=${r.id}`}>
            {t('block.again', { subject: say(r.subject) })}
          </Link>
        ),
      })),
  ];
  const owed = rectifications.filter((r) => r.mine && r.state === 'open');
  if (items.length === 0 && owed.length === 0) return null;
  return (
    <Section title={t('block')}>
      <ul className="bare stack">
        {items.map(({ id, said }) => (
          <li key={id}>{said}</li>
        ))}
      </ul>
      {owed.length > 0 && <RectificationList rectifications={owed} />}
    </Section>
  );
}
