// How much of the reserve is used and left; what for stands in the log.
import { useTranslation } from 'react-i18next';
import { Amount, MoneyBar } from '../../../ui/amount';
import { Term } from '../../../ui/glossary/term';
import type { AdjustmentsData } from './queries';

export function ReserveLeft({ reserve }: { reserve: AdjustmentsData['reserve'] }) {
  const { t } = useTranslation('adjustments');
  if (reserve.length === 0) return null;
  return (
    <section className="reserve" aria-label={t('reserve')}>
      {reserve.map((line) => (
        <div key={line.lineKey}>
          <p>
            <b>
              <Term of="reserve">{line.name}</Term>
            </b>{' '}
            {line.uses === 0 ? t('reserve.unused') : t('reserve.used', { count: line.uses })}{' '}
            <Amount value={line.used} plain /> · {t('reserve.left')} <Amount value={line.left} plain /> ·{' '}
            {t('reserve.of')} <Amount value={line.adopted} plain />
          </p>
          <MoneyBar part={line.used} whole={line.adopted} />
        </div>
      ))}
    </section>
  );
}
