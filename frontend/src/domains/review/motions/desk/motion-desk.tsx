// The motion desk: the draft as a table on the left, what makes a motion of it on the right; it saves itself.
import { linesByKey } from '@kentan/shared/review';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { api, ask, useLiveEvents, useLocality, usePaths, useSubmit } from '../../../../platform';
import { Answer } from '../../../../ui/answer';
import { Button, ButtonLink } from '../../../../ui/button';
import { DutyClock } from '../../../../ui/duty-clock';
import { Notice, ProblemNotice } from '../../../../ui/notice';
import { Page } from '../../../../ui/page';
import { type DraftLines, useDraftLines } from '../../lines/draft-lines';
import { LinesAnswer } from '../../lines/lines-answer';
import { type MotionData, motionsKey, useMotion } from '../queries';
import { DeskSide } from './desk-side';
import { DeskTable } from './desk-table';
import { useMotionDraft } from './use-motion-draft';
import '../motions.css';

export function MotionDesk() {
  const { id = '' } = useParams();
  const { slug } = useLocality();
  const motion = useMotion(slug, id);
  useLiveEvents(slug, ['review.motion-changed'], (event) => {
    if (event.key === id) void motion.refetch();
  });
  return <Answer query={motion}>{(data) => <Opened key={data.id} motion={data} />}</Answer>;
}

function Opened({ motion }: { motion: MotionData }) {
  const { slug } = useLocality();
  const paths = usePaths();
  const lines = useDraftLines(slug, motion.year);
  if (motion.number !== undefined || motion.mine !== 'lead')
    return <Navigate to={paths.motion(motion.id)} replace />;
  return <LinesAnswer query={lines}>{(data) => <Desk motion={motion} data={data} />}</LinesAnswer>;
}

function Desk({ motion, data }: { motion: MotionData; data: DraftLines }) {
  const { t } = useTranslation('motions');
  const paths = usePaths();
  const draft = useMotionDraft(motion);
  const [unlocked, setUnlocked] = useState(false);
  const byKey = useMemo(() => linesByKey(data.lines), [data.lines]);
  const signed = motion.state === 'signing';
  const locked = signed && !unlocked;
  return (
    <Page
      width="desk"
      title={t('desk.title', { year: motion.year })}
      lead={
        <p className="row small">
          <span role="status">{t(`desk.save.${draft.state}`)}</span>
          {motion.deadlineAt && (
            <span>
              {t('desk.deadline')}{' '}
              <DutyClock dueAt={new Date(new Date(motion.deadlineAt).getTime() - 1).toISOString()} withDate />
              {motion.deadlineExpected && <span className="muted"> {t('deadline.expected')}</span>}
            </span>
          )}
        </p>
      }
      actions={
        <>
          <Discard motion={motion} />
          <ButtonLink to={paths.motion(motion.id)}>{t('desk.leave')}</ButtonLink>
        </>
      }
    >
      {locked && (
        <Notice
          title={t('desk.signed', { count: motion.sponsors })}
          actions={<Button onClick={() => setUnlocked(true)}>{t('desk.unlock')}</Button>}
        >
          <p>{t('desk.signed-why')}</p>
        </Notice>
      )}
      {draft.problem && (
        <ProblemNotice
          problem={draft.problem}
          retry={
            draft.problem.status === 412 ? (
              <Button onClick={() => location.reload()}>{t('desk.reload')}</Button>
            ) : (
              <Button onClick={draft.retry}>{t('desk.save-again')}</Button>
            )
          }
        />
      )}
      <div className="desk-work">
        <DeskTable data={data} draft={draft} locked={locked} />
        <DeskSide
          motion={motion}
          draft={draft}
          lines={byKey}
          protectedMarks={data.clues.protectedMarks}
          locked={locked}
        />
      </div>
    </Page>
  );
}

function Discard({ motion }: { motion: MotionData }) {
  const { t } = useTranslation('motions');
  const { slug } = useLocality();
  const paths = usePaths();
  const go = useNavigate();
  const [asked, setAsked] = useState(false);
  const discard = useSubmit(
    (_: null, headers) =>
      ask(
        api.DELETE('/api/localities/{locality}/review/motions/{id}', {
          params: { path: { locality: slug, id: motion.id } },
          headers,
        }),
      ),
    { refresh: [motionsKey(slug)], onDone: () => void go(paths.motions) },
  );
  return (
    <>
      {asked ? (
        <Button busy={discard.busy} onClick={() => discard.send(null)}>
          {t('desk.discard-really')}
        </Button>
      ) : (
        <Button look="quiet" onClick={() => setAsked(true)}>
          {t('desk.discard')}
        </Button>
      )}
      <ProblemNotice problem={discard.problem} />
    </>
  );
}
