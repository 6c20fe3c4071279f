// What a file really is, by its first bytes: its name and extension prove nothing.
import { unmarkedUtf16 } from '@kentan/shared/budgets';
import { SheetFileError } from './sheet-file-error.js';

export type FileKind = 'text' | 'xlsx' | 'gzip';

/** Bytes from the start that a judgement needs: in encrypted workbooks the telling name stands a little further in. */
export const HEAD_BYTES = 64 * 1024;

const startsWith = (head: Buffer, bytes: readonly number[] | string): boolean => {
  const wanted = Buffer.from(bytes as string);
  return head.subarray(0, wanted.length).equals(wanted);
};

const CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];
const REFUSED: readonly (readonly [readonly number[] | string, string, string])[] = [
  ['%PDF', 'file.pdf', ''],
  [CONTAINER, 'file.old-excel', ''],
  [[0x89, 0x50, 0x4e, 0x47], 'file.not-a-sheet', 'PNG'],
  [[0xff, 0xd8, 0xff], 'file.not-a-sheet', 'JPEG'],
  ['GIF8', 'file.not-a-sheet', 'GIF'],
  ['Rar!', 'file.not-a-sheet', 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'file.not-a-sheet', '7z'],
  ['{\\rtf', 'file.not-a-sheet', 'RTF'],
];
/** Excel before 1997 wrote its records without a container (BIFF2 to BIFF4). */
const OLDEST_EXCEL = [0x00, 0x02, 0x04];

export function sniff(head: Buffer): FileKind {
  // an encrypted workbook is such a container too, and holds a stream of this name
  if (startsWith(head, CONTAINER) && head.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new SheetFileError('file.encrypted');
  for (const [bytes, code, what] of REFUSED)
    if (startsWith(head, bytes)) throw new SheetFileError(code, what === '' ? {} : { what });
  if (
    startsWith(head, [0x09]) &&
    OLDEST_EXCEL.includes(head[1]) &&
    (head[2] === 4 || head[2] === 6) &&
    head[3] === 0
  )
    throw new SheetFileError('file.old-excel');
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return 'xlsx';
  if (startsWith(head, [0x50, 0x4b, 0x05, 0x06]))
    throw new SheetFileError('file.not-a-sheet', { what: 'ZIP' });
  if (startsWith(head, [0x1f, 0x8b])) return 'gzip';
  const text = head.toString('latin1');
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml/.test(text) && /urn:oasis:names:tc:opendocument/.test(text))
    throw new SheetFileError('file.open-document');
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml/.test(text)) throw new SheetFileError('file.not-a-sheet', { what: 'XML' });
  if (/^ID;P/.test(text)) throw new SheetFileError('file.not-a-sheet', { what: 'SYLK' });
  if (/^TABLE\r?\n0,1\r?\n/.test(text)) throw new SheetFileError('file.not-a-sheet', { what: 'DIF' });
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|meta|table)/i.test(text))
    throw new SheetFileError('file.html');
  if (/^(?:\xef\xbb\xbf)?\s*[{[]\s*["{[\]}]/.test(text))
    throw new SheetFileError('file.not-a-sheet', { what: 'JSON' });
  const wide = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
  if (!wide && head.includes(0) && !unmarkedUtf16(head)) throw new SheetFileError('file.binary');
  return 'text';
}
