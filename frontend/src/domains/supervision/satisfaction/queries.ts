// What the screens of satisfaction votes read, kept right by live events: turnout is patched in, the rest read again.
import type { SatisfactionMark } from '@kentan/shared/supervision';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, type components, useLiveEvents } from '../../../platform';

type Schemas = components['schemas'];
export type SatisfactionVoteData = Schemas['SatisfactionVoteDto'];
export type SatisfactionResultData = Schemas['SatisfactionResultDto'];
export type SatisfactionYearData = Schemas['SatisfactionYearDto'];
export type SatisfactionCountData = Schemas['SatisfactionCountDto'];
export type RectificationData = Schemas['RectificationDto'];
export type MarkId = SatisfactionMark;

export const satisfactionKey = (locality: string) => ['supervision', locality, 'satisfaction'] as const;
const voteKey = (locality: string, id: string) => [...satisfactionKey(locality), 'vote', id] as const;

const TOPICS = [
  'supervision.satisfaction-changed',
  'supervision.rectification-changed',
  'supervision.turnout',
];

/** Reads again what a live event has changed, and everything after a lost connection. */
export function useSatisfactionLive(locality: string): void {
  const queries = useQueryClient();
  useLiveEvents(locality, TOPICS, ({ topic, key, data }) => {
    if (topic !== 'supervision.turnout') {
      void queries.invalidateQueries({ queryKey: satisfactionKey(locality) });
      return;
    }
    queries.setQueryData<SatisfactionResultData>(
      voteKey(locality, key),
      (vote) => vote && { ...vote, cast: Math.max(vote.cast, Number(data.cast)) },
    );
  });
}

export const useSatisfactionYear = (locality: string, year?: number) =>
  useQuery({
    queryKey: [...satisfactionKey(locality), 'year', year ?? 'now'],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/satisfaction', {
          params: { path: { locality }, query: year === undefined ? {} : { year } },
        }),
      ),
  });

export const useSatisfactionVote = (locality: string, id: string) =>
  useQuery({
    queryKey: voteKey(locality, id),
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/satisfaction/{id}', {
          params: { path: { locality, id } },
        }),
      ),
  });

export const useRectification = (locality: string, id: string) =>
  useQuery({
    queryKey: [...satisfactionKey(locality), 'rectification', id],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/rectifications/{id}', {
          params: { path: { locality, id } },
        }),
      ),
  });
