// What the home page and the desks read of the budget: published versions and questions on lines.
import { useQuery } from '@tanstack/react-query';
import { api, ask, type components } from '../../platform';

type Schemas = components['schemas'];
export type VersionData = Schemas['VersionDto'];
export type QuestionData = Schemas['QuestionDto'];

export const useVersions = (locality: string) =>
  useQuery({
    queryKey: ['budgets', locality, 'versions'],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/budgets/versions', { params: { path: { locality } } })),
    staleTime: 30_000,
  });

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
