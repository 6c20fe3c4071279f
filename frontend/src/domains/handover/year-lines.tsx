// The year in ten lines, each with the act in which it can be read.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type components, usePaths, useSay } from '../../platform';
import { EmptyState } from '../../ui/answer';

export function YearLines({ lines }: { lines: components['schemas']['YearLineDto'][] }) {
  const { t } = useTranslation('handover');
  const say = useSay();
  const paths = usePaths();
  if (lines.length === 0) return <EmptyState title={t('lines.none')}>{t('lines.none-when')}</EmptyState>;
  return (
    <>
      <ol className="handover-lines measure">
        {lines.map(({ id, text, act }) => (
          <li key={id}>
            {say(text)}{' '}
            {act && (
              <Link className="small no-print" to={paths.act(act)}>
                {t('record')}
              </Link>
            )}
          </li>
        ))}
      </ol>
      <p className="small muted">{t('lines.how')}</p>
    </>
  );
}
