// What the handover page reads from the server: its own answer, and what other domains publish about the office.
import type { Office } from '@kentan/shared/identity';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../platform';

export const useYears = (locality: string) =>
  useQuery({
    queryKey: ['cycles', locality, 'years'],
    queryFn: () => ask(api.GET('/api/localities/{locality}/cycles', { params: { path: { locality } } })),
  });

export interface Post {
  office?: Office;
  department?: string;
}

export const useHandover = (locality: string, year: number, post: Post) =>
  useQuery({
    queryKey: ['handover', locality, year, post],
    placeholderData: keepPreviousData,
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/handover/{year}', {
          params: { path: { locality, year }, query: post },
        }),
      ),
  });

/** What the office owes, most pressing first; of every year, because a newcomer inherits them all. */
export const useDutiesOf = (locality: string, post: Post) =>
  useQuery({
    queryKey: ['cycles', locality, 'duties-of', post],
    placeholderData: keepPreviousData,
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/cycles/duties', {
          params: { path: { locality }, query: { ...post, limit: 40 } },
        }),
      ),
  });

export const useCharterVersions = (locality: string) =>
  useQuery({
    queryKey: ['charters', locality, 'versions'],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/charters/versions', { params: { path: { locality } } })),
  });
