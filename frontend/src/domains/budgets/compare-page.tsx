// Two versions or years side by side: what was added, removed, moved, changed, the largest difference first.
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLocality, usePaths } from '../../platform';
import { Amount, Change } from '../../ui/amount';
import { Answer, EmptyState } from '../../ui/answer';
import { type Column, DataTable } from '../../ui/data-table';
import { Select } from '../../ui/field';
import { LineLink } from '../../ui/line-link';
import { toFen } from '../../ui/money-words';
import { Notice } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { Tag } from '../../ui/tag';
import { useCodeName, useDepartmentName } from './node-name';
import {
  type ChangeData,
  type ComparisonData,
  useComparison,
  useVersions,
  type VersionData,
} from './queries';
import { useVersionName } from './version-words';
import './budgets.css';

const CHANGES_A_PAGE = 50;

/** What is compared when nothing is named: the newest version with the one before it in its year's course. */
function chosenPair(
  versions: readonly VersionData[],
  from: string | null,
  to: string | null,
): [VersionData, VersionData] | undefined {
  if (versions.length < 2) return undefined;
  const find = (hash: string | null) => versions.find((v) => v.hash === hash);
  const after = find(to) ?? versions[versions.length - 1];
  const before = find(from) ?? versions[Math.max(0, versions.indexOf(after) - 1)];
  return [before, after];
}

export function ComparePage() {
  const { t } = useTranslation('budgets');
  const locality = useLocality();
  const paths = usePaths();
  const [search] = useSearchParams();
  const versions = useVersions(locality.slug);
  return (
    <Answer query={versions}>
      {(all) => {
        const pair = chosenPair(all, search.get('from'), search.get('to'));
        if (pair) return <Compared versions={all} pair={pair} />;
        return (
          <Page title={t('compare.title-none')} crumbs={[{ to: paths.budget, text: t('title') }]}>
            <EmptyState title={t('compare.need-two')}>{t('compare.when')}</EmptyState>
          </Page>
        );
      }}
    </Answer>
  );
}

function Compared({
  versions,
  pair: [from, to],
}: {
  versions: readonly VersionData[];
  pair: [VersionData, VersionData];
}) {
  const { t } = useTranslation('budgets');
  const locality = useLocality();
  const paths = usePaths();
  const name = useVersionName();
  const [search, setSearch] = useSearchParams();
  const page = Math.max(1, Number(search.get('page') ?? '1') || 1);
  const comparison = useComparison(locality.slug, from.hash, to.hash, page);
  const choose = (change: Record<string, string>) => {
    setSearch({ from: from.hash, to: to.hash, ...change }, { preventScrollReset: true });
  };
  const options = [...versions].reverse().map((v) => ({ value: v.hash, label: name(v) }));
  return (
    <Page
      title={t('compare.title', { from: name(from), to: name(to) })}
      crumbs={[{ to: paths.budget, text: t('title') }]}
    >
      <div className="explorer-choices">
        <Select
          label={t('compare.from')}
          value={from.hash}
          options={options}
          onChange={(hash) => choose({ from: hash })}
        />
        <Select
          label={t('compare.to')}
          value={to.hash}
          options={options}
          onChange={(hash) => choose({ to: hash })}
        />
      </div>
      {from.hash === to.hash ? (
        <Notice>{t('compare.same')}</Notice>
      ) : (
        <Answer query={comparison}>
          {(data) => <Result data={data} onPage={(next) => choose({ page: String(next) })} />}
        </Answer>
      )}
    </Page>
  );
}

function Result({ data, onPage }: { data: ComparisonData; onPage: (page: number) => void }) {
  const { t } = useTranslation('budgets');
  const { counts } = data;
  const changed = counts.added + counts.removed + counts.moved + counts.changed;
  return (
    <>
      <Totals data={data} />
      <p>{t('compare.counts', { ...counts })}</p>
      <Section title={t('compare.changes')}>
        {changed === 0 ? (
          <EmptyState title={t('compare.nothing')} />
        ) : (
          <div className="changes-list">
            <Changes changes={data.changes} />
          </div>
        )}
        <Pager page={data.page} pageSize={CHANGES_A_PAGE} total={changed} onPage={onPage} />
      </Section>
      <Section title={t('compare.by-class')}>
        <div className="class-list">
          <ByClass rows={data.byClass} />
        </div>
      </Section>
    </>
  );
}

