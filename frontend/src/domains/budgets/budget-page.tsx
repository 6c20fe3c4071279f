// The budget explorer: any published version by function, department, project or economic nature, opened down to the line.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useDate, useLocality, usePaths, usePermission } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Select } from '../../ui/field';
import { Terms } from '../../ui/glossary/term';
import { Notice } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { Downloads } from './downloads';
import { nodesTo, pathTo, useExplorerPlace, VIEWS } from './explorer-place';
import { FourBooks } from './four-books';
import { LineList } from './line-list';
import { useNodeName } from './node-name';
import { PlaceHead } from './place-head';
import { PlaceTable } from './place-table';
import { type TreeNodeData, useLines, useTree, useVersions, type VersionData } from './queries';
import { SearchBox, SearchResults } from './search-results';
import { Treemap } from './treemap';
import { chosenVersion, useVersionName } from './version-words';
import './budgets.css';

export function BudgetPage() {
  const locality = useLocality();
  const versions = useVersions(locality.slug);
  const { place } = useExplorerPlace();
  return (
    <Answer query={versions}>
      {(all) => {
        const version = chosenVersion(all, place.version);
        return version ? <Explorer versions={all} version={version} /> : <NothingPublished />;
      }}
    </Answer>
  );
}

function NothingPublished() {
  const { t } = useTranslation('budgets');
  const paths = usePaths();
  const mayPublish = usePermission('financeOffice');
  return (
    <Page title={t('none.title')}>
      <EmptyState
        title={t('none.what')}
        actions={mayPublish && <ButtonLink to={paths.publish}>{t('open-desk')}</ButtonLink>}
      >
        {t('none.when')}
      </EmptyState>
    </Page>
  );
}

function Explorer({ versions, version }: { versions: readonly VersionData[]; version: VersionData }) {
  const { t } = useTranslation('budgets');
  const locality = useLocality();
  const paths = usePaths();
  const date = useDate();
  const { place } = useExplorerPlace();
  const tree = useTree(locality.slug, version.hash, place.by, place.direction);
  return (
    <Page
      title={t('explorer.title', { year: version.year, kind: t(`kind.${version.kind}`) })}
      over={t('explorer.over', { date: date(version.publishedAt, 'day-year') })}
      lead={version.explanation ? <p className="measure">{version.explanation}</p> : undefined}
      actions={
        <>
          <SearchBox />
          <ButtonLink to={paths.compare}>{t('compare.open')}</ButtonLink>
        </>
      }
    >
      {place.q === '' ? (
        <>
          <Choices versions={versions} version={version} />
          <Answer query={tree}>{({ root }) => <Opened root={root} version={version} />}</Answer>
          {place.path.length === 0 && <FourBooks version={version} />}
          <Terms of={['book', 'function', 'economicNature', 'projectSpending', 'transfer', 'reserve']} />
          <Downloads version={version} />
        </>
      ) : (
        <SearchResults q={place.q} />
      )}
    </Page>
  );
}

function Choices({ versions, version }: { versions: readonly VersionData[]; version: VersionData }) {
  const { t } = useTranslation('budgets');
  const name = useVersionName();
  const navigate = useNavigate();
  const { place, addressOf } = useExplorerPlace();
  const both = Number(version.revenue) !== 0 && Number(version.expenditure) !== 0;
  const options = [...versions].reverse().map((v) => ({ value: v.hash, label: name(v) }));
  return (
    <div className="explorer-choices">
      <Select
        label={t('explorer.version')}
        value={version.hash}
        options={options}
        onChange={(hash) => navigate(addressOf({ version: hash }))}
      />
      {both && (
        <nav className="switch" aria-label={t('explorer.direction')}>
          {(['expenditure', 'revenue'] as const).map((direction) => (
            <Link
              key={direction}
              to={addressOf({ direction, path: [] })}
              aria-current={place.direction === direction ? 'true' : undefined}
            >
              {t(`direction.${direction}`)}
            </Link>
          ))}
        </nav>
      )}
      <nav className="switch" aria-label={t('explorer.by')}>
        {VIEWS.map((by) => (
          <Link key={by} to={addressOf({ by, path: [] })} aria-current={place.by === by ? 'true' : undefined}>
            {t(`by.${by}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}

function Opened({ root, version }: { root: TreeNodeData; version: VersionData }) {
  const { t } = useTranslation('budgets');
  const nameOf = useNodeName();
  const { place, addressOf } = useExplorerPlace();
  const nodes = nodesTo(root, place.path);
  const node = nodes[nodes.length - 1];
  const childAddress = (child: TreeNodeData) => addressOf({ path: pathTo(nodes, child) });
  const caption = nodes.length > 1 ? nameOf(node) : t(`direction.${place.direction}`);
  if (root.lines === 0) return <EmptyState title={t('explorer.empty')} />;
  const unsaid = place.by === 'economic' && root.children.length === 1 && root.children[0].id === '';
  return (
    <>
      <PlaceHead nodes={nodes} version={version} />
      {unsaid && <Notice>{t('explorer.no-economic')}</Notice>}
      {node.children.length > 0 ? (
        <>
          <Treemap node={node} addressOf={childAddress} />
          <PlaceTable node={node} caption={caption} addressOf={childAddress} />
        </>
      ) : (
        <LinesHere version={version} path={pathTo(nodes)} caption={caption} />
      )}
    </>
  );
}

function LinesHere({ version, path, caption }: { version: VersionData; path: string[]; caption: string }) {
  const { t } = useTranslation('budgets');
  const locality = useLocality();
  const { place } = useExplorerPlace();
  const [page, setPage] = useState(1);
  const lines = useLines(locality.slug, version.hash, { ...place, path }, page);
  return (
    <Section title={t('explorer.lines')}>
      <Answer query={lines}>
        {(data) => (
          <>
            <LineList lines={data.lines} caption={caption} />
            <Pager page={data.page} pageSize={data.pageSize} total={data.total} onPage={setPage} />
          </>
        )}
      </Answer>
    </Section>
  );
}
