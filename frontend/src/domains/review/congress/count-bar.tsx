// The count of a vote: four figures, the bar with the line that yes must pass, and the seal when it has passed.
import { useTranslation } from 'react-i18next';
import { Seal, Tag } from '../../../ui/tag';
import type { VoteData } from './queries';

/** Of a counted vote. */
export function CountFigures({ vote }: { vote: VoteData }) {
  const { t } = useTranslation('congress');
  const { tally } = vote;
  if (!tally) return null;
  const figures = [
    ['yes', tally.yes],
    ['no', tally.no],
    ['abstain', tally.abstain],
    ['silent', tally.notVoting],
    ...(tally.invalid ? [['invalid', tally.invalid] as const] : []),
    ['absent', tally.all - tally.present],
  ] as const;
  return (
    <div className="count-figures">
      <dl>
        {figures.map(([id, n]) => (
          <div key={id} className={`count-${id}`}>
            <dt>{t(`count.${id}`)}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      {vote.passed ? <Seal>{t('seal.passed')}</Seal> : <Tag>{t('vote.rejected')}</Tag>}
    </div>
  );
}

/** The line stands where yes begins to be enough; of all in office by law, so the bar's whole width is all of them. */
export function CountBar({ vote }: { vote: VoteData }) {
  const { t } = useTranslation('congress');
  const whole = Math.max(1, vote.rule.base === 'all' ? vote.all : (vote.tally?.present ?? vote.present));
  const share = (n: number) => `${Math.min(100, (n * 100) / whole)}%`;
  const yes = vote.tally?.yes ?? 0;
  return (
    <div className="count-bar">
      <div className="count-track" aria-hidden="true">
        <i style={{ width: share(yes) }} />
        <u style={{ left: share(vote.needed) }} />
      </div>
      <p className="count-line">{t(`line.${vote.rule.base}`, { all: vote.all, needed: vote.needed })}</p>
    </div>
  );
}

/** While it is open: how many have voted, nothing of what. */
export function Turnout({ vote }: { vote: VoteData }) {
  const { t } = useTranslation('congress');
  return (
    <p className="turnout" role="status">
      <b>{vote.cast}</b> <span>{t('turnout', { present: vote.present })}</span>
    </p>
  );
}
