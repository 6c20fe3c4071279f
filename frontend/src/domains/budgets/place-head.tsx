// Where one is in the budget: the way down to here, the total in words, its share, per resident and against last year.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocality } from '../../platform';
import { Amount, Change, ShareOf } from '../../ui/amount';
import { toFen } from '../../ui/money-words';
import { pathTo, useExplorerPlace } from './explorer-place';
import { useNodeName } from './node-name';
import type { TreeNodeData, VersionData } from './queries';
import { useVersionName } from './version-words';

export function PlaceHead({ nodes, version }: { nodes: readonly TreeNodeData[]; version: VersionData }) {
  const { t } = useTranslation('budgets');
  const nameOf = useNodeName();
  const { place, addressOf } = useExplorerPlace();
  const versionName = useVersionName();
  const { population } = useLocality();
  const [root] = nodes;
  const node = nodes[nodes.length - 1];
  const whole = `${versionName(version)} · ${t(`direction.${place.direction}`)}`;
  const perPerson = population > 0 ? toFen(node.amount) / BigInt(population) : undefined;
  return (
    <div className="place-head">
      <nav className="crumbs" aria-label={t('explorer.way')}>
        <ol className="bare">
          {nodes.slice(0, -1).map((at, i) => (
            <li key={at.id}>
              <Link to={addressOf({ path: pathTo(nodes.slice(0, i + 1)) })}>
                {i === 0 ? whole : nameOf(at)}
              </Link>
            </li>
          ))}
          <li aria-current="page">{nodes.length === 1 ? whole : nameOf(node)}</li>
        </ol>
      </nav>
      <p className="place-total" aria-live="polite">
        <Amount value={node.amount} big />
        {nodes.length > 1 && (
          <ShareOf part={node.amount} whole={root.amount} of={t(`explorer.of-all.${place.direction}`)} />
        )}
        {Number(node.last) !== 0 && (
          <Change now={node.amount} before={node.last} than={t('explorer.than-last')} />
        )}
        {perPerson !== undefined && (
          <span className="muted">
            {t('explorer.per-person')} <Amount value={perPerson} unit="元" plain />
          </span>
        )}
      </p>
    </div>
  );
}
