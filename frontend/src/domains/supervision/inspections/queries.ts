// What the pages of inspections read from the server.
import { useQuery } from '@tanstack/react-query';
import { api, ask, type components } from '../../../platform';

export type InspectionData = components['schemas']['InspectionDto'];
export const inspectionsKey = (locality: string) => ['supervision', locality, 'inspections'] as const;

export interface InspectionFilter {
  year?: number;
  state?: 'unanswered' | 'replied';
  page?: number;
}

export const useInspections = (locality: string, filter: InspectionFilter, enabled = true) =>
  useQuery({
    enabled,
    queryKey: [...inspectionsKey(locality), filter],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/inspections', {
          params: { path: { locality }, query: filter },
        }),
      ),
  });

export const useInspection = (locality: string, id: string) =>
  useQuery({
    queryKey: [...inspectionsKey(locality), id],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/inspections/{id}', {
          params: { path: { locality, id } },
        }),
      ),
  });

const SEEN_IN = ['execution', 'finalAccounts'];

/** Years that are carried out or accounted for, newest first: those that may be inspected. */
export const useInspectedYears = (locality: string) =>
  useQuery({
    queryKey: ['cycles', locality, 'carried-out'],
    queryFn: async () => {
      const { cycles } = await ask(
        api.GET('/api/localities/{locality}/cycles', { params: { path: { locality } } }),
      );
      return cycles.filter(({ phase }) => SEEN_IN.includes(phase)).map(({ year }) => year);
    },
  });
