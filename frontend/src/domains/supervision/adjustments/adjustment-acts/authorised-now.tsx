// On a line's page: adopted → what may be spent now in the year that is carried out, and where each difference comes from.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, useLiveEvents, useLocality, usePaths } from '../../../../platform';
import { Amount } from '../../../../ui/amount';
import { MONEY_TOPICS, useAuthorisedLine } from '../queries';

/** Nothing while the line is as the congress adopted it. */
export function AuthorisedNow({ lineKey }: { lineKey: string }) {
  const { t } = useTranslation('adjustment-acts');
  const { slug } = useLocality();
  const paths = usePaths();
  const date = useDate();
  const authorised = useAuthorisedLine(slug, lineKey);
  useLiveEvents(slug, MONEY_TOPICS, () => void authorised.refetch());
  const line = authorised.data?.line;
  if (!authorised.data || !line || line.sources.length === 0) return null;
  return (
    <section aria-label={t('now', { year: authorised.data.year })}>
      <h3>{t('now', { year: authorised.data.year })}</h3>
      <p>
        <Amount value={line.adopted} plain /> →{' '}
        <b>
          <Amount value={line.authorised} />
        </b>
      </p>
      <ul className="bare small">
        {line.sources.map((s) => {
          const name = t(`kind.${s.kind}`, { number: s.number });
          return (
            <li key={s.id}>
              {s.adjustmentId ? <Link to={paths.adjustment(s.adjustmentId)}>{name}</Link> : name}{' '}
              <Amount value={s.delta} signed plain /> <span className="muted">{date(s.at, 'day')}</span>
            </li>
          );
        })}
      </ul>
      <p className="small">
        <Link to={`${paths.adjustments}?year=${authorised.data.year}`}>{t('all')}</Link>
      </p>
    </section>
  );
}
