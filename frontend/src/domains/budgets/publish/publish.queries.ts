// What the publish desk reads and sends.
import { useQuery } from '@tanstack/react-query';
import { api, ask, type components, problemOf, requestHeaders, type SubmitHeaders } from '../../../platform';

type Schemas = components['schemas'];
export type ImportData = Schemas['ImportDto'];
export type ImportDetail = Schemas['ImportDetailDto'];
export type SheetProblem = Schemas['ProblemOnSheetDto'];
export type SettingsData = Schemas['ImportSettingsDto'];
export type ReasonData = Schemas['ReasonDto'];

export const importsKey = (locality: string) => ['budgets', locality, 'imports'] as const;
export const importKey = (locality: string, id: string) => ['budgets', locality, 'import', id] as const;

export const useImports = (locality: string) =>
  useQuery({
    queryKey: importsKey(locality),
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/budgets/imports', { params: { path: { locality } } })),
  });

/** Read again by live event; asked now and then while reading, should the event stream be down. */
export const useImport = (locality: string, id: string) =>
  useQuery({
    queryKey: importKey(locality, id),
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/budgets/imports/{id}', { params: { path: { locality, id } } })),
    refetchInterval: (query) => (query.state.data?.state === 'reading' ? 2_000 : false),
  });

export const usePreview = (locality: string, id: string) =>
  useQuery({
    queryKey: ['budgets', locality, 'preview', id],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/budgets/imports/{id}/preview', {
          params: { path: { locality, id } },
        }),
      ),
    gcTime: 0,
  });

/** A file goes as a form, which the typed client does not speak. */
export async function submitSheet(
  locality: string,
  sheet: { file: File; year: string; kind: string },
  headers: SubmitHeaders,
): Promise<{ id: string }> {
  const form = new FormData();
  // the fields first: the server reads them before the file
  form.set('year', sheet.year);
  form.set('kind', sheet.kind);
  form.set('file', sheet.file);
  const answer = await fetch(`/api/localities/${locality}/budgets/imports`, {
    method: 'POST',
    body: form,
    headers: { ...requestHeaders('POST'), ...headers },
  });
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw problemOf(answer.status, body);
  return body as { id: string };
}
