// A workbook as other programs write it, for tests: parts in any order, texts inline or shared, formulas with or without results.
import { crc32 } from 'node:zlib';

export type TestCell = string | number | null | { readonly formula: string; readonly result?: number };

export interface TestSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly TestCell[])[];
  readonly hiddenRows?: readonly number[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

function cellXml(cell: TestCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  const result = cell.result === undefined ? '' : `<v>${cell.result}</v>`;
  return `<c r="${place}"><f>${escaped(cell.formula)}</f>${result}</c>`;
}

function sheetXml({ rows, hiddenRows = [] }: TestSheet): string {
  const body = rows.map((row, i) => {
    const cells = row.map((cell, c) => cellXml(cell, `${letters(c)}${i + 1}`)).join('');
    return `<row r="${i + 1}"${hiddenRows.includes(i + 1) ? ' hidden="1"' : ''}>${cells}</row>`;
  });
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body.join('')}</sheetData></worksheet>`;
}

/** The parts of a workbook in the order in which openpyxl writes them: sheets first, what names them last. */
export function workbookParts(sheets: readonly TestSheet[]): [string, string][] {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const names = sheets.map(
    (s, i) =>
      `<sheet name="${escaped(s.name)}" sheetId="${i + 1}" state="${s.state ?? 'visible'}" r:id="rId${i + 1}"/>`,
  );
  const relations = sheets.map(
    (_, i) =>
      `<Relationship Type="${office}/worksheet" Target="/xl/worksheets/sheet${i + 1}.xml" Id="rId${i + 1}"/>`,
  );
  return [
    ...sheets.map((sheet, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)]),
    ['xl/workbook.xml', `<workbook xmlns:r="${office}"><sheets>${names.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`],
  ];
}

/** A ZIP archive of stored parts. */
export function zipOf(parts: readonly (readonly [string, string | Uint8Array])[]): Buffer {
  const locals: Buffer[] = [];
  const contents: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const title = Buffer.from(name);
    const bytes = Buffer.from(content as string);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt32LE(bytes.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(crc32(bytes), 16);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, title, bytes);
    contents.push(entry, title);
    offset += 30 + title.length + bytes.length;
  }
  const table = Buffer.concat(contents);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, table, end]);
}

export const workbookOf = (sheets: readonly TestSheet[]): Buffer => zipOf(workbookParts(sheets));
