// What the pages of final accounts read from the server, and the form in which a sheet is sent.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  api,
  ask,
  type components,
  problemOf,
  requestHeaders,
  type SubmitHeaders,
  useLiveEvents,
  useSubmit,
} from '../../../platform';

type Schemas = components['schemas'];
export type AccountsData = Schemas['AccountsDto'];
export type AccountLineData = Schemas['AccountLineDto'];
export type ColumnsData = Schemas['ColumnsDto'];
export type GroupData = Schemas['AccountsGroupDto'];
export type LineFilter = 'differences' | 'unexplained' | 'performance' | 'ungraded' | 'mine';

export const accountsKey = (locality: string) => ['supervision', locality, 'accounts'] as const;

export const useAccountsList = (locality: string) =>
  useQuery({
    queryKey: [...accountsKey(locality), 'list'],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/supervision/accounts', { params: { path: { locality } } })),
  });

export const useAccounts = (locality: string, year: number, enabled = true) =>
  useQuery({
    enabled,
    queryKey: [...accountsKey(locality), year],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/accounts/{year}', {
          params: { path: { locality, year } },
        }),
      ),
  });

export interface LinesAsked {
  direction?: 'revenue' | 'expenditure';
  by?: 'function' | 'department' | 'book';
  of?: string;
  filter?: LineFilter;
  page?: number;
}

export const useAccountLines = (locality: string, year: number, query: LinesAsked) =>
  useQuery({
    queryKey: [...accountsKey(locality), year, 'lines', query],
    placeholderData: keepPreviousData,
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/accounts/{year}/lines', {
          params: { path: { locality, year }, query },
        }),
      ),
  });

/** Asked again while the sheet is being read. */
export const useAccountsSheet = (locality: string, year: number, id: string) =>
  useQuery({
    queryKey: [...accountsKey(locality), year, 'sheet', id],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/accounts/{year}/sheets/{id}', {
          params: { path: { locality, year, id } },
        }),
      ),
    refetchInterval: (query) => (query.state.data?.state === 'reading' ? 1_000 : false),
  });

/** A file goes as a form, which the typed client does not speak. */
export async function sendSheet(
  locality: string,
  year: number,
  file: File,
  headers: SubmitHeaders,
): Promise<{ id: string }> {
  const form = new FormData();
  form.set('file', file);
  const answer = await fetch(`/api/localities/${locality}/supervision/accounts/${year}/sheets`, {
    method: 'POST',
    body: form,
    headers: { ...requestHeaders('POST'), ...headers },
  });
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw problemOf(answer.status, body);
  return body as { id: string };
}

export const downloadAddress = (locality: string, year: number, format: 'csv' | 'xlsx'): string =>
  `/api/localities/${locality}/supervision/accounts/${year}/download/${format}`;

const STEPS = {
  opinion: '/api/localities/{locality}/supervision/accounts/{year}/opinion',
  handling: '/api/localities/{locality}/supervision/accounts/{year}/opinion/handling',
  filing: '/api/localities/{locality}/supervision/accounts/{year}/filing',
} as const;
export type WrittenStep = keyof typeof STEPS;

/** The steps that are a text: the committee's opinion, how it was handled, the filing. */
export const useWrittenStep = (locality: string, year: number, step: WrittenStep, onDone: () => void) =>
  useSubmit(
    (body: { text: string }, headers) =>
      ask(api.POST(STEPS[step], { params: { path: { locality, year } }, body, headers })),
    { refresh: [accountsKey(locality), ['duties']], onDone },
  );

/** What others do about the accounts appears by itself. */
export function useAccountsLive(locality: string, again: () => void): void {
  useLiveEvents(
    locality,
    ['supervision.accounts-changed', 'budgets.version-published', 'review.proposal-changed'],
    again,
  );
}
