// The public record: every official act, newest first, filtered by the address; verified here by whoever wants to.
import { useTranslation } from 'react-i18next';
import { useChoices, useDate, useLocality, useNumber, useSay } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { MoreBelow } from '../../ui/pager';
import { ActList } from './act-list';
import { shortHash } from './act-words';
import { type RecordFilter, useActs, useFacets, useRecordStatus } from './queries';
import { RecordFilters } from './record-filters';
import { VerifyPanel } from './verify-panel';
import './record.css';

const FILTERS = ['type', 'office', 'phase', 'from', 'to', 'kind', 'object'] as const;

export function RecordPage() {
  const { t } = useTranslation('record');
  const locality = useLocality();
  const number = useNumber();
  const [search, choose] = useChoices();
  const filter: RecordFilter = Object.fromEntries(
    FILTERS.map((name) => [name, search.get(name) ?? '']).filter(([, value]) => value !== ''),
  );
  const filtered = Object.keys(filter).length > 0;
  const acts = useActs(locality.slug, filter);
  const facets = useFacets(locality.slug);
  const size = acts.data?.pages[0]?.size;
  const change = (name: keyof RecordFilter, value: string) => choose({ [name]: value });
  return (
    <Page
      title={size === undefined ? t('title') : t('title-count', { count: size, acts: number(size) })}
      lead={<p>{t('lead')}</p>}
    >
      <RecordAlarm />
      <div className="record-cols">
        <div>
          <RecordFilters facets={facets.data} filter={filter} onChange={change} />
          <Answer query={acts}>
            {({ pages }) => {
              const all = pages.flatMap((page) => page.acts);
              if (!all.length) {
                return (
                  <EmptyState
                    title={t(filtered ? 'none-match' : 'none')}
                    actions={
                      filtered && (
                        <Button onClick={() => choose(Object.fromEntries(FILTERS.map((name) => [name, ''])))}>
                          {t('filter.clear')}
                        </Button>
                      )
                    }
                  >
                    {!filtered && t('none-lead')}
                  </EmptyState>
                );
              }
              return (
                <>
                  <ActList acts={all} facets={facets.data} />
                  <MoreBelow
                    shown={all.length}
                    more={acts.hasNextPage}
                    busy={acts.isFetchingNextPage}
                    onMore={() => void acts.fetchNextPage()}
                  />
                </>
              );
            }}
          </Answer>
        </div>
        <aside className="record-aside">
          <VerifyPanel locality={locality} />
          <NewestHead />
        </aside>
      </div>
    </Page>
  );
}

/** Said aloud when the database has lost a head that was published: nobody should have to look for it. */
function RecordAlarm() {
  const { t } = useTranslation('record');
  const say = useSay();
  const { data } = useRecordStatus(useLocality().slug);
  if (!data || data.agreesWithHeadsOutside) return null;
  return (
    <Notice kind="error" title={t('alarm')}>
      <ul>
        {data.problems.map((problem) => (
          <li key={problem.words.en}>{say(problem.words)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function NewestHead() {
  const { t } = useTranslation('record');
  const date = useDate();
  const number = useNumber();
  const { data } = useRecordStatus(useLocality().slug);
  if (!data?.head) return null;
  const { head } = data;
  return (
    <section className="sheet head-card" aria-labelledby="head-title">
      <h2 id="head-title">{t('head.title')}</h2>
      <p className="small muted">{t('head.lead')}</p>
      <dl className="record-facts">
        <dt>{t('head.size')}</dt>
        <dd>{number(head.size)}</dd>
        <dt>{t('head.at')}</dt>
        <dd>{date(head.at, 'minute')}</dd>
        <dt>{t('hash.root')}</dt>
        <dd>
          <code title={head.root}>{shortHash(head.root)}</code>
        </dd>
        <dt>{t('hash.key')}</dt>
        <dd>
          <code title={head.key}>{shortHash(head.key)}</code>
        </dd>
      </dl>
    </section>
  );
}
