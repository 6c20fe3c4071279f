// What the review committee found on site, newest first; who owes a reply gives it here.
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useLiveEvents, useLocality, usePaths, usePermission } from '../../../platform';
import { Answer, EmptyState } from '../../../ui/answer';
import { ButtonLink } from '../../../ui/button';
import { Select } from '../../../ui/field';
import { Page } from '../../../ui/page';
import { Pager } from '../../../ui/pager';
import { SupervisionWays } from '../ways/supervision-ways';
import { Finding } from './finding';
import { useInspections } from './queries';

const STATES = ['unanswered', 'replied'] as const;

export function InspectionsPage() {
  const { t } = useTranslation('inspections');
  const { slug } = useLocality();
  const paths = usePaths();
  const [search, setSearch] = useSearchParams();
  const inspects = usePermission('reviewCommittee');
  const state = STATES.find((s) => s === search.get('state'));
  const year = Number(search.get('year')) || undefined;
  const page = Number(search.get('page')) || 1;
  const inspections = useInspections(slug, { page, ...(state ? { state } : {}), ...(year ? { year } : {}) });
  useLiveEvents(slug, ['supervision.inspection-changed'], () => void inspections.refetch());
  const go = (to: Record<string, string>) =>
    setSearch((now) => {
      for (const [name, value] of Object.entries(to)) now.set(name, value);
      return now;
    });
  return (
    <Answer query={inspections}>
      {(data) => (
        <Page
          title={data.total === 0 ? t('title.none') : t('title', { ...data, count: data.total })}
          crumbs={[{ to: paths.supervision, text: t('crumb') }]}
          lead={<p>{t('lead')}</p>}
          actions={
            inspects && (
              <ButtonLink to={paths.inspect} look="now">
                {t('inspect')}
              </ButtonLink>
            )
          }
        >
          <SupervisionWays />
          <Select
            label={t('show')}
            value={state ?? ''}
            onChange={(value) => go({ state: value, page: '1' })}
            options={[
              { value: '', label: t('show.all') },
              { value: 'unanswered', label: t('show.unanswered') },
              { value: 'replied', label: t('show.replied') },
            ]}
          />
          {data.inspections.length === 0 ? (
            <EmptyState title={t('none')}>{t('none-when')}</EmptyState>
          ) : (
            <ol className="bare finding-list">
              {data.inspections.map((inspection) => (
                <li key={inspection.id}>
                  <Finding inspection={inspection} />
                  <p className="small">
                    <Link to={paths.inspection(inspection.id)}>{t('page')}</Link>
                  </p>
                </li>
              ))}
            </ol>
          )}
          <Pager
            page={data.page}
            pageSize={data.pageSize}
            total={data.total}
            onPage={(to) => go({ page: String(to) })}
          />
        </Page>
      )}
    </Answer>
  );
}
