// My invitations and forums, each with the one next step.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocality, usePaths } from '../../platform';
import { Tag } from '../../ui/tag';
import { useLastDay, useWhen, useWritten } from './forum-words';
import { stepOf } from './my-step';
import { type MySeatData, useMySeats } from './queries';
import './forums.css';

/** A block for "my page" and the list of forums; nothing for whoever was never invited. */
export function MyForums() {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const seats = useMySeats(slug).data ?? [];
  if (seats.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('mine.title')}</h2>
      <ul className="bare forum-cards">
        {seats.map((seat) => (
          <li key={seat.forum.id} className="forum-card">
            <MySeat seat={seat} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MySeat({ seat }: { seat: MySeatData }) {
  const { t } = useTranslation('forums');
  const paths = usePaths();
  const when = useWhen();
  const lastDay = useLastDay();
  const written = useWritten();
  const { forum } = seat;
  const step = stepOf(seat);
  return (
    <>
      <h3>{written(forum.title)}</h3>
      <p>
        {when(forum.startsAt, forum.endsAt)} · {written(forum.place)}
      </p>
      <p>
        <Tag look={step === 'reply' ? 'act' : 'plain'}>{t(`seat.${seat.state}`)}</Tag>{' '}
        {t('mine.number', { number: seat.number })}
        {step === 'reply' && ` · ${t('mine.reply-by', { date: lastDay(seat.replyBy) })}`}
      </p>
      <Link
        className={`btn ${['reply', 'briefing', 'before', 'after'].includes(step) ? 'now' : ''}`}
        to={paths.myForum(forum.id)}
      >
        {t(`next.${step}`)}
      </Link>
    </>
  );
}
