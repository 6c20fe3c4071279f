// The sheet as the public will see it, before anybody sees it.
import { useTranslation } from 'react-i18next';
import { useLocality } from '../../../platform';
import { Amount } from '../../../ui/amount';
import { Answer } from '../../../ui/answer';
import { Section } from '../../../ui/page';
import { LineList } from '../line-list';
import { PlaceTable } from '../place-table';
import { Treemap } from '../treemap';
import { type ImportDetail, usePreview } from './publish.queries';

export function PreviewStep({ data }: { data: ImportDetail }) {
  const { t: budget } = useTranslation('budgets');
  const { slug } = useLocality();
  const preview = usePreview(slug, data.id);
  const stay = () => `?import=${data.id}&step=preview`;
  return (
    <Answer query={preview}>
      {({ spending, revenue, lines }) => (
        <>
          <p className="place-total">
            {budget('direction.expenditure')} <Amount value={spending.amount} big />{' '}
            {Number(revenue.amount) !== 0 && (
              <>
                {budget('direction.revenue')} <Amount value={revenue.amount} big />
              </>
            )}
          </p>
          <Treemap node={spending} addressOf={stay} />
          <PlaceTable node={spending} caption={budget('direction.expenditure')} addressOf={stay} />
          <Section title={budget('preview.lines', { shown: lines.lines.length, n: lines.total })}>
            <LineList lines={lines.lines} caption={budget('explorer.lines')} />
          </Section>
        </>
      )}
    </Answer>
  );
}
