// What the screens of amendment motions read from the server.
import { useQuery } from '@tanstack/react-query';
import { api, ask, type components } from '../../../platform';

type Schemas = components['schemas'];
export type MotionData = Schemas['MotionDto'];
export type MotionSummaryData = Schemas['MotionSummaryDto'];
export type MotionListData = Schemas['MotionListDto'];
export type DecisionData = Schemas['PresidiumDecisionDto'];
export type PresidiumDeskData = Schemas['PresidiumDeskDto'];
export type PresidiumMatterData = Schemas['PresidiumMatterDto'];
export type DeputyData = Schemas['DeputyDto'];

export const motionsKey = (locality: string) => ['review', locality, 'motions'] as const;
export const motionKey = (locality: string, id: string) => ['review', locality, 'motion', id] as const;
export const presidiumKey = (locality: string) => ['review', locality, 'presidium'] as const;

export const useMotions = (locality: string, year?: number, page = 1) =>
  useQuery({
    queryKey: [...motionsKey(locality), year ?? 'now', page],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/review/motions', {
          params: { path: { locality }, query: { page, ...(year === undefined ? {} : { year }) } },
        }),
      ),
  });

export const useMotion = (locality: string, id: string) =>
  useQuery({
    queryKey: motionKey(locality, id),
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/review/motions/{id}', { params: { path: { locality, id } } })),
  });

export const useDeputies = (locality: string, enabled: boolean) =>
  useQuery({
    queryKey: ['review', locality, 'deputies'],
    enabled,
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/review/deputies', { params: { path: { locality } } })),
    staleTime: 60_000,
  });

export const usePresidium = (locality: string, enabled = true) =>
  useQuery({
    queryKey: presidiumKey(locality),
    enabled,
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/review/presidium/matters', { params: { path: { locality } } })),
  });