function Totals({ data }: { data: ComparisonData }) {
  const { t } = useTranslation('budgets');
  const rows = (['revenue', 'expenditure'] as const).filter(
    (d) => Number(data.from[d]) !== 0 || Number(data.to[d]) !== 0,
  );
  return (
    <dl className="totals">
      {rows.map((direction) => (
        <div key={direction}>
          <dt>{t(`direction.${direction}`)}</dt>
          <dd>
            <Amount value={data.from[direction]} /> <span aria-hidden="true">→</span>
            <span className="out-of-sight">{t('compare.becomes')}</span> <Amount value={data.to[direction]} />{' '}
            <Change now={data.to[direction]} before={data.from[direction]} as="amount" />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const LOOK = { added: 'money', removed: 'late', moved: 'warn', changed: 'plain' } as const;

function Changes({ changes }: { changes: readonly ChangeData[] }) {
  const { t } = useTranslation('budgets');
  const departmentName = useDepartmentName();
  const columns: Column<ChangeData>[] = [
    {
      id: 'kind',
      head: t('compare.what'),
      sortBy: (c) => c.kind,
      cell: (c) => <Tag look={LOOK[c.kind]}>{t(`change.${c.kind}`)}</Tag>,
    },
    {
      id: 'name',
      head: t('table.line'),
      rowHead: true,
      sortBy: (c) => c.name,
      cell: (c) => (
        <>
          <LineLink lineKey={c.lineKey} name={c.name} />
          {c.departmentBefore !== undefined && c.departmentBefore !== c.department && (
            <p className="small muted">
              {t('compare.moved-department', {
                from: departmentName(c.departmentBefore),
                to: departmentName(c.department),
              })}
            </p>
          )}
          {c.functionCodeBefore !== undefined && c.functionCodeBefore !== c.functionCode && (
            <p className="small muted">
              {t('compare.moved-code', { from: c.functionCodeBefore, to: c.functionCode })}
            </p>
          )}
        </>
      ),
    },
    {
      id: 'department',
      head: t('table.department'),
      sortBy: (c) => c.department,
      cell: (c) => departmentName(c.department),
    },
    {
      id: 'from',
      head: t('compare.before'),
      numeric: true,
      sortBy: (c) => toFen(c.from),
      cell: (c) => <Amount value={c.kind === 'added' ? null : c.from} unit="万元" />,
    },
    {
      id: 'to',
      head: t('compare.after'),
      numeric: true,
      sortBy: (c) => toFen(c.to),
      cell: (c) => <Amount value={c.kind === 'removed' ? null : c.to} unit="万元" />,
    },
    {
      id: 'gap',
      head: t('compare.gap'),
      numeric: true,
      sortBy: (c) => toFen(c.to) - toFen(c.from),
      cell: (c) => <Change now={c.to} before={c.from} as="amount" />,
    },
  ];
  return (
    <DataTable
      caption={t('compare.changes')}
      captionHidden
      columns={columns}
      rows={changes}
      rowKey={(c) => `${c.kind}${c.lineKey}`}
    />
  );
}

type ClassRow = ComparisonData['byClass'][number];

function ByClass({ rows }: { rows: readonly ClassRow[] }) {
  const { t } = useTranslation('budgets');
  const codeName = useCodeName();
  const columns: Column<ClassRow>[] = [
    {
      id: 'name',
      head: t('table.part'),
      rowHead: true,
      sortBy: (r) => r.code,
      cell: (r) => `${codeName(r.code, r.name) || t('node.none')} ${r.code}`,
    },
    {
      id: 'from',
      head: t('compare.before'),
      numeric: true,
      sortBy: (r) => toFen(r.from),
      cell: (r) => <Amount value={r.from} unit="万元" />,
    },
    {
      id: 'to',
      head: t('compare.after'),
      numeric: true,
      sortBy: (r) => toFen(r.to),
      cell: (r) => <Amount value={r.to} unit="万元" />,
    },
    {
      id: 'gap',
      head: t('compare.gap'),
      numeric: true,
      sortBy: (r) => toFen(r.to) - toFen(r.from),
      cell: (r) => <Change now={r.to} before={r.from} as="amount" />,
    },
    {
      id: 'percent',
      head: t('table.change'),
      numeric: true,
      cell: (r) => <Change now={r.to} before={r.from} />,
    },
  ];
  return (
    <DataTable
      caption={t('compare.by-class')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(r) => r.direction + r.code}
    />
  );
}
