// What the committee's page reads from the server.
import { useQuery } from '@tanstack/react-query';
import { api, ask, type components } from '../../../platform';

type Schemas = components['schemas'];
export type CommitteeData = Schemas['CommitteeReviewDto'];
export type HeadData = Schemas['HeadFindingDto'];
export type OpinionData = Schemas['ReviewOpinionDto'];

export const committeeKey = (locality: string) => ['review', locality, 'committee'] as const;

export const useCommittee = (locality: string, year?: number, enabled = true) =>
  useQuery({
    enabled,
    queryKey: [...committeeKey(locality), year ?? 'now'],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/review/committee', {
          params: { path: { locality }, query: year === undefined ? {} : { year } },
        }),
      ),
  });
