// What the screens of adjustments and movements read from the server.
import { useQuery } from '@tanstack/react-query';
import { api, ask, type components } from '../../../platform';

type Schemas = components['schemas'];
export type AdjustmentsData = Schemas['AdjustmentsDto'];
export type AdjustmentData = Schemas['AdjustmentDto'];
export type AdjustmentSummaryData = Schemas['AdjustmentSummaryDto'];
export type BookFiguresData = Schemas['BookFiguresDto'];
export type ChangedLineData = Schemas['ChangedLineDto'];
export type DeskLineData = Schemas['DeskLineDto'];
export type MoneyDeskData = Schemas['MoneyDeskDto'];
export type MovementData = Schemas['MovementDto'];
export type NewLineData = Schemas['NewLineDto'];

/** Everything of a locality's adjustments: read again after each step. */
export const adjustmentsKey = (locality: string) => ['supervision', locality, 'adjustments'] as const;
export const planKey = (locality: string, id: string) => [...adjustmentsKey(locality), 'plan', id] as const;

/** What happens live and changes these screens. */
export const MONEY_TOPICS = [
  'supervision.movement-made',
  'supervision.movement-noted',
  'supervision.adjustment-changed',
] as const;

const ofYear = (year: number | undefined) => (year === undefined ? {} : { year });

export const useAdjustments = (locality: string, year?: number, enabled = true) =>
  useQuery({
    enabled,
    queryKey: [...adjustmentsKey(locality), 'year', year ?? 'now'],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/adjustments', {
          params: { path: { locality }, query: ofYear(year) },
        }),
      ),
  });

export const useChangedLines = (locality: string, year: number, page: number) =>
  useQuery({
    queryKey: [...adjustmentsKey(locality), 'lines', year, page],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/adjustments/lines', {
          params: { path: { locality }, query: { year, page } },
        }),
      ),
  });

/** In the year that is carried out. */
export const useAuthorisedLine = (locality: string, lineKey: string) =>
  useQuery({
    queryKey: [...adjustmentsKey(locality), 'line', lineKey],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/adjustments/lines/{lineKey}', {
          params: { path: { locality, lineKey }, query: {} },
        }),
      ),
  });

export const useMovements = (locality: string, year: number, page: number) =>
  useQuery({
    queryKey: [...adjustmentsKey(locality), 'movements', year, page],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/movements', {
          params: { path: { locality }, query: { year, page } },
        }),
      ),
  });

export const usePlan = (locality: string, id: string) =>
  useQuery({
    queryKey: planKey(locality, id),
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/adjustments/plans/{id}', {
          params: { path: { locality, id } },
        }),
      ),
  });

export const useMoneyDesk = (locality: string, year?: number) =>
  useQuery({
    queryKey: [...adjustmentsKey(locality), 'desk', year ?? 'now'],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/adjustments/desk', {
          params: { path: { locality }, query: ofYear(year) },
        }),
      ),
  });
