// What was adjusted and moved in a budget year: totals, the plans that were voted, the reserve, every line that changed, the log.
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLiveEvents, useLocality, usePaths, usePermission } from '../../../platform';
import { Answer, EmptyState } from '../../../ui/answer';
import { ButtonLink } from '../../../ui/button';
import { Select } from '../../../ui/field';
import { Page, Section } from '../../../ui/page';
import { SupervisionWays } from '../ways/supervision-ways';
import { BeginPlan } from './begin-plan';
import { BookFigures } from './book-figures';
import { ChangedLines } from './changed-lines';
import { MovementLog } from './movement-log';
import { PlanList } from './plan-list';
import { type AdjustmentsData, MONEY_TOPICS, useAdjustments } from './queries';
import { ReserveLeft } from './reserve-left';
import { useShareText } from './share-text';
import './adjustments.css';

export function AdjustmentsPage() {
  const { slug } = useLocality();
  const [search, setSearch] = useSearchParams();
  const adjustments = useAdjustments(slug, Number(search.get('year')) || undefined);
  useLiveEvents(slug, MONEY_TOPICS, () => void adjustments.refetch());
  return (
    <Answer query={adjustments}>
      {(data) => <Shown data={data} onYear={(year) => setSearch({ year })} />}
    </Answer>
  );
}

const countOf = (data: AdjustmentsData, kind: AdjustmentsData['kinds'][number]['kind']): number =>
  data.kinds.find((k) => k.kind === kind)?.count ?? 0;

function Shown({ data, onYear }: { data: AdjustmentsData; onYear: (year: string) => void }) {
  const { t } = useTranslation('adjustments');
  const paths = usePaths();
  const { year } = data;
  const [adjusted, moved, reserve, given] = (
    ['adjustment', 'virement', 'reserve', 'earmarkedTransfer'] as const
  ).map((kind) => countOf(data, kind));
  const nothing = adjusted + moved + reserve + given === 0;
  return (
    <Page
      title={
        !data.adopted
          ? t('title.not-adopted', { year })
          : nothing
            ? t('title.nothing', { year })
            : t('title', { year, adjusted, moved, reserve, given })
      }
      crumbs={[{ to: paths.supervision, text: t('crumb') }]}
      lead={<Rules data={data} />}
      actions={<Actions data={data} />}
    >
      <SupervisionWays />
      {data.years.length > 1 && (
        <Select
          label={t('year')}
          value={String(year)}
          onChange={onYear}
          options={data.years.map((y) => ({ value: String(y), label: String(y) }))}
        />
      )}
      {!data.adopted ? (
        <EmptyState title={t('not-adopted')}>{t('not-adopted-when')}</EmptyState>
      ) : (
        <>
          <BookFigures books={data.books} adopted />
          <ReserveLeft reserve={data.reserve} />
          <Section title={t('plans')}>
            <PlanList plans={data.plans} clock={data.clock} />
          </Section>
          <Section title={t('lines')} aside={t('lines.count', { count: data.changedLines })}>
            <ChangedLines year={year} />
          </Section>
          <Section title={t('log')} id="log">
            <MovementLog year={year} />
          </Section>
        </>
      )}
    </Page>
  );
}

function Rules({ data }: { data: AdjustmentsData }) {
  const { t } = useTranslation('adjustments');
  const share = useShareText();
  const { rule } = data;
  return (
    <p>
      {t('lead')}{' '}
      {rule
        ? t(`rule.${rule.within}`, { share: share(rule.mostOfLine), days: rule.reportDays })
        : t('rule.none')}
    </p>
  );
}

function Actions({ data }: { data: AdjustmentsData }) {
  const { t } = useTranslation('adjustments');
  const paths = usePaths();
  const moves = usePermission('financeOffice', 'governmentHead', 'departmentOfficer');
  if (!data.open) return null;
  return (
    <>
      {moves && (
        <ButtonLink to={`${paths.moveMoney}?year=${data.year}`} look="now">
          {t('move')}
        </ButtonLink>
      )}
      <BeginPlan year={data.year} />
    </>
  );
}
