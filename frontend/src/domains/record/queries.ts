// What the record's screens read from the server.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, ask, type components } from '../../platform';

export type ActData = components['schemas']['ActDto'];
export type ActDetail = components['schemas']['ActDetailDto'];
export type Facets = components['schemas']['FacetsDto'];
export type RecordStatus = components['schemas']['RecordStatusDto'];

/** The filters of the public list, as they stand in the page's address. */
export interface RecordFilter {
  type?: string;
  office?: string;
  phase?: string;
  from?: string;
  to?: string;
  kind?: string;
  object?: string;
}

export const useActs = (locality: string, filter: RecordFilter, limit = 50) =>
  useInfiniteQuery({
    queryKey: ['record', locality, 'acts', filter, limit],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/localities/{locality}/record/acts', {
          params: { path: { locality }, query: { ...filter, before: pageParam, limit } },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });

export const useFacets = (locality: string) =>
  useQuery({
    queryKey: ['record', locality, 'facets'],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/record/facets', { params: { path: { locality } } })),
  });

export const useRecordStatus = (locality: string) =>
  useQuery({
    queryKey: ['record', locality, 'head'],
    queryFn: () => ask(api.GET('/api/localities/{locality}/record/head', { params: { path: { locality } } })),
  });

export const useAct = (locality: string, id: string) =>
  useQuery({
    queryKey: ['record', locality, 'act', id],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/record/acts/{id}', { params: { path: { locality, id } } })),
  });

export const exportAddress = (locality: string): string => `/api/localities/${locality}/record/export`;
