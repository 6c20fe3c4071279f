// The ways between the parts of supervision, on each of their pages; only to parts that exist.
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { usePaths } from '../../../platform';
import { hasScreen } from '../../../platform/known-screens';
import './ways.css';

const PARTS = [
  { id: 'execution', path: 'supervision' },
  { id: 'inspections', path: 'supervision/inspections' },
  { id: 'satisfaction', path: 'supervision/satisfaction' },
  { id: 'adjustments', path: 'supervision/adjustments' },
  { id: 'accounts', path: 'supervision/accounts' },
] as const;

/** `<SupervisionWays />` as the first child of a part's page; the screen needs the words 'ways'. */
export function SupervisionWays() {
  const { t } = useTranslation('ways');
  const { home } = usePaths();
  return (
    <nav className="ways" aria-label={t('label')}>
      <ul className="bare">
        {PARTS.filter(({ path }) => hasScreen(path)).map(({ id, path }) => (
          <li key={id}>
            <NavLink to={`${home}/${path}`} end={id === 'execution'}>
              {t(`part.${id}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
