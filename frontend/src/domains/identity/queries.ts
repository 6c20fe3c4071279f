// What the screens of accounts and registers read, and how they send a file.
import { useQuery } from '@tanstack/react-query';
import { api, ask, type components, problemOf, requestHeaders, type SubmitHeaders } from '../../platform';

type Schemas = components['schemas'];
export type OwnAccount = Schemas['OwnAccountDto'];
export type OwnSession = Schemas['OwnSessionDto'];
export type Account = Schemas['AccountDto'];
export type OfficeTerm = Schemas['OfficeTermDto'];
export type RegisterCheck = Schemas['RegisterCheckDto'];
export type RegisterSaved = Schemas['RegisterSavedDto'];
export type RollImported = Schemas['RollImportedDto'];

export const ACCOUNT_KEY = ['identity', 'account'] as const;
export const SESSIONS_KEY = ['identity', 'sessions'] as const;
export const accountsKey = (locality: string) => ['identity', locality, 'accounts'] as const;
export const registersKey = (locality: string) => ['identity', locality, 'registers'] as const;
export const settingsKey = (locality: string) => ['identity', locality, 'settings'] as const;
export const ACCOUNTS_PAGE = 50;
export const REGISTER_PAGE = 100;

export const useOwnAccount = () =>
  useQuery({ queryKey: ACCOUNT_KEY, queryFn: () => ask(api.GET('/api/identity/account')) });

export const useOwnSessions = () =>
  useQuery({ queryKey: SESSIONS_KEY, queryFn: () => ask(api.GET('/api/identity/sessions')) });

export const useAccounts = (locality: string, search: string, page: number) =>
  useQuery({
    queryKey: [...accountsKey(locality), search, page],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/identity/accounts', {
          params: { path: { locality }, query: { search, offset: (page - 1) * ACCOUNTS_PAGE } },
        }),
      ),
    placeholderData: (before) => before,
  });

export const useSettings = (locality: string) =>
  useQuery({
    queryKey: settingsKey(locality),
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/identity/settings', { params: { path: { locality } } })),
  });

export const useRegisters = (locality: string) =>
  useQuery({
    queryKey: registersKey(locality),
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/identity/registers', { params: { path: { locality } } })),
  });

export const useRegisterPeople = (locality: string, search: string, page: number) =>
  useQuery({
    queryKey: [...registersKey(locality), 'people', search, page],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/identity/registers/people', {
          params: { path: { locality }, query: { search, offset: (page - 1) * REGISTER_PAGE } },
        }),
      ),
    placeholderData: (before) => before,
  });

/** A file goes as a form, which the typed client does not speak. `what` is the address below `identity/`. */
export async function sendFile<R>(
  locality: string,
  what: 'registers/check' | 'registers' | 'roll',
  fields: Record<string, string>,
  file: File,
  headers: SubmitHeaders,
): Promise<R> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file);
  const answer = await fetch(`/api/localities/${locality}/identity/${what}`, {
    method: 'POST',
    body: form,
    headers: { ...requestHeaders('POST'), ...headers },
  });
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw problemOf(answer.status, body);
  return body as R;
}
