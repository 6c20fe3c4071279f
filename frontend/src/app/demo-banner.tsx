// A made-up place says so on every page, and how to see it as somebody else.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocality, usePaths, useSay } from '../platform';

export function DemoBanner() {
  const { t } = useTranslation('app');
  const say = useSay();
  const paths = usePaths();
  const { name } = useLocality();
  return (
    <aside className="demo-banner" aria-label={t('demo.label')}>
      <p>
        {t('demo.what', { place: say(name) })} <Link to={paths.signIn}>{t('demo.as')}</Link>
      </p>
    </aside>
  );
}
