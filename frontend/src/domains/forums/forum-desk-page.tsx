// The clerk's desk of one forum: where it stands, the one next step, and everything that is written, drawn, seated and said.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useLocality, usePaths, usePermission } from '../../platform';
import { Answer } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Tabs } from '../../ui/tabs';
import { BriefingEditor } from './briefing-editor';
import { DeskButton } from './desk-button';
import { EnterOpinion } from './enter-opinion';
import { useStateName, useWhen, useWritten } from './forum-words';
import { HallQuestions } from './hall-questions';
import { MinutesEditor } from './minutes-editor';
import { Opinions } from './opinions';
import { PlanEditor } from './plan-editor';
import { FORUMS, type ForumData, useForum, useForumLive } from './queries';
import { QuestionnaireEditor } from './questionnaire-editor';
import { Seats } from './seats';
import { Speakers } from './speakers';
import './forums.css';

export function ForumDeskPage() {
  const { forum = '' } = useParams();
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const query = useForum(slug, forum);
  const desk = usePermission('clerk', 'presidium', 'chair', 'facilitator');
  useForumLive(forum, [FORUMS, slug]);
  if (!desk) return <Page title={t('desk.not-yours')} width="step" />;
  return <Answer query={query}>{(data) => <Desk forum={data} />}</Answer>;
}

function Desk({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const when = useWhen();
  const written = useWritten();
  const stateName = useStateName();
  const paths = usePaths();
  const [shown, setShown] = useState(
    forum.state === 'sitting' ? 'hall' : forum.state === 'held' ? 'minutes' : 'plan',
  );
  const tabs = [
    { id: 'plan', label: t('tab.plan'), panel: <PlanEditor forum={forum} /> },
    {
      id: 'briefing',
      label: t('briefing.title'),
      panel: <BriefingEditor forum={forum} />,
    },
    {
      id: 'questionnaire',
      label: t('tab.questionnaire'),
      panel: <QuestionnaireEditor forum={forum} />,
    },
    { id: 'seats', label: t('tab.seats'), panel: <Seats forum={forum} /> },
    {
      id: 'hall',
      label: t('tab.hall'),
      panel: (
        <div className="desk-cols">
          <div className="stack">
            {forum.state === 'sitting' && (
              <>
                <Speakers forumId={forum.id} />
                <div className="row">
                  <DeskButton forumId={forum.id} step="speakers/next" look="now">
                    {t('speakers.call')}
                  </DeskButton>
                  <DeskButton forumId={forum.id} step="speakers/end">
                    {t('speakers.end')}
                  </DeskButton>
                </div>
              </>
            )}
            <HallQuestions forum={forum} />
          </div>
          <div className="stack">
            {forum.state === 'sitting' && <EnterOpinion forum={forum} />}
            <Opinions forum={forum} />
          </div>
        </div>
      ),
    },
    { id: 'minutes', label: t('minutes.title'), panel: <MinutesEditor forum={forum} /> },
  ];
  return (
    <Page
      width="desk"
      title={t('desk.title', { title: written(forum.title), state: stateName(forum.state) })}
      over={`${when(forum.startsAt, forum.endsAt)} · ${written(forum.place)}`}
      crumbs={[{ to: paths.forum(forum.id), text: written(forum.title) }]}
    >
      <NextStep forum={forum} />
      <Tabs label={t('desk.tabs')} tabs={tabs} shown={shown} onShow={setShown} />
    </Page>
  );
}

/** The one thing that is next, with what it does said before it is done. */
function NextStep({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const paths = usePaths();
  const { id, state } = forum;
  const next = forum.lettersWaiting > 0 ? 'letters' : forum.groupsFormed ? 'opening' : 'groups';
  const say = (key: string) =>
    t(`step-of.${key}`, {
      seats: forum.drawnSeats,
      groupSize: forum.groupSize,
      letters: forum.lettersWaiting,
      accepted: forum.accepted,
    });
  return (
    <div className="sheet stack next-step">
      {state === 'preparing' && forum.drawnSeats > 0 && (
        <>
          <p>{say('list')}</p>
          <DeskButton forumId={id} step="list" look="now" sure={t('sure.list')}>
            {t('do.list')}
          </DeskButton>
        </>
      )}
      {state === 'preparing' && forum.drawnSeats === 0 && (
        <>
          <p>{say('invitations')}</p>
          <DeskButton forumId={id} step="invitations" look="now">
            {t('do.invitations')}
          </DeskButton>
        </>
      )}
      {state === 'committed' && (
        <>
          <p>{say('draw')}</p>
          <ButtonLink to={paths.forumDraw(id)} look="now">
            {t('do.draw')}
          </ButtonLink>
        </>
      )}
      {state === 'drawn' && (
        <>
          <p>{say(`invite.${next}`)}</p>
          <div className="row">
            <ButtonLink to={paths.forumLetters(id)} look={next === 'letters' ? 'now' : 'plain'}>
              {t('do.letters')}
            </ButtonLink>
            {forum.drawnSeats > 0 && (
              <DeskButton forumId={id} step="alternates">
                {t('do.alternates')}
              </DeskButton>
            )}
            <DeskButton forumId={id} step="groups" look={next === 'groups' ? 'now' : 'plain'}>
              {t('do.groups')}
            </DeskButton>
            <DeskButton
              forumId={id}
              step="opening"
              look={next === 'opening' ? 'now' : 'plain'}
              sure={t('sure.opening')}
            >
              {t('do.opening')}
            </DeskButton>
          </div>
        </>
      )}
      {state === 'sitting' && (
        <>
          <p>{say('sitting')}</p>
          <div className="row">
            {forum.questionnaire.length > 0 && forum.after === 'waiting' && (
              <DeskButton forumId={id} step="after" look="now">
                {t('do.after')}
              </DeskButton>
            )}
            <DeskButton forumId={id} step="closing" sure={t('sure.closing')}>
              {t('do.closing')}
            </DeskButton>
          </div>
        </>
      )}
      {state === 'held' &&
        (forum.minutesPublishedAt ? <Notice kind="ok" title={say('done')} /> : <p>{say('minutes')}</p>)}
    </div>
  );
}
