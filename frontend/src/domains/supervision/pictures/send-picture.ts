// Photographs are sent the moment they are taken: what is written beside them may still wait for its end.
import { type components, problemOf, requestHeaders, type SubmitHeaders } from '../../../platform';

export type PictureData = components['schemas']['PictureDto'];

export async function sendPicture(
  locality: string,
  file: File,
  headers: SubmitHeaders,
): Promise<PictureData> {
  const form = new FormData();
  form.set('file', file);
  const answer = await fetch(`/api/localities/${locality}/supervision/pictures`, {
    method: 'POST',
    body: form,
    headers: { ...requestHeaders('POST'), ...headers },
  });
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw problemOf(answer.status, body);
  return body as PictureData;
}

export const pictureAddress = (locality: string, id: string): string =>
  `/api/localities/${locality}/supervision/pictures/${id}`;
