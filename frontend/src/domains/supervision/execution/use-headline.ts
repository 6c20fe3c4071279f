// The sentence that states how far the year is: in the headline of the page and on desks.
import { useTranslation } from 'react-i18next';
import { useDate, useLanguage, useSay } from '../../../platform';
import { amountText } from '../../../ui/money-words';
import type { ExecutionData } from './queries';
import { elapsedTenths, rateOf, rateText } from './rate-text';

/** "By the end of September, 71.8% of the year's spending was executed: 7.1 million yuan; the calendar stands at 75%". */
export function useExecutionHeadline(): (data: ExecutionData) => string {
  const { t } = useTranslation('execution-blocks');
  const language = useLanguage();
  const say = useSay();
  const date = useDate();
  return ({ year, periods, shown }) => {
    if (!shown) {
      const next = periods.find((p) => p.state !== 'reported');
      return next ? t('headline.none', { year, period: say(next.name) }) : t('headline.nothing', { year });
    }
    const period = periods.find((p) => p.number === shown.period);
    const whole = shown.directions.find((d) => d.direction === 'expenditure')?.whole;
    const rate = whole && rateOf(whole.executed, whole.authorised);
    return t('headline.report', {
      month: date(period?.endsOn ?? `${year}-12-31`, 'month'),
      rate: rate === undefined ? '—' : rateText(rate, language),
      amount: whole ? amountText(whole.executed, language) : '—',
      elapsed: rateText(elapsedTenths(period?.lastMonth ?? 12), language),
    });
  };
}
