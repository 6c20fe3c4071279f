// The rows of a workbook's visible sheets, one sheet after the other as the tabs stand; hidden sheets (working papers) are left out.
import { SheetFileError } from './sheet-file-error.js';
import { type SheetRow, sheetRows } from './sheet-rows.js';
import { openWorkbook } from './workbook-parts.js';
import type { ZipArchive } from './zip-archive.js';

export interface WorkbookSheet {
  readonly name: string;
  readonly rows: AsyncIterable<readonly SheetRow[]>;
}

/** `wanted`: a sheet's name or its 1-based place among the visible ones; undefined for all visible sheets. */
export async function* workbookSheets(archive: ZipArchive, wanted?: string): AsyncGenerator<WorkbookSheet> {
  const book = await openWorkbook(archive);
  const visible = book.sheets.filter((sheet) => sheet.visible);
  const chosen =
    wanted === undefined
      ? visible
      : book.sheets.filter(
          (s) => s.name === wanted || (s.visible && String(visible.indexOf(s) + 1) === wanted),
        );
  if (chosen.length === 0) {
    const sheets = visible.map((s, i) => `${i + 1} ${s.name}`).join('、');
    throw wanted === undefined
      ? new SheetFileError('file.all-hidden')
      : new SheetFileError('file.sheet-absent', { sheet: wanted, sheets });
  }
  for (const sheet of chosen) yield { name: sheet.name, rows: sheetRows(archive, book, sheet.part) };
}
