// What the year's screens read from the server, and how they hear that it changed.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, type components, isProblem, useLiveEvents, useReadAgain } from '../../platform';

type Schemas = components['schemas'];
export type TimelineData = Schemas['TimelineDto'];
export type PhaseData = Schemas['TimelinePhaseDto'];
export type DemandData = Schemas['DemandDto'];
export type FixableDay = Schemas['FixableDayDto'];
export type DutyData = Schemas['DutyDto'];
export type DutyPage = Schemas['DutyPageDto'];
export type DutyStatus = DutyData['status'];

export const cyclesKey = (locality: string) => ['cycles', locality] as const;

/** The budget year asked for, or the newest; null where none has been opened yet. */
export const useTimeline = (locality: string, year?: number) =>
  useQuery({
    queryKey: [...cyclesKey(locality), year ?? 'current'],
    queryFn: () =>
      year === undefined
        ? ask(api.GET('/api/localities/{locality}/cycles/current', { params: { path: { locality } } })).catch(
            (problem: unknown) => {
              if (isProblem(problem) && problem.status === 404) return null;
              throw problem;
            },
          )
        : ask(api.GET('/api/localities/{locality}/cycles/{year}', { params: { path: { locality, year } } })),
  });

export const useYears = (locality: string) =>
  useQuery({
    queryKey: [...cyclesKey(locality), 'years'],
    queryFn: () => ask(api.GET('/api/localities/{locality}/cycles', { params: { path: { locality } } })),
  });

export interface DutyFilter {
  status?: DutyStatus;
  office?: string;
  department?: string;
  year?: number;
  page?: number;
  limit?: number;
}

export const useDuties = (locality: string, filter: DutyFilter) =>
  useQuery({
    queryKey: [...cyclesKey(locality), 'duties', filter],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/cycles/duties', {
          params: { path: { locality }, query: filter },
        }),
      ),
    placeholderData: (before) => before,
  });

export const useDuty = (locality: string, id: string | undefined) =>
  useQuery({
    queryKey: [...cyclesKey(locality), 'duty', id],
    enabled: id !== undefined,
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/cycles/duties/{id}', {
          params: { path: { locality, id: id ?? '' } },
        }),
      ),
  });

export const useMyDuties = (locality: string, signedIn: boolean) =>
  useQuery({
    queryKey: [...cyclesKey(locality), 'my-duties'],
    enabled: signedIn,
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/cycles/duties/mine', { params: { path: { locality } } })),
  });

/** Reads the year and its duties again when something of them changed. When the clock was moved, everything may have. */
export function useLiveYear(locality: string): void {
  const queries = useQueryClient();
  const readAgain = useReadAgain();
  useLiveEvents(locality, ['cycles.*'], ({ topic }) => {
    if (topic === 'cycles.clock-moved') void queries.invalidateQueries();
    else readAgain(cyclesKey(locality));
  });
}
