// The draw on the hall's screen: the sealed list's hash, the digits as they are called out, the numbers as they fall.
import { checkHands, DIGITS, FEWEST_HANDS, type Hand, panelNumber } from '@kentan/shared/forums';
import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  api,
  ask,
  useDraft,
  useLocality,
  useNumber,
  usePaths,
  usePermission,
  useSubmit,
} from '../../platform';
import { Answer } from '../../ui/answer';
import { Button, ButtonLink } from '../../ui/button';
import { TextField } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { CheckDraw } from './check-draw';
import { useWritten } from './forum-words';
import { PanelsPublished } from './panels-published';
import { FORUMS, type ForumData, forumKey, useDraw, useForum, useForumLive } from './queries';
import './forums.css';

export function DrawHallPage() {
  const { forum = '' } = useParams();
  const { slug } = useLocality();
  useForumLive(forum, forumKey(slug, forum));
  return <Answer query={useForum(slug, forum)}>{(data) => <Hall forum={data} />}</Answer>;
}

function Hall({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const written = useWritten();
  const number = useNumber();
  const paths = usePaths();
  const clerk = usePermission('clerk', 'presidium', 'chair');
  return (
    <div className="draw-hall">
      <Page
        title={t(forum.drawnAt ? 'draw-hall.drawn' : 'draw-hall.title', {
          seats: forum.drawnSeats,
          people: number(forum.poolSize ?? 0),
        })}
        over={written(forum.title)}
      >
        {forum.registerHash ? (
          <p>
            {t('draw-hall.hash')}
            <br />
            <code className="hash">{forum.registerHash}</code>
          </p>
        ) : (
          <p>{t('draw-hall.no-list')}</p>
        )}
        <PanelsPublished forum={forum} />
        {forum.state === 'committed' && clerk && <Digits forum={forum} />}
        {forum.state === 'committed' && !clerk && <p>{t('drawn.waiting')}</p>}
        {forum.drawnAt && <Drawn forum={forum} />}
        <p className="no-print">
          <ButtonLink to={clerk ? paths.forumDesk(forum.id) : paths.forum(forum.id)}>
            {t('draw-hall.back')}
          </ButtonLink>
        </p>
      </Page>
    </div>
  );
}

function Digits({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const draft = useDraft(`draw/${forum.id}`, {
    hands: Array.from({ length: FEWEST_HANDS }, (): Hand => ({ who: '', digits: '' })),
  });
  const { hands } = draft.value;
  const draw = useSubmit(
    (given: Hand[], headers) =>
      ask(
        api.POST('/api/localities/{locality}/forums/{forum}/draw', {
          params: { path: { locality: slug, forum: forum.id } },
          body: { hands: given },
          headers,
        }),
      ),
    { refresh: [[FORUMS, slug]], onDone: () => draft.clear() },
  );
  const change = (i: number, part: Partial<Hand>) =>
    draft.set({ hands: hands.map((hand, j) => (j === i ? { ...hand, ...part } : hand)) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    draw.send([...hands]);
  };
  return (
    <form className="stack" onSubmit={send}>
      <p>{t('draw-hall.how', { need: FEWEST_HANDS, ...DIGITS })}</p>
      {hands.map((hand, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a hand is known by its place alone
        <div key={i} className="hand">
          <TextField
            label={t('draw-hall.who', { no: i + 1 })}
            value={hand.who}
            maxLength={80}
            onChange={(who) => change(i, { who })}
            error={draw.problem?.at(`hands.${i}.who`)}
            required
          />
          <TextField
            label={t('draw-hall.digits', { no: i + 1 })}
            inputMode="numeric"
            autoComplete="off"
            value={hand.digits}
            onChange={(digits) => change(i, { digits })}
            error={draw.problem?.at(`hands.${i}.digits`)}
            required
          />
        </div>
      ))}
      <div className="row">
        <Button onClick={() => draft.set({ hands: [...hands, { who: '', digits: '' }] })}>
          {t('draw-hall.more')}
        </Button>
        <Button
          type="submit"
          look="now"
          busy={draw.busy}
          blocked={checkHands(hands).ok ? undefined : t('draw-hall.not-yet')}
        >
          {t('draw-hall.draw')}
        </Button>
      </div>
      <ProblemNotice problem={draw.problem} />
    </form>
  );
}

/** Public numbers with the first digits of their tickets: who knows their ticket finds it, nobody else learns a name. */
function Drawn({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  return (
    <Answer query={useDraw(slug, forum.id, true)}>
      {(draw) => (
        <>
          <p>
            {draw.hands.map((hand) => (
              <span key={hand.who} className="hand-shown">
                {hand.who}: <b className="digits">{hand.digits}</b>
              </span>
            ))}
          </p>
          {draw.lottery && (
            <p>
              <b>{t('draw-hall.panel', { panel: panelNumber(draw.lottery.number) })}</b>
            </p>
          )}
          <ol className="bare drawn-numbers" aria-label={t('draw-hall.numbers')}>
            {draw.drawn.map((ticket, i) => (
              <li key={ticket}>
                <b>{i + 1}</b> <code>{ticket.slice(0, 8)}</code>
              </li>
            ))}
          </ol>
          <CheckDraw draw={draw} heading="h2" />
        </>
      )}
    </Answer>
  );
}
