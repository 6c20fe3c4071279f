// The lines that the reader's offices have to explain, period after period, each with its form.
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../platform';
import { EmptyState } from '../../../ui/answer';
import { Section } from '../../../ui/page';
import { Deviation } from './deviations';
import { ExplainForm } from './explain-form';
import type { OwedData } from './queries';

export function OwedExplanations({ owed }: { owed: OwedData }) {
  const { t } = useTranslation('execution');
  const say = useSay();
  if (owed.periods.length === 0) {
    return (
      <Section title={t('explain.title')}>
        <EmptyState title={t('explain.none')}>{t('explain.none-when', { bound: owed.bound })}</EmptyState>
      </Section>
    );
  }
  return (
    <>
      {owed.periods.map(({ year, period, name, lastMonth, lines }) => (
        <Section
          key={`${year}-${period}`}
          id={`period-${period}`}
          title={t('explain.period', { year, period: say(name), count: lines.length })}
        >
          <ul className="bare deviations">
            {lines.map((line) => (
              <li key={line.lineKey}>
                <Deviation line={line} lastMonth={lastMonth} />
                <ExplainForm year={year} period={period} lineKey={line.lineKey} name={line.name} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
