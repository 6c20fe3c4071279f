// A sheet as it comes over HTTP: a form with its fields first and one file.
import { type KentanRequest, refuseWith } from '../../platform/index.js';

export interface Upload {
  fields: Record<string, string>;
  file: { fileName: string; bytes: Buffer };
}

export async function readUpload(request: KentanRequest): Promise<Upload> {
  if (!request.isMultipart()) return refuseWith('budgets.no-file', {}, { path: 'file' });
  const fields: Record<string, string> = {};
  let file: Upload['file'] | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'file') file ??= { fileName: part.filename || 'sheet', bytes: await part.toBuffer() };
    else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
  }
  return file ? { fields, file } : refuseWith('budgets.no-file', {}, { path: 'file' });
}

/** The year that a form names. Refuses what is none. */
export const yearOf = ({ year }: Record<string, string>): number =>
  /^(?:19|20|21)\d\d$/.test(year ?? '')
    ? Number(year)
    : refuseWith('budgets.year-missing', {}, { path: 'year' });
