// The rows of a workbook's visible sheets, streamed by exceljs; hidden sheets (working papers) are left out.
import ExcelJS from 'exceljs';
import { SheetFileError } from './sheet-file-error.js';

export interface WorkbookSheet {
  readonly name: string;
  readonly rows: AsyncIterable<{ readonly cells: string[]; readonly row: number }>;
}

interface SheetModel {
  readonly id: number;
  readonly name: string;
  readonly state?: string;
  readonly rId: string;
}
interface StreamInternals {
  _parseRels(entry: unknown): Promise<void>;
  workbookRels?: { Id: string; Target: string }[];
  model?: { sheets?: SheetModel[] };
}

/** exceljs finds a sheet's name and state only by relative targets; openpyxl and WPS write absolute ones. */
function withRelativeTargets(reader: ExcelJS.stream.xlsx.WorkbookReader): StreamInternals {
  const internals = reader as unknown as StreamInternals;
  const parse = internals._parseRels.bind(reader);
  internals._parseRels = async (entry) => {
    await parse(entry);
    for (const rel of internals.workbookRels ?? []) rel.Target = rel.Target.replace(/^\/?xl\//, '');
  };
  return internals;
}

/** A cell's value as the text a clerk sees. */
export function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('result' in value || 'formula' in value)
    return cellText((value as ExcelJS.CellFormulaValue).result as ExcelJS.CellValue);
  if ('error' in value) return String(value.error);
  return 'text' in value ? cellText(value.text as ExcelJS.CellValue) : '';
}

/** Binary dust is cut at fifteen digits, as spreadsheets show it: 0.1 + 0.2 is 0.3. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = String(value);
  return text.length > 16 ? String(Number(value.toPrecision(15))) : text;
}

async function* rowsOf(sheet: AsyncIterable<ExcelJS.Row>): AsyncGenerator<{ cells: string[]; row: number }> {
  for await (const row of sheet) {
    const values = row.values as ExcelJS.CellValue[];
    const cells: string[] = [];
    for (let i = 1; i < values.length; i += 1) cells.push(cellText(values[i]));
    yield { cells, row: row.number };
  }
}

/** `wanted`: a sheet's name or its 1-based place among the visible ones; undefined for all visible sheets. */
export async function* workbookSheets(path: string, wanted?: string): AsyncGenerator<WorkbookSheet> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'ignore',
    entries: 'ignore',
  });
  const internals = withRelativeTargets(reader);
  let found = false;
  let visible: SheetModel[] = [];
  try {
    for await (const sheet of reader) {
      const all = internals.model?.sheets ?? [];
      visible = all.filter((s) => (s.state ?? 'visible') === 'visible');
      const own = sheet as unknown as { name?: string; id: number };
      const place = visible.findIndex((s) => s.name === own.name);
      const isWanted =
        wanted === undefined ? place >= 0 : own.name === wanted || String(place + 1) === wanted;
      const rows = rowsOf(sheet as unknown as AsyncIterable<ExcelJS.Row>);
      if (isWanted) {
        found = true;
        yield { name: own.name ?? '', rows };
      } else for await (const _ of rows);
    }
  } catch (error) {
    if (error instanceof SheetFileError) throw error;
    throw new SheetFileError('file.damaged');
  }
  if (!found && wanted !== undefined) {
    throw new SheetFileError('file.sheet-absent', {
      sheet: wanted,
      sheets: visible.map((s, i) => `${i + 1} ${s.name}`).join('、'),
    });
  }
}
