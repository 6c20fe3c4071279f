// To take away: the version as a file, and how anybody checks that it is the published one.
import { useTranslation } from 'react-i18next';
import { useLocality } from '../../platform';
import { Section } from '../../ui/page';
import { downloadAddress, type VersionData } from './queries';

const FORMATS = ['csv', 'xlsx', 'json'] as const;

export function Downloads({ version }: { version: VersionData }) {
  const { t } = useTranslation('budgets');
  const { slug } = useLocality();
  return (
    <Section title={t('download.title')}>
      <ul className="bare row">
        {FORMATS.map((format) => (
          <li key={format}>
            <a className="btn" href={downloadAddress(slug, version.hash, format)} download>
              {format.toUpperCase()}
            </a>
          </li>
        ))}
      </ul>
      <details className="small">
        <summary>{t('download.how')}</summary>
        <p className="measure">{t('download.hash')}</p>
        <p>
          <code className="hash">{version.hash}</code>
        </p>
        <p>
          <a href={downloadAddress(slug, version.hash, 'content')} download>
            {t('download.content')}
          </a>
        </p>
      </details>
    </Section>
  );
}
