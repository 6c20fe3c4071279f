// What the home page and the desks read of several domains: the year, published versions, duties, open questions.
import { useQuery } from '@tanstack/react-query';
import { api, ask, type components, isProblem, useSession } from '../../platform';

type Schemas = components['schemas'];
export type TimelineData = Schemas['TimelineDto'];
export type PhaseData = Schemas['TimelinePhaseDto'];
export type VersionData = Schemas['VersionDto'];
export type DutyData = Schemas['DutyDto'];
export type QuestionData = Schemas['QuestionDto'];
export type DutyPageData = Schemas['DutyPageDto'];

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

/** The duties of all offices, what is owed first. */
export const useDutyBoard = (locality: string, query: { limit: number; status?: DutyData['status'] }) =>
  useQuery({
    queryKey: ['cycles', locality, 'duties', query],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/cycles/duties', { params: { path: { locality }, query } })),
  });

/** What the signed-in person's offices owe, overdue first. Not asked for while nobody is signed in. */
export function useMyDuties(locality: string) {
  const { signedIn } = useSession();
  return useQuery({
    queryKey: ['cycles', locality, 'duties', 'mine'],
    enabled: signedIn,
    queryFn: async () =>
      (
        await ask(
          api.GET('/api/localities/{locality}/cycles/duties/mine', { params: { path: { locality } } }),
        )
      ).duties,
  });
}

export interface QuestionFilter {
  state?: 'open' | 'answered';
  /** Only those that the signed-in person asked. */
  mine?: 'true';
}

export const useQuestions = (locality: string, query: QuestionFilter = {}) =>
  useQuery({
    queryKey: ['budgets', locality, 'questions', query],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/budgets/questions', { params: { path: { locality }, query } })),
  });
