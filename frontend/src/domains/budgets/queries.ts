// What the budget's screens read from the server. Published bytes never change, so they are never asked for twice.
import { useQuery } from '@tanstack/react-query';
import { api, ask, type components } from '../../platform';

type Schemas = components['schemas'];
export type VersionData = Schemas['VersionDto'];
export type TreeNodeData = Schemas['TreeNodeDto'];
export type LineData = Schemas['LineDto'];
export type LinePageData = Schemas['LinePageDto'];
export type QuestionData = Schemas['QuestionDto'];
export type ComparisonData = Schemas['ComparisonDto'];
export type ChangeData = Schemas['ChangeDto'];
export type ActData = Schemas['ActDto'];
export type By = 'book' | 'function' | 'department' | 'project' | 'economic';
export type Direction = 'revenue' | 'expenditure';

const FOREVER = { staleTime: Number.POSITIVE_INFINITY, gcTime: 600_000 } as const;

export const useVersions = (locality: string) =>
  useQuery({
    queryKey: ['budgets', locality, 'versions'],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/budgets/versions', { params: { path: { locality } } })),
    staleTime: 30_000,
  });

export const useTree = (locality: string, hash: string | undefined, by: By, direction: Direction) =>
  useQuery({
    queryKey: ['budgets', locality, 'tree', hash, by, direction],
    enabled: hash !== undefined,
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/budgets/published/{hash}/tree/{by}/{direction}', {
          params: { path: { locality, hash: hash ?? '', by, direction } },
        }),
      ),
    ...FOREVER,
  });

export interface Place {
  by: By;
  direction: Direction;
  path: readonly string[];
}

export const pathText = (path: readonly string[]): string => path.map(encodeURIComponent).join('/');

export const useLines = (locality: string, hash: string, { by, direction, path }: Place, page: number) =>
  useQuery({
    queryKey: ['budgets', locality, 'lines', hash, by, direction, pathText(path), page],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/budgets/published/{hash}/lines', {
          params: { path: { locality, hash }, query: { by, direction, path: pathText(path), page } },
        }),
      ),
    ...FOREVER,
  });

export const useSearch = (locality: string, q: string) =>
  useQuery({
    queryKey: ['budgets', locality, 'search', q],
    enabled: q !== '',
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/budgets/search', {
          params: { path: { locality }, query: { q } },
        }),
      ),
  });

export const useComparison = (locality: string, from: string, to: string, page: number) =>
  useQuery({
    queryKey: ['budgets', locality, 'compare', from, to, page],
    enabled: from !== '' && to !== '' && from !== to,
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/budgets/compare/{from}/{to}', {
          params: { path: { locality, from, to }, query: { page } },
        }),
      ),
    ...FOREVER,
  });

export const lineKeyOf = (locality: string, lineKey: string) =>
  ['budgets', locality, 'line', lineKey] as const;

export const useLinePage = (locality: string, lineKey: string) =>
  useQuery({
    queryKey: lineKeyOf(locality, lineKey),
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/budgets/lines/{lineKey}', {
          params: { path: { locality, lineKey } },
        }),
      ),
  });

export const downloadAddress = (
  locality: string,
  hash: string,
  format: 'csv' | 'xlsx' | 'json' | 'content',
): string => `/api/localities/${locality}/budgets/published/${hash}/download/${format}`;
