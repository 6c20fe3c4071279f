// The rows of one worksheet as a clerk sees them, streamed: texts, numbers, dates, the stored results of formulas.
import { numberText } from './cell-format.js';
import { SheetFileError } from './sheet-file-error.js';
import type { Workbook } from './workbook-parts.js';
import { type XmlEvent, xmlEvents } from './xml-events.js';
import type { ZipArchive, ZipPart } from './zip-archive.js';

export interface SheetRow {
  readonly cells: readonly string[];
  readonly row: number;
  readonly hidden: boolean;
}

/** A spreadsheet's own bounds: XFD1048576. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/** "BC12" → 54. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

class RowsBuilder {
  private cells: string[] = [];
  private row = 0;
  private hidden = false;
  private column = -1;
  private type = '';
  private style = 0;
  private value = '';
  private formula: string | undefined;
  private place: '' | 'v' | 'f' | 't' = '';
  private phonetic = false;
  finished: SheetRow[] = [];

  constructor(private readonly book: Workbook) {}

  take(event: XmlEvent): void {
    if (event.kind === 'open') this.open(event.name, event.at);
    else if (event.kind === 'close') this.close(event.name);
    else if (this.place === 'f') this.formula += event.text;
    else if (this.place !== '' && !this.phonetic) this.value += event.text;
  }

  private open(name: string, at: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row': {
        const stated = Number(at.r ?? this.row + 1);
        // rows that run backwards or past the last are no spreadsheet's
        if (!Number.isInteger(stated) || stated <= this.row || stated > MOST_ROWS)
          throw new SheetFileError('file.damaged');
        this.row = stated;
        this.hidden = /^(?:1|true)$/.test(at.hidden ?? '');
        this.cells = [];
        this.column = -1;
        break;
      }
      case 'c':
        this.column = at.r === undefined ? this.column + 1 : columnOf(at.r);
        this.type = at.t ?? 'n';
        this.style = Number(at.s ?? 0);
        this.value = '';
        this.formula = undefined;
        break;
      case 'f':
        this.formula = '';
        this.place = 'f';
        break;
      case 'v':
      case 't':
        this.place = name;
        break;
      case 'rPh':
        this.phonetic = true;
        break;
    }
  }

  private close(name: string): void {
    if (name === 'f' || name === 'v' || name === 't') this.place = '';
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row' && this.cells.length > 0)
      this.finished.push({ cells: this.cells, row: this.row, hidden: this.hidden });
  }

  private endCell(): void {
    if (this.column < 0 || this.column >= MOST_COLUMNS) throw new SheetFileError('file.damaged');
    const text = this.textOfCell();
    if (text === '') return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private textOfCell(): string {
    // a formula whose result was never stored: the reader says so where the amount is wanted
    if (this.value === '' && this.formula !== undefined && this.type !== 'str') return `=${this.formula}`;
    switch (this.type) {
      case 's':
        return this.book.texts[Number(this.value)] ?? '';
      case 'inlineStr':
      case 'str':
      case 'e':
        return this.value;
      case 'b':
        return this.value === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return this.value.slice(0, 10);
      default:
        return numberText(this.value.trim(), this.book.formats[this.style] ?? 'plain', this.book.since1904);
    }
  }
}

export async function* sheetRows(
  archive: ZipArchive,
  book: Workbook,
  part: ZipPart,
): AsyncGenerator<readonly SheetRow[]> {
  const rows = new RowsBuilder(book);
  for await (const events of xmlEvents(await archive.stream(part))) {
    for (const event of events) rows.take(event);
    if (rows.finished.length === 0) continue;
    yield rows.finished;
    rows.finished = [];
  }
}
