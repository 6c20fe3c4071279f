// All amendment motions of a year: what they ask for, who stands behind them, what became of them. A deputy begins one here.
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import {
  api,
  ask,
  useDate,
  useLiveEvents,
  useLocality,
  useNow,
  usePaths,
  usePermission,
  useSay,
  useSubmit,
} from '../../../platform';
import { Amount } from '../../../ui/amount';
import { Answer, EmptyState } from '../../../ui/answer';
import { Button, ButtonLink } from '../../../ui/button';
import { DutyClock } from '../../../ui/duty-clock';
import { ProblemNotice } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { Pager } from '../../../ui/pager';
import { Tag } from '../../../ui/tag';
import { OtherYears } from './other-years';
import { type MotionListData, type MotionSummaryData, motionsKey, useMotions } from './queries';
import { StateTag } from './state-tag';
import './motions.css';

export function MotionsPage() {
  const { slug } = useLocality();
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get('year')) || undefined;
  const page = Number(search.get('page')) || 1;
  const motions = useMotions(slug, year, page);
  useLiveEvents(slug, ['review.motion-changed'], () => void motions.refetch());
  return (
    <Answer query={motions}>
      {(data) => (
        <Shown
          data={data}
          onPage={(to) =>
            setSearch((now) => {
              now.set('page', String(to));
              return now;
            })
          }
        />
      )}
    </Answer>
  );
}

function Shown({ data, onPage }: { data: MotionListData; onPage: (page: number) => void }) {
  const { t } = useTranslation('motions');
  const paths = usePaths();
  const inPresidium = usePermission('presidium', 'chair');
  const filed = data.motions.filter((m) => m.number !== undefined);
  const own = data.motions.filter((m) => m.number === undefined);
  const passed = filed.filter((m) => m.state === 'passed').length;
  const title =
    filed.length === 0
      ? t('list.title-none', { year: data.year })
      : t('list.title', { year: data.year, count: filed.length, passed });
  return (
    <Page
      title={title}
      lead={<Lead data={data} />}
      actions={
        <>
          <Begin data={data} />
          {inPresidium && <ButtonLink to={paths.reviewPresidium}>{t('list.presidium')}</ButtonLink>}
        </>
      }
    >
      {own.length > 0 && (
        <Section title={t('list.own')}>
          <MotionList motions={own} />
        </Section>
      )}
      <Section title={t('list.filed')} aside={filed.length > 0 ? t('list.order') : undefined}>
        {filed.length === 0 ? (
          <EmptyState title={t('list.none')}>{t('list.none-when')}</EmptyState>
        ) : (
          <MotionList motions={filed} />
        )}
        <OtherYears shown={data.year} />
        <Pager page={data.page} pageSize={data.pageSize} total={data.total} onPage={onPage} />
      </Section>
    </Page>
  );
}

function Lead({ data }: { data: MotionListData }) {
  const { t } = useTranslation('motions');
  const now = useNow();
  const over = data.deadlineAt !== undefined && new Date(data.deadlineAt) <= now;
  return (
    <p>
      {t('list.rule', { count: data.sponsorsNeeded })}{' '}
      {data.deadlineAt && !over && (
        <DutyClock dueAt={new Date(new Date(data.deadlineAt).getTime() - 1).toISOString()} withDate />
      )}
      {over && t('list.closed')}
      {data.deadlineExpected && !over && <span className="muted"> {t('deadline.expected')}</span>}
    </p>
  );
}

function Begin({ data }: { data: MotionListData }) {
  const { t } = useTranslation('motions');
  const { slug } = useLocality();
  const paths = usePaths();
  const go = useNavigate();
  const isDeputy = usePermission('deputy');
  const begin = useSubmit(
    (body: { year: number }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/motions', {
          params: { path: { locality: slug } },
          body,
          headers,
        }),
      ),
    { refresh: [motionsKey(slug)], onDone: (motion) => void go(`${paths.motion(motion.id)}/edit`) },
  );
  if (!isDeputy) return null;
  return (
    <>
      <Button
        look="now"
        busy={begin.busy}
        blocked={data.draftPublished ? undefined : t('list.no-draft')}
        onClick={() => begin.send({ year: data.year })}
      >
        {t('list.begin')}
      </Button>
      <ProblemNotice problem={begin.problem} />
    </>
  );
}

export function MotionList({ motions }: { motions: readonly MotionSummaryData[] }) {
  return (
    <ol className="bare motion-list">
      {motions.map((motion) => (
        <li key={motion.id}>
          <MotionRow motion={motion} />
        </li>
      ))}
    </ol>
  );
}

/** "Motion 3: raise …": the number as it was filed, and what it asks for. */
export function useMotionName(): (motion: Pick<MotionSummaryData, 'number' | 'matter' | 'cause'>) => string {
  const { t } = useTranslation('motions');
  const say = useSay();
  return ({ number, matter, cause }) => {
    const what = say(matter) || cause || t('name.empty');
    return number === undefined ? what : t('name', { number, what });
  };
}

function MotionRow({ motion }: { motion: MotionSummaryData }) {
  const { t } = useTranslation('motions');
  const paths = usePaths();
  const date = useDate();
  const name = useMotionName()(motion);
  const { outcome } = motion;
  const to =
    motion.number === undefined && motion.mine === 'lead'
      ? `${paths.motion(motion.id)}/edit`
      : paths.motion(motion.id);
  return (
    <article className="motion-row">
      <p className="motion-name">
        <Link to={to}>{name}</Link>
      </p>
      <p className="small muted">
        {t('list.lead', { name: motion.lead, count: motion.sponsors })}
        {motion.filedAt && ` · ${t('list.filed-on', { date: date(motion.filedAt, 'minute') })}`}
        {motion.number === undefined &&
          ` · ${t('list.changed-on', { date: date(motion.changedAt, 'minute') })}`}
      </p>
      <div className="motion-fate">
        <StateTag state={motion.state} />
        {motion.mine === 'invited' && <Tag look="warn">{t('list.to-sign')}</Tag>}
        {motion.size !== '0.00' && (
          <span className="small">
            {t('list.moves')} <Amount value={motion.size} plain />
          </span>
        )}
        {outcome?.yes !== undefined && (
          <span className="small">
            {t('outcome.short', { yes: outcome.yes, no: outcome.no ?? 0, abstain: outcome.abstain ?? 0 })}
          </span>
        )}
      </div>
    </article>
  );
}
