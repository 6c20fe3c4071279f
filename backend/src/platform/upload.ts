// One uploaded file with the fields beside it, read into memory within the upload limit.
import type { KentanRequest } from './access.js';

export interface Upload {
  fields: Record<string, string>;
  file?: { fileName: string; bytes: Buffer };
}

/** The first file of a multipart request; without one (or of another type) `file` is absent. */
export async function readUpload(request: KentanRequest): Promise<Upload> {
  const upload: Upload = { fields: {} };
  if (!request.isMultipart()) return upload;
  for await (const part of request.parts()) {
    if (part.type === 'file')
      upload.file ??= { fileName: part.filename || 'file', bytes: await part.toBuffer() };
    else if (typeof part.value === 'string') upload.fields[part.fieldname] = part.value;
  }
  return upload;
}
