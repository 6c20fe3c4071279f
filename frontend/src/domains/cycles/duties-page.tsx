// The duties board: who owes what to whom until when; what was kept, late, or is overdue. Public, filtered by the address.
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useChoices, useLocality, useNumber, usePaths, useSay, useSession } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Select } from '../../ui/field';
import { Page, Section } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { DutiesOwed } from './duties-owed';
import { DutyItem } from './duty-item';
import {
  type DutyFilter,
  type DutyPage,
  type DutyStatus,
  useDuties,
  useDuty,
  useLiveYear,
  useYears,
} from './queries';
import './cycles.css';

const STATUSES: readonly DutyStatus[] = ['overdue', 'open', 'kept', 'late'];
const PAGE_SIZE = 20;

function filterOf(search: URLSearchParams): DutyFilter {
  const status = STATUSES.find((s) => s === search.get('status'));
  const [office, department] = (search.get('office') ?? '').split('.');
  const year = Number(search.get('year'));
  const page = Number(search.get('page'));
  return {
    ...(status ? { status } : {}),
    ...(office ? { office } : {}),
    ...(department ? { department } : {}),
    ...(Number.isSafeInteger(year) && year > 0 ? { year } : {}),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    limit: PAGE_SIZE,
  };
}

export function DutiesPage() {
  const { t } = useTranslation('cycles');
  const { slug } = useLocality();
  const { signedIn } = useSession();
  const paths = usePaths();
  const [search, choose] = useChoices();
  // Another page of the list is a place to come back to, not a choice.
  const [, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const board = useDuties(slug, filter);
  useLiveYear(slug);
  const change = (name: string, value: string) => choose({ [name]: value, page: '' });
  const turn = (page: number) =>
    setSearch((now) => {
      now.set('page', String(page));
      return now;
    });
  const one = search.get('duty') ?? undefined;
  return (
    <Page title={useHeadline(board.data)} lead={<p>{t('duties.lead')}</p>}>
      {one && <OneDuty id={one} />}
      {signedIn && !one && <DutiesOwed />}
      <Section title={t('duties.all')} aside={<Link to={paths.year}>{t('duties.to-year')}</Link>}>
        <Answer query={board}>
          {(data) => (
            <>
              <Filters board={data} filter={filter} onChange={change} />
              {data.duties.length === 0 ? (
                <EmptyState
                  title={t(isFiltered(filter) ? 'duties.none-match' : 'duties.none')}
                  actions={
                    isFiltered(filter) && (
                      <Button onClick={() => choose({ status: '', office: '', year: '', page: '' })}>
                        {t('duties.clear')}
                      </Button>
                    )
                  }
                >
                  {!isFiltered(filter) && t('duties.none-when')}
                </EmptyState>
              ) : (
                <ul className="bare duties">
                  {data.duties.map((duty) => (
                    <li key={duty.id}>
                      <DutyItem duty={duty} />
                    </li>
                  ))}
                </ul>
              )}
              <Pager page={data.page} pageSize={PAGE_SIZE} total={matching(data, filter)} onPage={turn} />
            </>
          )}
        </Answer>
      </Section>
    </Page>
  );
}

const isFiltered = ({ status, office, year }: DutyFilter): boolean =>
  status !== undefined || office !== undefined || year !== undefined;

const matching = ({ counts }: DutyPage, { status }: DutyFilter): number =>
  status ? counts[status] : counts.open + counts.overdue + counts.kept + counts.late;

/** The state of the board in a sentence; of what is shown when it is filtered. */
function useHeadline(board: DutyPage | undefined): string {
  const { t } = useTranslation('cycles');
  if (!board) return t('duties.title');
  const { overdue, open, kept, late } = board.counts;
  if (overdue) return t('duties.title-overdue', { count: overdue, open });
  if (open) return t('duties.title-open', { count: open, kept: kept + late });
  return kept + late ? t('duties.title-done', { count: kept + late }) : t('duties.title-none');
}

function OneDuty({ id }: { id: string }) {
  const { t } = useTranslation('cycles');
  const paths = usePaths();
  const { slug } = useLocality();
  return (
    <Section title={t('duties.one')} sheet aside={<Link to={paths.duties}>{t('duties.back')}</Link>}>
      <Answer query={useDuty(slug, id)}>{(duty) => <DutyItem duty={duty} />}</Answer>
    </Section>
  );
}

interface FiltersProps {
  board: DutyPage;
  filter: DutyFilter;
  onChange: (name: string, value: string) => void;
}

function Filters({ board, filter, onChange }: FiltersProps) {
  const { t } = useTranslation('cycles');
  const say = useSay();
  const number = useNumber();
  const years = useYears(useLocality().slug).data?.cycles ?? [];
  const total = (counts: DutyPage['counts']) => counts.open + counts.overdue + counts.kept + counts.late;
  return (
    <div className="duty-filters">
      <div className="duty-statuses" role="group" aria-label={t('duties.by-status')}>
        <button type="button" aria-pressed={!filter.status} onClick={() => onChange('status', '')}>
          {t('duties.any')} <b>{number(total(board.counts))}</b>
        </button>
        {STATUSES.map((status) => (
          <button
            key={status}
            type="button"
            className={`duty-count-${status}`}
            aria-pressed={filter.status === status}
            onClick={() => onChange('status', filter.status === status ? '' : status)}
          >
            {t(`duty.${status}`)} <b>{number(board.counts[status])}</b>
          </button>
        ))}
      </div>
      <Select
        label={t('duties.by-office')}
        value={filter.office ? [filter.office, filter.department].filter(Boolean).join('.') : ''}
        empty={t('duties.any')}
        options={board.offices.map(({ office, officeName, department, counts }) => ({
          value: department ? `${office}.${department.id}` : office,
          label: `${department ? say(department.name) : say(officeName)} (${number(total(counts))})`,
        }))}
        onChange={(value) => onChange('office', value)}
      />
      {years.length > 1 && (
        <Select
          label={t('duties.by-year')}
          value={filter.year ? String(filter.year) : ''}
          empty={t('duties.any')}
          options={years.map(({ year }) => ({ value: String(year), label: t('year.of', { year }) }))}
          onChange={(value) => onChange('year', value)}
        />
      )}
    </div>
  );
}
