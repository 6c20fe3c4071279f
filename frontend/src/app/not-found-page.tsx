// An address that leads nowhere: says so, and offers the way on.
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalityContext, usePaths } from '../platform';
import { ButtonLink } from '../ui/button';
import { Page } from '../ui/page';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  const paths = usePaths();
  const here = useContext(LocalityContext);
  return (
    <Page title={t('not-found.title')} lead={<p>{t('not-found.lead')}</p>} width="step">
      <ButtonLink to={here ? paths.home : '/'} look="now">
        {t(here ? 'not-found.home' : 'not-found.places')}
      </ButtonLink>
    </Page>
  );
}
