// What was promised and answered in the office's name: whoever takes it over stands for it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type components, useDate, usePaths, useSay } from '../../platform';
import { EmptyState } from '../../ui/answer';
import { Button } from '../../ui/button';

const AT_FIRST = 12;

export function Promises({ promises }: { promises: components['schemas']['PublicPromiseDto'][] }) {
  const { t } = useTranslation('handover');
  const say = useSay();
  const date = useDate();
  const paths = usePaths();
  const [all, setAll] = useState(false);
  if (promises.length === 0)
    return <EmptyState title={t('promises.none')}>{t('promises.none-what')}</EmptyState>;
  return (
    <>
      <ul className="bare handover-promises">
        {promises.slice(0, all ? undefined : AT_FIRST).map((promise) => (
          <li key={promise.act}>
            <p className="small muted">
              {date(promise.at, 'day-year')} · {say(promise.officeName)} ·{' '}
              <Link to={paths.act(promise.act)}>{say(promise.kind)}</Link>
            </p>
            {promise.about && <p className="small measure">{t('about', { about: promise.about })}</p>}
            <p className="measure">{promise.text}</p>
          </li>
        ))}
      </ul>
      {!all && promises.length > AT_FIRST && (
        <Button onClick={() => setAll(true)}>
          {t('promises.more', { count: promises.length - AT_FIRST })}
        </Button>
      )}
    </>
  );
}
