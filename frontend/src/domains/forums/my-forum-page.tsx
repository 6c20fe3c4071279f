// A participant's way through a forum, one thing at a time: reply, read, answer, ask, say, answer again, see what came of it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { recall, remember, useLocality, usePaths, useSession } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Button, ButtonLink } from '../../ui/button';
import { Page } from '../../ui/page';
import { Briefing } from './briefing';
import { useWhen, useWritten } from './forum-words';
import { MyGroup, MyTicket } from './my-group';
import { MyOpinions } from './my-opinions';
import { type Step, stepOf } from './my-step';
import { PutQuestion } from './put-question';
import { FORUMS, type ForumData, type MySeatData, useForum, useForumLive, useMySeats } from './queries';
import { Questions } from './questions';
import { RaiseOpinion } from './raise-opinion';
import { ReplyStep } from './reply-step';
import { SheetStep } from './sheet-step';
import { SpeakStep } from './speak-step';
import './forums.css';

export function MyForumPage() {
  const { forum = '' } = useParams();
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const paths = usePaths();
  const { signedIn, known } = useSession();
  const query = useForum(slug, forum);
  const seats = useMySeats(slug);
  useForumLive(forum, [FORUMS, slug]);
  if (known && !signedIn)
    return (
      <Page
        title={t('mine.sign-in')}
        width="step"
        actions={
          <ButtonLink to={`${paths.signIn}?from=${encodeURIComponent(paths.myForum(forum))}`} look="now">
            {t('mine.sign-in-link')}
          </ButtonLink>
        }
      />
    );
  return (
    <Answer query={query}>
      {(data) => (
        <Answer query={seats}>
          {(mine) => {
            const seat = mine.find((one) => one.forum.id === forum);
            return seat ? (
              <Way forum={data} seat={seat} />
            ) : (
              <Page title={t('mine.none')} width="step">
                <EmptyState
                  title={t('mine.none-why')}
                  actions={<ButtonLink to={paths.forum(forum)}>{t('mine.see')}</ButtonLink>}
                />
              </Page>
            );
          }}
        </Answer>
      )}
    </Answer>
  );
}

const ORDER: readonly Step[] = ['reply', 'briefing', 'before', 'prepare', 'sitting', 'after', 'thanks'];

function Way({ forum, seat }: { forum: ForumData; seat: MySeatData }) {
  const { t } = useTranslation('forums');
  const when = useWhen();
  const written = useWritten();
  const paths = usePaths();
  const mark = `briefing-read.${forum.id}`;
  const [read, setRead] = useState(
    recall(mark) === 'yes' || forum.briefing.length === 0 || seat.handedInBefore,
  );
  const asks = forum.questionnaire.length > 0;
  const step = stepOf(seat, { read, asks, afterOpen: forum.after === 'open' });
  const steps = ORDER.filter((one) => asks || (one !== 'before' && one !== 'after'));
  const at = steps.indexOf(step === 'hall' ? 'sitting' : step);
  return (
    <Page
      width="step"
      over={`${written(forum.title)} · ${when(forum.startsAt, forum.endsAt)}`}
      title={t(`head.${step}`)}
      crumbs={[{ to: paths.forum(forum.id), text: written(forum.title) }]}
    >
      {at >= 0 && (
        <p className="muted">{t('mine.step', { at: at + 1, of: steps.length, name: t(`next.${step}`) })}</p>
      )}
      {step === 'reply' && <ReplyStep forum={forum} seat={seat} />}
      {step === 'briefing' && (
        <>
          <Briefing forum={forum} alone />
          <Button
            look="now"
            onClick={() => {
              remember(mark, 'yes');
              setRead(true);
            }}
          >
            {t('briefing.done')}
          </Button>
        </>
      )}
      {(step === 'before' || step === 'after') && <SheetStep key={step} forum={forum} wave={step} />}
      {step === 'prepare' && <Prepare forum={forum} seat={seat} />}
      {step === 'hall' && <p className="step-lead">{t('hall.lead', { number: seat.number })}</p>}
      {step === 'sitting' && <Sitting forum={forum} seat={seat} />}
      {step === 'thanks' && (
        <>
          <p className="step-lead">{t('thanks.lead')}</p>
          <ButtonLink to={`${paths.forum(forum.id)}#results`}>{t('thanks.results')}</ButtonLink>
          <MyOpinions />
        </>
      )}
      {step === 'ended' && <p className="step-lead">{t(`ended.${seat.state}`)}</p>}
      <MyTicket forum={forum} seat={seat} />
    </Page>
  );
}

function Prepare({ forum, seat }: { forum: ForumData; seat: MySeatData }) {
  const { t } = useTranslation('forums');
  return (
    <>
      <MyGroup seat={seat} />
      <ReplyStep forum={forum} seat={seat} />
      <section className="section">
        <h2>{t('questions.title')}</h2>
        <Questions forum={forum} />
        <h3>{t('put.title')}</h3>
        <PutQuestion forumId={forum.id} year={forum.year} />
      </section>
    </>
  );
}

function Sitting({ forum, seat }: { forum: ForumData; seat: MySeatData }) {
  const { t } = useTranslation('forums');
  return (
    <>
      <MyGroup seat={seat} />
      <SpeakStep forumId={forum.id} seat={seat} />
      <section className="section">
        <h2>{t('raise.title')}</h2>
        <RaiseOpinion forumId={forum.id} year={forum.year} />
      </section>
      <section className="section">
        <h2>{t('questions.title')}</h2>
        <Questions forum={forum} />
        <h3>{t('put.title')}</h3>
        <PutQuestion forumId={forum.id} year={forum.year} />
      </section>
    </>
  );
}
