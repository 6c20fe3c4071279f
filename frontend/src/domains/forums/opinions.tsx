// Opinions with what became of them: the words, the response with its reasons, and the amounts of their lines through the year.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lastInstant, useDate, useLocality, usePaths, useSay, useZone } from '../../platform';
import { Amount } from '../../ui/amount';
import { Answer, EmptyState } from '../../ui/answer';
import { Button } from '../../ui/button';
import { DutyClock } from '../../ui/duty-clock';
import { LineLink } from '../../ui/line-link';
import { Tag, type TagLook } from '../../ui/tag';
import { useOfficeName, useOutcomeName } from './forum-words';
import { type ForumData, type LineCourseData, type OpinionData, useOpinions } from './queries';

export function Opinions({ forum }: { forum: Pick<ForumData, 'id' | 'state'> }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const [page, setPage] = useState(1);
  return (
    <Answer query={useOpinions(slug, forum.id, page)}>
      {({ opinions, total, pageSize }) =>
        total === 0 ? (
          <EmptyState title={t('opinions.none')}>
            {t(forum.state === 'held' ? 'opinions.none-said' : 'opinions.none-when')}
          </EmptyState>
        ) : (
          <>
            <ol className="bare opinions">
              {opinions.map((opinion) => (
                <li key={opinion.id}>
                  <OpinionCard opinion={opinion} />
                </li>
              ))}
            </ol>
            {total > pageSize && (
              <div className="row">
                <Button blocked={page === 1 ? '' : undefined} onClick={() => setPage(page - 1)}>
                  {t('pages.before')}
                </Button>
                <span className="muted">{t('pages.at', { page, pages: Math.ceil(total / pageSize) })}</span>
                <Button blocked={page * pageSize >= total ? '' : undefined} onClick={() => setPage(page + 1)}>
                  {t('pages.after')}
                </Button>
              </div>
            )}
          </>
        )
      }
    </Answer>
  );
}

const FATE_LOOK: Record<OpinionData['fate'], TagLook> = {
  waiting: 'plain',
  refused: 'plain',
  promised: 'money',
  kept: 'ok',
  unseen: 'warn',
  moved: 'ok',
};

export function OpinionCard({ opinion, withForum }: { opinion: OpinionData; withForum?: boolean }) {
  const { t } = useTranslation('forums');
  const date = useDate();
  const say = useSay();
  const zone = useZone();
  const paths = usePaths();
  const office = useOfficeName();
  const outcome = useOutcomeName();
  const owner = opinion.department ? say(opinion.department) : office('financeOffice');
  return (
    <article className="voice opinion" id={`opinion-${opinion.id}`}>
      <p className="small muted">
        {t('opinions.no', { no: opinion.no })} · <Speaker opinion={opinion} /> ·{' '}
        {date(opinion.raisedAt, 'day-year')} {opinion.mine && <Tag look="money">{t('mine.tag')}</Tag>}{' '}
        <Tag look={FATE_LOOK[opinion.fate]}>{t(`fate.${opinion.fate}`)}</Tag>
      </p>
      {withForum && (
        <p className="small">
          <Link to={`${paths.forum(opinion.forumId)}#opinions`}>{say(opinion.forumTitle)}</Link>
        </p>
      )}
      <p className="voice-text">{opinion.text}</p>
      {opinion.outcome ? (
        <div className="stream-answer">
          <p className="small muted">
            {opinion.answeredAt && date(opinion.answeredAt, 'day-year')} ·{' '}
            {opinion.answeredAs === 'departmentOfficer' ? owner : office(opinion.answeredAs ?? '')}
          </p>
          <p>
            <b>{outcome(opinion.outcome)}</b> · {opinion.reasons}
          </p>
        </div>
      ) : (
        <p className="small">
          {t(`opinions.${opinion.state === 'studied' ? 'studied' : 'raised'}`, { who: owner })}{' '}
          <DutyClock dueAt={lastInstant(opinion.dueOn, zone)} />
        </p>
      )}
      <ul className="bare trace" aria-label={t('trace.label')}>
        {opinion.lines.map((line) => (
          <li key={line.lineKey}>
            <Course line={line} />
          </li>
        ))}
      </ul>
      <p className="small">
        <Link to={paths.act(opinion.raisedAct)}>{t('trace.record')}</Link>
        {opinion.answeredAct && (
          <>
            {' · '}
            <Link to={paths.act(opinion.answeredAct)}>{t('trace.record-answer')}</Link>
          </>
        )}
      </p>
    </article>
  );
}

function Speaker({ opinion }: { opinion: OpinionData }) {
  const { t } = useTranslation('forums');
  const by =
    opinion.number === undefined ? t('opinions.paper') : t('opinions.number', { number: opinion.number });
  return (
    <>
      {opinion.name ? `${opinion.name} (${by})` : by}
      {opinion.group !== undefined && ` · ${t('group.no', { group: opinion.group })}`}
      {opinion.paper && opinion.number !== undefined && ` · ${t('opinions.paper')}`}
    </>
  );
}

/** One line of the trace: what was promised, the amounts as they went, the motions that touched it. */
function Course({ line }: { line: LineCourseData }) {
  const { t } = useTranslation('forums');
  const paths = usePaths();
  const say = useSay();
  const date = useDate();
  const steps = (['draft', 'amended', 'adopted'] as const).filter((step) => line[step] !== undefined);
  return (
    <>
      <LineLink lineKey={line.lineKey} name={line.name} />{' '}
      <Tag look={line.movement === 'raised' || line.movement === 'cut' ? 'money' : 'plain'}>
        {t(`movement.${line.movement}`)}
      </Tag>
      <span className="course">
        {steps.map((step, i) => (
          <span key={step}>
            {i > 0 && ' → '}
            {t(`step.${step}`)} <Amount value={line[step]} plain />
          </span>
        ))}
      </span>
      {line.promise && <span className="promise">{t('trace.promise', { what: line.promise })}</span>}
      {line.motions.map((motion) => (
        <span key={motion.actId} className="small">
          <Link to={motion.motionId ? paths.motion(motion.motionId) : paths.act(motion.actId)}>
            {say(motion.name)} · {date(motion.at)}
          </Link>
        </span>
      ))}
    </>
  );
}
