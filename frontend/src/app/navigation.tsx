// The main ways through a locality, in the order of its year; only to pages that exist.
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { usePaths } from '../platform';
import { hasScreen } from '../platform/known-screens';

const WAYS = [
  { id: 'home', path: '' },
  { id: 'budget', path: 'budget' },
  { id: 'forums', path: 'forums' },
  { id: 'motions', path: 'motions' },
  { id: 'congress', path: 'congress' },
  { id: 'supervision', path: 'supervision' },
  { id: 'duties', path: 'duties' },
  { id: 'record', path: 'record' },
] as const;

export function MainNavigation() {
  const { t } = useTranslation('app');
  const paths = usePaths();
  return (
    <ul className="bare">
      {WAYS.filter((way) => hasScreen(way.path)).map((way) => (
        <li key={way.id}>
          <NavLink to={paths[way.id]} end={way.path === ''}>
            {t(`nav.${way.id}`)}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
