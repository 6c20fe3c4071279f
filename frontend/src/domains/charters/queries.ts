// What the charter's screens read from the server. A version never changes, so it is asked for once.
import { useQuery } from '@tanstack/react-query';
import { api, ask, type components } from '../../platform';

type Schemas = components['schemas'];
export type CharterDetail = Schemas['CharterDetailDto'];
export type CharterSummary = Schemas['CharterVersionDto'];
export type SectionData = Schemas['SectionDto'];
export type SentenceData = Schemas['SentenceDto'];
export type CharterChange = Schemas['CharterChangeDto'];
export type CharterChangeDetail = Schemas['CharterChangeDetailDto'];
export type SectionChange = Schemas['SectionChangeDto'];

/** One version, or the one in force. */
export const useCharter = (locality: string, version: number | undefined) =>
  useQuery({
    queryKey: ['charters', locality, version ?? 'current'],
    queryFn: () =>
      version === undefined
        ? ask(api.GET('/api/localities/{locality}/charters/current', { params: { path: { locality } } }))
        : ask(
            api.GET('/api/localities/{locality}/charters/versions/{version}', {
              params: { path: { locality, version } },
            }),
          ),
  });

export const useCharterHistory = (locality: string) =>
  useQuery({
    queryKey: ['charters', locality, 'history'],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/charters/versions', { params: { path: { locality } } })),
  });

export const changesKey = (locality: string) => ['charters', locality, 'changes'] as const;

/** Everything that was ever put to the congress as a change of the charter, newest first. */
export const useCharterChanges = (locality: string) =>
  useQuery({
    queryKey: changesKey(locality),
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/review/charter-changes', { params: { path: { locality } } })),
  });

export const useCharterChange = (locality: string, id: string) =>
  useQuery({
    queryKey: [...changesKey(locality), id],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/review/charter-changes/{id}', {
          params: { path: { locality, id } },
        }),
      ),
  });

export const charterAddress = (locality: string, version: number): string =>
  `/api/localities/${locality}/charters/versions/${version}/charter.json`;
