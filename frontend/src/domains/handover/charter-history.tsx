// The rules the newcomer works under, and how they became what they are.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, useLocality, usePaths, useSay } from '../../platform';
import { Answer } from '../../ui/answer';
import { useCharterVersions } from './queries';

export function CharterHistory() {
  const { t } = useTranslation('handover');
  const say = useSay();
  const date = useDate();
  const paths = usePaths();
  const { slug } = useLocality();
  return (
    <Answer query={useCharterVersions(slug)}>
      {({ versions }) => (
        <>
          <ul className="bare">
            {versions.map(({ version, name, adoptedAt }) => (
              <li key={version}>
                <Link to={`${paths.charter}?version=${version}`}>
                  {t('charter.version', { version, name: say(name) })}
                </Link>{' '}
                <span className="small muted">{date(adoptedAt, 'day-year')}</span>
              </li>
            ))}
          </ul>
          <p className="small muted">{t('charter.how')}</p>
        </>
      )}
    </Answer>
  );
}
