// A screen that failed: what it means for the person, and the way on. The rest of the page stands.
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Button } from '../ui/button';
import { Page } from '../ui/page';
import { NotFoundPage } from './not-found-page';

/** Code that cannot be fetched: offline, or a newer version was put in place while this page stood open. */
const isMissingCode = (error: unknown): boolean =>
  error instanceof TypeError && /import|module|fetch/i.test(error.message);

export function ErrorPage() {
  const { t } = useTranslation('app');
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  const missing = isMissingCode(error);
  return (
    <Page
      title={t(missing ? 'error.missing-title' : 'error.title')}
      lead={<p>{t(missing ? 'error.missing-lead' : 'error.lead')}</p>}
      width="step"
    >
      <Button look="now" onClick={() => location.reload()}>
        {t('error.reload')}
      </Button>
    </Page>
  );
}
