// The header: where one is, the main ways, and what a person sets for themselves (language, large type, theme, account).
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LocalityContext, usePaths, useSay } from '../platform';
import { AccountMenu } from './account-menu';
import { Menu } from './menu';
import { MainNavigation } from './navigation';
import { Bell } from './slots';
import { LanguageSwitch, ThemeSwitch, TypeSwitch } from './switches';

export function Header() {
  const { t } = useTranslation('app');
  const say = useSay();
  const paths = usePaths();
  const locality = useContext(LocalityContext);
  return (
    <header className="top">
      <div className="top-row">
        <Link className="brand" to={locality ? paths.home : '/'}>
          <span className="brand-name">{t('brand')}</span>
          {locality && <span className="brand-place">{say(locality.name)}</span>}
        </Link>
        {locality && (
          <nav className="main-nav wide-only" aria-label={t('nav.label')}>
            <MainNavigation />
          </nav>
        )}
        <div className="top-tools">
          <Bell />
          <TypeSwitch />
          <LanguageSwitch />
          <span className="wide-only">
            <ThemeSwitch />
          </span>
          {locality && (
            <span className="wide-only">
              <AccountMenu />
            </span>
          )}
          <Menu label={t('menu.label')} className="narrow-only">
            {locality && (
              <nav className="main-nav" aria-label={t('nav.label')}>
                <MainNavigation />
              </nav>
            )}
            <div className="row menu-tools">
              <ThemeSwitch />
              {locality && <AccountMenu open />}
            </div>
          </Menu>
        </div>
      </div>
    </header>
  );
}
