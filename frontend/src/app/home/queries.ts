// What the home of a locality reads: the year, the money of the newest version, duties, acts.
import { useQuery } from '@tanstack/react-query';
import { api, ask, type components, isProblem } from '../../platform';

type Schemas = components['schemas'];
export type TimelineData = Schemas['TimelineDto'];
export type PhaseData = Schemas['TimelinePhaseDto'];
export type VersionData = Schemas['VersionDto'];
export type DutyData = Schemas['DutyDto'];

/** The present budget year; null where none has been opened yet. */
export const useTimeline = (locality: string) =>
  useQuery({
    queryKey: ['cycles', locality, 'current'],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/cycles/current', { params: { path: { locality } } })).catch(
        (problem: unknown) => {
          if (isProblem(problem) && problem.status === 404) return null;
          throw problem;
        },
      ),
  });

export const useVersions = (locality: string) =>
  useQuery({
    queryKey: ['budgets', locality, 'versions'],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/budgets/versions', { params: { path: { locality } } })),
    staleTime: 30_000,
  });
