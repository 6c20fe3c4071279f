// What a newcomer in any office inherits: what is owed, what was promised, the rules and their history, the year in ten lines.
import { OFFICES, type Office } from '@kentan/shared/identity';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLocality, useOffices, useSay } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Select } from '../../ui/field';
import { Page, Section } from '../../ui/page';
import { CharterHistory } from './charter-history';
import { OwedByOffice } from './owed-by-office';
import { Promises } from './promises';
import { type Post, useDutiesOf, useHandover, useYears } from './queries';
import { YearLines } from './year-lines';
import './handover.css';

/** Offices that owe, answer or decide; nobody hands over being a citizen. */
const POSTS: readonly Office[] = [
  'governmentHead',
  'financeOffice',
  'departmentOfficer',
  'chair',
  'presidium',
  'reviewCommittee',
  'clerk',
  'deputy',
  'facilitator',
  'supervisor',
  'auditor',
  'keeper',
];

export function HandoverPage() {
  const { t } = useTranslation('handover');
  const { slug } = useLocality();
  return (
    <Answer query={useYears(slug)}>
      {({ cycles }) =>
        cycles.length === 0 ? (
          <Page title={t('none')}>
            <EmptyState title={t('none-what')}>{t('none-when')}</EmptyState>
          </Page>
        ) : (
          <Handover years={cycles.map(({ year }) => year)} />
        )
      }
    </Answer>
  );
}

/** The post in the address, else the first that the reader holds, else none. */
function usePost(): Post {
  const [search] = useSearchParams();
  const held = useOffices();
  const asked = POSTS.find((office) => office === search.get('office'));
  const own = held.find(({ office }) => (asked ? office === asked : POSTS.includes(office as Office)));
  const office = asked ?? (own?.office as Office | undefined);
  const department = search.get('department') ?? own?.departmentId;
  return {
    ...(office ? { office } : {}),
    ...(office === 'departmentOfficer' && department ? { department } : {}),
  };
}

function Handover({ years }: { years: readonly number[] }) {
  const { t } = useTranslation('handover');
  const say = useSay();
  const { slug, departments } = useLocality();
  const [search, setSearch] = useSearchParams();
  const post = usePost();
  const asked = Number(search.get('year'));
  const year = years.includes(asked) ? asked : years[years.length > 1 ? 1 : 0];
  const handover = useHandover(slug, year, post);
  const duties = useDutiesOf(slug, post);
  const go = (name: string, value: string) =>
    setSearch(
      (now) => {
        now.set(name, value);
        if (name === 'office') now.delete('department');
        return now;
      },
      { replace: true },
    );
  const department = departments.find(({ id }) => id === post.department);
  const who = department ? say(department.name) : post.office ? say(OFFICES[post.office]) : '';
  const counts = duties.data?.counts;
  return (
    <Page
      title={
        counts && who
          ? t('title', { who, owed: counts.open + counts.overdue, overdue: counts.overdue })
          : t('title.all')
      }
      lead={<p>{t('lead')}</p>}
      actions={<Button onClick={() => print()}>{t('print')}</Button>}
    >
      <div className="row no-print">
        <Select
          label={t('office')}
          empty={t('office.all')}
          value={post.office ?? ''}
          onChange={(office) => go('office', office)}
          options={POSTS.map((value) => ({ value, label: say(OFFICES[value]) }))}
        />
        {post.office === 'departmentOfficer' && (
          <Select
            label={t('department')}
            empty={t('department.all')}
            value={post.department ?? ''}
            onChange={(value) => go('department', value)}
            options={departments.map(({ id, name }) => ({ value: id, label: say(name) }))}
          />
        )}
        <Select
          label={t('year')}
          value={String(year)}
          onChange={(value) => go('year', value)}
          options={years.map((value) => ({ value: String(value), label: String(value) }))}
        />
      </div>
      <Section title={t('duties')}>
        <Answer query={duties}>{(data) => <OwedByOffice data={data} post={post} />}</Answer>
      </Section>
      <Section title={t('lines', { year })}>
        <Answer query={handover}>{({ lines }) => <YearLines lines={lines} />}</Answer>
      </Section>
      <Section title={t('promises', { year })}>
        <Answer query={handover}>{({ promises }) => <Promises promises={promises} />}</Answer>
      </Section>
      <Section title={t('charter')}>
        <CharterHistory />
      </Section>
    </Page>
  );
}
