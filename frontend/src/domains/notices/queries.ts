// What a person's notices are read with, and how their arrival is heard.
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, type components, useLiveEvents } from '../../platform';

type Schemas = components['schemas'];
export type NoticeData = Schemas['NoticeDto'];
export type NoticeSettings = Schemas['NoticeSettingsDto'];

export const noticesKey = (locality: string) => ['notices', locality] as const;

export const useNotices = (locality: string, unread: boolean) =>
  useInfiniteQuery({
    queryKey: [...noticesKey(locality), 'list', unread],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/localities/{locality}/notices', {
          params: { path: { locality }, query: { before: pageParam, ...(unread ? { unread } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });

export const useUnread = (locality: string, signedIn: boolean) =>
  useQuery({
    queryKey: [...noticesKey(locality), 'unread'],
    enabled: signedIn,
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/notices/unread', { params: { path: { locality } } })),
  });

export const settingsKey = (locality: string) => [...noticesKey(locality), 'preferences'] as const;
export const useSettings = (locality: string) =>
  useQuery({
    queryKey: settingsKey(locality),
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/notices/preferences', { params: { path: { locality } } })),
  });

/** Something came for somebody: only the count is asked for again, the list on screen stays as it is. */
export function useLiveUnread(locality: string, signedIn: boolean): void {
  const queries = useQueryClient();
  useLiveEvents(signedIn ? locality : undefined, ['notices.arrived'], () => {
    void queries.invalidateQueries({ queryKey: [...noticesKey(locality), 'unread'] });
  });
}
