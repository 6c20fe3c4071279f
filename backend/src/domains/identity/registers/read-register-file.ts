// The bytes of a register file as rows: UTF-8 or GB18030, comma, semicolon or tab.
import Papa from 'papaparse';
import { refuseWith } from '../../../platform/refused.js';

export function rowsOfCsv(bytes: Buffer): string[][] {
  if (bytes.includes(0)) refuseWith('identity.register.not-text', {}, { path: 'file' });
  const { data } = Papa.parse<string[]>(textOf(bytes), {
    skipEmptyLines: false,
    delimitersToGuess: [',', ';', '\t'],
  });
  return data;
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
