// What is published beside the list where the charter draws by LEXIMIN: a thousand panels, the shares they keep, their hash.
import { useTranslation } from 'react-i18next';
import { useLocality } from '../../platform';
import type { ForumData } from './queries';

export function PanelsPublished({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  if (!forum.lotteryHash) return null;
  return (
    <div className="stack">
      <p>{t('panels.published')}</p>
      {forum.quotas.length > 0 && (
        <ul className="panels-quotas">
          {forum.quotas.map(({ attribute, tolerance }) => (
            <li key={attribute}>
              {t('panels.quota', { attribute: t(`attribute.${attribute}`), tolerance })}
            </li>
          ))}
        </ul>
      )}
      <p>
        {t('panels.hash')}
        <br />
        <code className="hash">{forum.lotteryHash}</code>{' '}
        <a href={`/api/localities/${slug}/forums/${forum.id}/lottery`} download="panels.json">
          {t('panels.download')}
        </a>
      </p>
    </div>
  );
}
