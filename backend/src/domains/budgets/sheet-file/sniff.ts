// What a file really is, by its first bytes: its name and extension prove nothing.
import { SheetFileError } from './sheet-file-error.js';

export type FileKind = 'text' | 'xlsx' | 'gzip';

const startsWith = (head: Buffer, bytes: readonly number[] | string): boolean => {
  const wanted = Buffer.from(bytes as string);
  return head.subarray(0, wanted.length).equals(wanted);
};

const REFUSED: readonly (readonly [readonly number[] | string, string, string])[] = [
  ['%PDF', 'file.pdf', ''],
  [[0xd0, 0xcf, 0x11, 0xe0], 'file.old-excel', ''],
  [[0x89, 0x50, 0x4e, 0x47], 'file.not-a-sheet', 'PNG'],
  [[0xff, 0xd8, 0xff], 'file.not-a-sheet', 'JPEG'],
  ['GIF8', 'file.not-a-sheet', 'GIF'],
  ['Rar!', 'file.not-a-sheet', 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'file.not-a-sheet', '7z'],
  ['{\\rtf', 'file.not-a-sheet', 'RTF'],
];

export function sniff(head: Buffer): FileKind {
  for (const [bytes, code, what] of REFUSED)
    if (startsWith(head, bytes)) throw new SheetFileError(code, { what });
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return 'xlsx';
  if (startsWith(head, [0x1f, 0x8b])) return 'gzip';
  const text = head.toString('latin1');
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|meta|table|\?xml)/i.test(text))
    throw new SheetFileError('file.html');
  const wide = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
  if (!wide && head.includes(0)) throw new SheetFileError('file.not-a-sheet', { what: 'binary' });
  return 'text';
}
