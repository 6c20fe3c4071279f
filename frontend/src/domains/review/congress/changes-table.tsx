// An amendment shows only what changes: before → after on its lines, and that the whole stays the same.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePaths } from '../../../platform';
import { Amount } from '../../../ui/amount';
import type { VoteData } from './queries';

export function ChangesTable({ changes, plain }: { changes: VoteData['changes']; plain?: boolean }) {
  const { t } = useTranslation('congress');
  const paths = usePaths();
  if (changes.length === 0) return null;
  return (
    <div className="table-scroll">
      <table className="table changes-table">
        <caption className="out-of-sight">{t('changes.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('changes.line')}</th>
            <th scope="col" className="num">
              {t('changes.before')}
            </th>
            <th scope="col" className="num">
              {t('changes.after')}
            </th>
            <th scope="col" className="num">
              {t('changes.delta')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.lineKey}>
              <th scope="row">
                {plain ? change.name : <Link to={paths.line(change.lineKey)}>{change.name}</Link>}
              </th>
              <td className="num muted">
                <Amount value={change.before} plain />
              </td>
              <td className="num">
                <b>
                  <Amount value={change.after} plain />
                </b>
              </td>
              <td className="num">
                <Amount value={change.delta} plain signed />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
