// What the congress's screens read, kept right by live events: a change of the sitting reads it again, turnout is patched in.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, ask, type components, useLiveEvents, useReadAgain } from '../../../platform';

type Schemas = components['schemas'];
export type SittingData = Schemas['SittingDto'];
export type VoteData = Schemas['VoteDto'];
export type VoteResultData = Schemas['VoteResultDto'];
export type MotionOnAgenda = Schemas['AgendaMotionDto'];
export type ProposalData = Schemas['ProposalDto'];
export type RollData = Schemas['RollEntryDto'];

export const sittingKey = (locality: string, id: string) => ['congress', locality, 'sitting', id] as const;
export const rollKey = (locality: string, id: string) => ['congress', locality, 'roll', id] as const;
export const sittingsKey = (locality: string) => ['congress', locality, 'sittings'] as const;

export const proposalsKey = (locality: string) => ['congress', locality, 'proposals'] as const;

export const useSittings = (locality: string) =>
  useQuery({
    queryKey: sittingsKey(locality),
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/review/sittings', { params: { path: { locality } } })),
  });

/** A sitting, live. `connected` is false while the connection to the hall is lost; on return everything is read again. */
export function useSitting(locality: string, id: string) {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: sittingKey(locality, id),
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/review/sittings/{id}', { params: { path: { locality, id } } })),
  });
  const read = useReadAgain();
  const readAgain = () => read(sittingKey(locality, id), rollKey(locality, id));
  const connected = useLiveEvents(
    locality,
    ['review.sitting-changed', 'review.turnout', 'review.motion-changed', 'review.proposal-changed'],
    ({ topic, key, data }) => {
      if (topic === 'review.turnout' && key === id) {
        queries.setQueryData<SittingData>(sittingKey(locality, id), (kept) =>
          kept?.pending && kept.pending.id === data.voteId
            ? { ...kept, pending: { ...kept.pending, cast: Math.max(kept.pending.cast, Number(data.cast)) } }
            : kept,
        );
      } else if (key === id || topic === 'review.motion-changed' || topic === 'review.proposal-changed') {
        readAgain();
      }
    },
  );
  const before = useRef(connected);
  useEffect(() => {
    if (connected && !before.current) read(sittingKey(locality, id), rollKey(locality, id));
    before.current = connected;
  }, [connected, read, locality, id]);
  return { query, connected };
}

export const useRoll = (locality: string, id: string) =>
  useQuery({
    queryKey: rollKey(locality, id),
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/review/sittings/{id}/attendance', {
          params: { path: { locality, id } },
        }),
      ),
  });

export const useVote = (locality: string, id: string) =>
  useQuery({
    queryKey: ['congress', locality, 'vote', id],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/review/votes/{id}', { params: { path: { locality, id } } })),
  });

export const useResolution = (locality: string, id: string) =>
  useQuery({
    queryKey: ['congress', locality, 'resolution', id],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/review/resolutions/{id}', { params: { path: { locality, id } } }),
      ),
  });

export const useProposals = (locality: string) =>
  useQuery({
    queryKey: proposalsKey(locality),
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/review/proposals', { params: { path: { locality } } })),
  });

export const useProposal = (locality: string, id: string) =>
  useQuery({
    queryKey: [...proposalsKey(locality), id],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/review/proposals/{id}', { params: { path: { locality, id } } }),
      ),
  });

export const useMinutes = (locality: string, id: string) =>
  useQuery({
    queryKey: ['congress', locality, 'minutes', id],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/review/sittings/{id}/minutes', {
          params: { path: { locality, id } },
        }),
      ),
  });

/** Waits while a vote is open are short: the server's second is the hall's second. */
export const TICK_MS = 1000;
