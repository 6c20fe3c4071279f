// The footer: that everything here can be checked, and where.
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LocalityContext, usePaths } from '../platform';
import { hasScreen } from '../platform/known-screens';

const WAYS = ['record', 'charter', 'year', 'handover', 'tally', 'sortition'] as const;

export function Footer() {
  const { t } = useTranslation('app');
  const paths = usePaths();
  const locality = useContext(LocalityContext);
  return (
    <footer className="foot">
      <p>
        <b>{t('brand')}</b> {t('foot.promise')}
      </p>
      <ul className="bare row">
        {locality &&
          WAYS.filter(hasScreen).map((way) => (
            <li key={way}>
              <Link to={paths[way]}>{t(`foot.${way}`)}</Link>
            </li>
          ))}
        <li>
          <a href="/api/openapi.json">{t('foot.data')}</a>
        </li>
        <li>
          <Link to="/">{t('foot.places')}</Link>
        </li>
      </ul>
    </footer>
  );
}
