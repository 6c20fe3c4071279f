// What the screens of execution read and send.
import { useQuery } from '@tanstack/react-query';
import {
  api,
  ask,
  type components,
  problemOf,
  requestHeaders,
  type SubmitHeaders,
  useLiveEvents,
} from '../../../platform';

type Schemas = components['schemas'];
export type ExecutionData = Schemas['ExecutionDto'];
export type ShownReport = Schemas['ShownReportDto'];
export type DirectionProgress = Schemas['DirectionProgressDto'];
export type PartProgress = Schemas['PartProgressDto'];
export type PeriodData = Schemas['ReportPeriodDto'];
export type ExecutionLine = Schemas['ExecutionLineDto'];
export type LineExecution = Schemas['LineExecutionDto'];
export type LinePeriod = Schemas['LinePeriodDto'];
export type OwedData = Schemas['OwedExecutionDto'];
export type SheetCheck = Schemas['SheetCheckDto'];
export type SheetProblem = Schemas['ProblemOnSheetDto'];
export type LineFilter = 'beyond' | 'unexplained' | 'missing' | 'reasons';

export interface ReportChoice {
  year?: number;
  period?: number;
  revision?: number;
}

export const executionKey = (locality: string) => ['execution', locality] as const;

export const useExecution = (locality: string, choice: ReportChoice = {}, enabled = true) =>
  useQuery({
    enabled,
    queryKey: [...executionKey(locality), 'report', choice],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/execution', {
          params: { path: { locality }, query: choice },
        }),
      ),
  });

export const useExecutionLines = (
  locality: string,
  choice: ReportChoice & { only?: LineFilter; page?: number },
) =>
  useQuery({
    queryKey: [...executionKey(locality), 'lines', choice],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/execution/lines', {
          params: { path: { locality }, query: choice },
        }),
      ),
    placeholderData: (before) => before,
  });

export const useLineExecution = (locality: string, lineKey: string) =>
  useQuery({
    queryKey: [...executionKey(locality), 'line', lineKey],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/execution/lines/{lineKey}', {
          params: { path: { locality, lineKey } },
        }),
      ),
  });

export const useOwedExecution = (locality: string, enabled: boolean) =>
  useQuery({
    enabled,
    queryKey: [...executionKey(locality), 'owed'],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/execution/owed', { params: { path: { locality } } }),
      ),
  });

export const useExecutionImports = (locality: string) =>
  useQuery({
    queryKey: [...executionKey(locality), 'imports'],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/execution/imports', {
          params: { path: { locality } },
        }),
      ),
  });

/** `readAt`: when the sheet was last read; read again, it is checked again. */
export const useSheetCheck = (locality: string, id: string, period: number, readAt: string) =>
  useQuery({
    queryKey: [...executionKey(locality), 'check', id, period, readAt],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/execution/imports/{id}/check', {
          params: { path: { locality, id }, query: { period } },
        }),
      ),
    gcTime: 0,
  });

/** Reads again when something is reported or explained. */
export function useLiveExecution(locality: string, read: () => void): void {
  useLiveEvents(locality, ['supervision.execution-reported', 'supervision.deviation-explained'], read);
}

/** A file goes as a form, which the typed client does not speak. */
export async function submitFigures(
  locality: string,
  sheet: { file: File; year: number },
  headers: SubmitHeaders,
): Promise<{ id: string }> {
  const form = new FormData();
  form.set('year', String(sheet.year));
  form.set('file', sheet.file);
  const answer = await fetch(`/api/localities/${locality}/supervision/execution/imports`, {
    method: 'POST',
    body: form,
    headers: { ...requestHeaders('POST'), ...headers },
  });
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw problemOf(answer.status, body);
  return body as { id: string };
}
