// The three marks with figures, shares and bars: a table for eye and ear, the bars only for the eye.
import { MARK_NAMES, percentOf, SATISFACTION_MARKS } from '@kentan/shared/supervision';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../platform';
import type { SatisfactionVoteData } from './queries';

export function MarkTable({ vote }: { vote: SatisfactionVoteData }) {
  const { t } = useTranslation('satisfaction');
  const say = useSay();
  const { count } = vote;
  if (!count) return null;
  return (
    <table className="mark-table">
      <caption className="out-of-sight">{t('marks.caption', { subject: say(vote.subject) })}</caption>
      <thead className="out-of-sight">
        <tr>
          <th scope="col">{t('marks.mark')}</th>
          <th scope="col">{t('marks.votes')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {SATISFACTION_MARKS.map((mark) => (
          <tr key={mark} className={`mark-${mark}`}>
            <th scope="row">{say(MARK_NAMES[mark])}</th>
            <td className="num">
              <b>{count[mark]}</b>
              <span className="small muted"> {percentOf(count[mark], count.valid)}%</span>
            </td>
            <td aria-hidden="true">
              <span className="mark-track">
                <i style={{ width: `${(count[mark] * 100) / Math.max(1, count.valid)}%` }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is not in the bars: invalid ballots, who did not vote, where "not satisfied" begins. */
export function MarkNotes({ vote }: { vote: SatisfactionVoteData }) {
  const { t } = useTranslation('satisfaction');
  const { count } = vote;
  if (!count) return null;
  return (
    <p className="small muted">
      {t('marks.notes', { ...count, members: vote.members })}{' '}
      {count.invalid > 0 && t('marks.invalid', { count: count.invalid })}{' '}
      {t('marks.from', { from: count.notSatisfiedFrom, needed: count.validNeeded })}
    </p>
  );
}
