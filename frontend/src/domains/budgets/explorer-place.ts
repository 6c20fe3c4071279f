// Where in the explorer one is: kept whole in the page's address, so that every view can be shared.
import { useSearchParams } from 'react-router';
import type { By, Place, TreeNodeData } from './queries';

/** The ways of looking at a version, in the order in which they are offered. */
export const VIEWS: readonly By[] = ['function', 'department', 'project', 'economic', 'book'];

export interface ExplorerPlace extends Place {
  version: string | null;
  q: string;
}

export function readPlace(search: URLSearchParams): ExplorerPlace {
  const by = VIEWS.find((v) => v === search.get('by')) ?? 'function';
  return {
    version: search.get('version'),
    by,
    direction: search.get('direction') === 'revenue' ? 'revenue' : 'expenditure',
    path: (search.get('path') ?? '')
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent),
    q: search.get('q') ?? '',
  };
}

/** The address of a place; what is not named stays. */
export function placeAddress(search: URLSearchParams, change: Partial<ExplorerPlace>): string {
  const next = new URLSearchParams(search);
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) return;
    if (value === '') next.delete(name);
    else next.set(name, value);
  };
  set('version', change.version === undefined ? undefined : (change.version ?? ''));
  set('by', change.by);
  set('direction', change.direction);
  set('path', change.path?.map(encodeURIComponent).join('/'));
  set('q', change.q);
  return `?${next.toString()}`;
}

export function useExplorerPlace() {
  const [search] = useSearchParams();
  return {
    place: readPlace(search),
    addressOf: (change: Partial<ExplorerPlace>) => placeAddress(search, change),
  };
}

/** The nodes from the root to the place named; it ends where the tree has no such node. */
export function nodesTo(root: TreeNodeData, path: readonly string[]): TreeNodeData[] {
  const nodes = [root];
  for (const id of path) {
    const next = nodes[nodes.length - 1].children.find((child) => child.id === id);
    if (!next) break;
    nodes.push(next);
  }
  return nodes;
}

/** The path of a node under the last of `nodes`. */
export const pathTo = (nodes: readonly TreeNodeData[], child?: TreeNodeData): string[] =>
  [...nodes.slice(1), ...(child ? [child] : [])].map((node) => node.id);
