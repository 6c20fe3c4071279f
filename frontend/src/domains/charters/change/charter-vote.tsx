// How the congress voted on a change of the charter, in one line, with the ways to its vote and resolution.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, usePaths } from '../../../platform';
import type { CharterChange } from '../queries';

/** Nothing before the vote. */
export function CharterVote({ change: { vote, resolutionId } }: { change: CharterChange }) {
  const { t } = useTranslation('charters');
  const date = useDate();
  const paths = usePaths();
  if (!vote) return null;
  const { yes, no, abstain, needed, all } = vote;
  return (
    <p className="charter-version small">
      <span>
        {t('vote.figures', { day: date(vote.closedAt, 'day-year'), yes, no, abstain, needed, all })}
      </span>
      <Link to={paths.vote(vote.id)}>{t('vote.open')}</Link>
      {resolutionId && <Link to={paths.resolution(resolutionId)}>{t('vote.resolution')}</Link>}
    </p>
  );
}
