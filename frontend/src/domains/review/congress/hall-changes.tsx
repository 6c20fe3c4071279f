// On the hall screen an amendment is its lines, before → after, in letters for the last row; never a wall of text.
import { useTranslation } from 'react-i18next';
import { Amount } from '../../../ui/amount';
import type { VoteData } from './queries';

/** Lines that a hall can read at once; the rest is on every deputy's own screen. */
const MOST_LINES = 5;

export function HallChanges({ changes }: { changes: VoteData['changes'] }) {
  const { t } = useTranslation('congress');
  if (changes.length === 0) return null;
  return (
    <table className="hall-changes">
      <caption className="out-of-sight">{t('changes.caption')}</caption>
      <tbody>
        {changes.slice(0, MOST_LINES).map((change) => (
          <tr key={change.lineKey}>
            <th scope="row">{change.name}</th>
            <td className="num muted">
              <Amount value={change.before} plain />
            </td>
            <td className="num to">
              → <Amount value={change.after} plain />
            </td>
            <td className="num">
              <Amount value={change.delta} plain signed />
            </td>
          </tr>
        ))}
        {changes.length > MOST_LINES && (
          <tr>
            <td colSpan={4}>{t('hall.more-lines', { count: changes.length - MOST_LINES })}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
