// The desk where money moves without a vote: virement, the reserve, transfers; what the charter allows is said while typing.
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLiveEvents, useLocality, usePaths, usePermission } from '../../../platform';
import { Answer, EmptyState } from '../../../ui/answer';
import { Page } from '../../../ui/page';
import { type Tab, Tabs } from '../../../ui/tabs';
import { MoveForm } from './move-form';
import { MONEY_TOPICS, type MoneyDeskData, useMoneyDesk } from './queries';
import { TransferForm } from './transfer-form';
import './adjustments.css';

export function MovePage() {
  const { slug } = useLocality();
  const [search] = useSearchParams();
  const desk = useMoneyDesk(slug, Number(search.get('year')) || undefined);
  useLiveEvents(slug, MONEY_TOPICS, () => void desk.refetch());
  return <Answer query={desk}>{(data) => <Shown desk={data} />}</Answer>;
}

function Shown({ desk }: { desk: MoneyDeskData }) {
  const { t } = useTranslation('adjustments');
  const paths = usePaths();
  const [search, setSearch] = useSearchParams();
  const finance = usePermission('financeOffice');
  const officer = usePermission('departmentOfficer');
  const head = usePermission('governmentHead');
  const tabs: Tab[] = [
    ...(finance || officer
      ? [{ id: 'virement', label: t('move.virement'), panel: <MoveForm desk={desk} what="virement" /> }]
      : []),
    ...(head
      ? [{ id: 'reserve', label: t('move.reserve'), panel: <MoveForm desk={desk} what="reserve" /> }]
      : []),
    ...(finance ? [{ id: 'transfer', label: t('move.transfer'), panel: <TransferForm desk={desk} /> }] : []),
  ];
  return (
    <Page
      title={t(desk.open ? 'move.title' : 'move.closed', { year: desk.year })}
      crumbs={[
        { to: paths.supervision, text: t('crumb') },
        { to: `${paths.adjustments}?year=${desk.year}`, text: t('crumb.year', { year: desk.year }) },
      ]}
      lead={<p>{t('move.lead')}</p>}
    >
      {!desk.open || tabs.length === 0 ? (
        <EmptyState title={t('move.closed', { year: desk.year })}>{t('move.closed-when')}</EmptyState>
      ) : (
        <Tabs
          label={t('move')}
          tabs={tabs}
          shown={search.get('what') ?? tabs[0].id}
          onShow={(what) =>
            setSearch((now) => {
              now.set('what', what);
              return now;
            })
          }
        />
      )}
    </Page>
  );
}
