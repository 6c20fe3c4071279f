// A forum for everybody: what, when, who may come, how people were drawn, what was asked, said, answered and what came of it.
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useLocality, usePaths, usePermission } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Terms } from '../../ui/glossary/term';
import { Page, Section } from '../../ui/page';
import { Agenda } from './agenda';
import { Briefing } from './briefing';
import { Fold } from './fold';
import { useStateName, useWhen, useWritten } from './forum-words';
import { HowDrawn } from './how-drawn';
import { Minutes } from './minutes';
import { Opinions } from './opinions';
import { type ForumData, forumKey, useForum, useForumLive, useMySeats } from './queries';
import { Questions } from './questions';
import { Results } from './results';
import { Speakers } from './speakers';
import './forums.css';

export function ForumPage() {
  const { forum = '' } = useParams();
  const { slug } = useLocality();
  const query = useForum(slug, forum);
  useForumLive(forum, forumKey(slug, forum));
  return <Answer query={query}>{(data) => <Shown forum={data} />}</Answer>;
}

function Shown({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const paths = usePaths();
  const when = useWhen();
  const written = useWritten();
  const stateName = useStateName();
  const held = forum.state === 'held';
  return (
    <Page
      title={
        held
          ? t('page.held', { title: written(forum.title), count: forum.opinions, responded: forum.responded })
          : written(forum.title)
      }
      over={`${when(forum.startsAt, forum.endsAt)} · ${written(forum.place)} · ${stateName(forum.state)}`}
      crumbs={[{ to: paths.forums, text: t('list.crumb') }]}
      lead={<p>{written(forum.about)}</p>}
      actions={<Actions forum={forum} />}
    >
      <p className="muted">{useWhoComes(forum)}</p>
      <Terms of={['forum', 'sortition', 'participant', 'facilitator']} />
      {forum.state === 'sitting' && <Speakers forumId={forum.id} />}
      {held && (
        <Section title={t('results.title')} id="results">
          <Results forumId={forum.id} />
        </Section>
      )}
      <Section
        title={t('opinions.title')}
        id="opinions"
        aside={t('opinions.aside', { days: forum.responseDays })}
      >
        <Opinions forum={forum} />
      </Section>
      <Section
        title={t('questions.title')}
        id="questions"
        aside={t('questions.aside', { days: forum.answerDays })}
      >
        <Questions forum={forum} />
      </Section>
      <Section title={t('briefing.title')} id="briefing">
        {held ? (
          <Fold title={t('briefing.open')}>
            <Briefing forum={forum} />
          </Fold>
        ) : (
          <Briefing forum={forum} />
        )}
      </Section>
      <Section title={t('agenda.title')} id="agenda">
        <Agenda points={forum.agenda} />
      </Section>
      <Section title={t('drawn.title')} id="drawn">
        <HowDrawn forum={forum} />
      </Section>
      <Section title={t('minutes.title')} id="minutes">
        {forum.minutesPublishedAt ? (
          <Fold title={t('minutes.open')}>
            <Minutes forumId={forum.id} />
          </Fold>
        ) : (
          <EmptyState title={t('minutes.none')}>{t('minutes.when', { days: forum.answerDays })}</EmptyState>
        )}
      </Section>
    </Page>
  );
}

function Actions({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const paths = usePaths();
  const { slug } = useLocality();
  const desk = usePermission('clerk', 'presidium', 'chair', 'facilitator');
  const mine = useMySeats(slug).data?.some((seat) => seat.forum.id === forum.id);
  return (
    <>
      {mine && (
        <ButtonLink to={paths.myForum(forum.id)} look="now">
          {t('mine.open')}
        </ButtonLink>
      )}
      {desk && <ButtonLink to={paths.forumDesk(forum.id)}>{t('desk.open')}</ButtonLink>}
    </>
  );
}

/** Who may come, as the charter has it, in one sentence. */
function useWhoComes(forum: ForumData): string {
  const { t } = useTranslation('forums');
  return t(`who.${forum.selection}`, {
    seats: forum.drawnSeats + forum.invitedSeats,
    drawn: forum.drawnSeats,
    invited: forum.invitedSeats,
    age: forum.minAge,
  });
}
