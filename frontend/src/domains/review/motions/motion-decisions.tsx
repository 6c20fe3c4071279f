// What was decided about a motion: by the presidium with each member's vote and the reasons, by the congress with its figures.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, usePaths, useSay } from '../../../platform';
import { Notice } from '../../../ui/notice';
import type { DecisionData, MotionData } from './queries';

export function Decisions({ motion }: { motion: MotionData }) {
  const { t } = useTranslation('motions');
  if (motion.decisions.length === 0) {
    return <p className="muted">{t('presidium.waiting')}</p>;
  }
  return (
    <ul className="bare stack">
      {motion.decisions.map((decision) => (
        <li key={decision.matter}>
          <Decision decision={decision} />
        </li>
      ))}
    </ul>
  );
}

function Decision({ decision }: { decision: DecisionData }) {
  const { t } = useTranslation('motions');
  const paths = usePaths();
  const date = useDate();
  const { matter, agreed } = decision;
  return (
    <article>
      <h3>{t(`presidium.${matter}.${agreed ? 'yes' : 'no'}`)}</h3>
      <p>
        {t('presidium.figures', {
          yes: decision.for,
          no: decision.against,
          abstain: decision.abstain,
          absent: decision.absent,
          members: decision.members,
          needed: decision.needed,
        })}
      </p>
      <p className="measure motion-text">
        <b>{t('presidium.reasons')}</b> {decision.reasons}
      </p>
      <details className="small motion-votes-open">
        <summary>{t('presidium.votes')}</summary>
        <ul className="bare motion-votes">
          {decision.votes.map((vote) => (
            <li key={vote.name}>
              {vote.name} · {t(`presidium.vote.${vote.vote}`)}{' '}
              <span className="muted">{t(vote.inPerson ? 'presidium.in-person' : 'presidium.recorded')}</span>
            </li>
          ))}
        </ul>
      </details>
      <p className="small muted">
        {date(decision.decidedAt, 'minute')} · <Link to={paths.act(decision.actId)}>{t('page.record')}</Link>
      </p>
    </article>
  );
}

export function Outcome({ motion }: { motion: MotionData }) {
  const { t } = useTranslation('motions');
  const say = useSay();
  const paths = usePaths();
  const { outcome, state } = motion;
  if (!outcome) return null;
  if (state === 'lapsed') {
    return (
      <Notice title={t('outcome.lapsed')}>{outcome.reason ? <p>{say(outcome.reason)}</p> : null}</Notice>
    );
  }
  return (
    <Notice
      kind={state === 'passed' ? 'ok' : 'info'}
      title={t(state === 'passed' ? 'outcome.passed' : 'outcome.rejected')}
    >
      <p>
        {t('outcome.figures', {
          yes: outcome.yes ?? 0,
          no: outcome.no ?? 0,
          abstain: outcome.abstain ?? 0,
          notVoting: outcome.notVoting ?? 0,
          deputies: outcome.deputies ?? 0,
          needed: outcome.needed ?? 0,
        })}{' '}
        <Link to={paths.act(outcome.actId)}>{t('page.record')}</Link>
      </p>
    </Notice>
  );
}
