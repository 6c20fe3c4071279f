// Forums as cards: what, when, where, how far. With words of their own, so that a home page does not load the whole domain's.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePaths } from '../../../platform';
import { Tag } from '../../../ui/tag';
import { useStateName, useWhen, useWritten } from '../forum-words';
import type { ForumSummaryData } from '../queries';
import '../forums.css';

export function ForumCards({ forums }: { forums: readonly ForumSummaryData[] }) {
  const { t } = useTranslation('forum-cards');
  const paths = usePaths();
  const when = useWhen();
  const written = useWritten();
  const stateName = useStateName();
  return (
    <ul className="bare forum-cards">
      {forums.map((forum) => (
        <li key={forum.id} className="forum-card">
          <h3>
            <Link to={paths.forum(forum.id)}>{written(forum.title)}</Link>
          </h3>
          <p>
            <Tag look={forum.state === 'sitting' ? 'act' : forum.state === 'held' ? 'ok' : 'plain'}>
              {stateName(forum.state)}
            </Tag>
          </p>
          <p>
            {when(forum.startsAt, forum.endsAt)} · {written(forum.place)}
          </p>
          <p className="muted">
            {t(forum.opinions ? 'counts' : 'counts-before', {
              seats: forum.drawnSeats + forum.invitedSeats,
              drawn: forum.drawnSeats,
              questions: forum.questions,
              opinions: forum.opinions,
              responded: forum.responded,
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}
