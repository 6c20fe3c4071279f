// All forums of a locality: what is open now first, then what was held and what came of it.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLiveEvents, useLocality, usePaths, usePermission, useSay } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Page, Section } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { useStateName, useWhen, useWritten } from './forum-words';
import { MyForums } from './my-forums';
import { type ForumSummaryData, useForums } from './queries';
import './forums.css';

export function ForumsPage() {
  const { slug } = useLocality();
  const forums = useForums(slug);
  useLiveEvents(
    slug,
    ['forums.created', 'forums.changed', 'forums.opened', 'forums.held'],
    () => void forums.refetch(),
  );
  return <Answer query={forums}>{(data) => <Shown forums={data} />}</Answer>;
}

function Shown({ forums }: { forums: readonly ForumSummaryData[] }) {
  const { t } = useTranslation('forums');
  const say = useSay();
  const { name } = useLocality();
  const paths = usePaths();
  const desk = usePermission('clerk', 'presidium', 'chair');
  const open = forums.filter((forum) => forum.state !== 'held');
  const held = forums.filter((forum) => forum.state === 'held');
  const title = open.length ? t('list.open', { count: open.length }) : t('list.none-open');
  return (
    <Page
      title={title}
      over={say(name)}
      lead={<p>{t('list.lead')}</p>}
      actions={
        desk && (
          <ButtonLink to={paths.newForum} look="now">
            {t('desk.new')}
          </ButtonLink>
        )
      }
    >
      <MyForums />
      {forums.length === 0 && <EmptyState title={t('list.empty')}>{t('list.empty-when')}</EmptyState>}
      {open.length > 0 && (
        <Section title={t('list.now')}>
          <ForumCards forums={open} />
        </Section>
      )}
      {held.length > 0 && (
        <Section title={t('list.held')}>
          <ForumCards forums={held} />
        </Section>
      )}
    </Page>
  );
}

export function ForumCards({ forums }: { forums: readonly ForumSummaryData[] }) {
  const { t } = useTranslation('forums');
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
            {t(forum.opinions ? 'card.counts' : 'card.counts-before', {
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
