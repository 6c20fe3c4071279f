// What the sheets of a workbook need to be read: their names and places, the texts they share, how numbers are shown.
import type { Readable } from 'node:stream';
import { formatOf, type NumberFormat } from './cell-format.js';
import { MAX_TEXT_CHARACTERS, megabytes, SheetFileError } from './sheet-file-error.js';
import { xmlEvents } from './xml-events.js';
import type { ZipArchive, ZipPart } from './zip-archive.js';

export interface SheetPlace {
  readonly name: string;
  readonly visible: boolean;
  readonly part: ZipPart;
}

export interface Workbook {
  readonly sheets: readonly SheetPlace[];
  readonly texts: readonly string[];
  /** By the number of a cell's style. */
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
}

async function streamOf(archive: ZipArchive, name: string): Promise<Readable | undefined> {
  const part = archive.part(name);
  return part && archive.stream(part);
}

/** The relations of the workbook: id → the part's name. Targets are relative, or absolute as some programs write them. */
async function relations(
  archive: ZipArchive,
): Promise<{ byId: Map<string, string>; byType: Map<string, string> }> {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  const stream = await streamOf(archive, 'xl/_rels/workbook.xml.rels');
  if (!stream) throw new SheetFileError('file.damaged');
  for await (const events of xmlEvents(stream)) {
    for (const event of events) {
      if (event.kind !== 'open' || event.name !== 'Relationship') continue;
      const { Id = '', Target = '', Type = '' } = event.at;
      const target = Target.replaceAll('\\', '/');
      const name = target.startsWith('/')
        ? target.slice(1)
        : `xl/${target}`.replace(/(?:^|\/)[^/]+\/\.\.\//g, '/');
      byId.set(Id, name);
      byType.set(Type.slice(Type.lastIndexOf('/') + 1), name);
    }
  }
  return { byId, byType };
}

async function sharedTexts(stream: Readable | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (!stream) return texts;
  let text = '';
  let inText = false;
  let phonetic = false;
  let size = 0;
  for await (const events of xmlEvents(stream)) {
    for (const event of events) {
      if (event.kind === 'text') {
        if (inText && !phonetic) text += event.text;
        continue;
      }
      const opens = event.kind === 'open';
      if (event.name === 't') inText = opens;
      else if (event.name === 'rPh') phonetic = opens;
      else if (event.name === 'si' && opens) text = '';
      else if (event.name === 'si') {
        size += text.length;
        texts.push(text);
      }
    }
    if (size > MAX_TEXT_CHARACTERS)
      throw new SheetFileError('file.bomb', { limit: megabytes(MAX_TEXT_CHARACTERS) });
  }
  return texts;
}

async function cellFormats(stream: Readable | undefined): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  if (!stream) return formats;
  for await (const events of xmlEvents(stream)) {
    for (const event of events) {
      if (event.kind === 'text') continue;
      if (event.name === 'cellXfs') inCells = event.kind === 'open';
      if (event.kind !== 'open') continue;
      if (event.name === 'numFmt') codes.set(Number(event.at.numFmtId), event.at.formatCode ?? '');
      if (event.name !== 'xf' || !inCells) continue;
      const id = Number(event.at.numFmtId ?? 0);
      formats.push(formatOf(id, codes.get(id)));
    }
  }
  return formats;
}

export async function openWorkbook(archive: ZipArchive): Promise<Workbook> {
  const { byId, byType } = await relations(archive);
  const sheets: SheetPlace[] = [];
  let since1904 = false;
  const stream = await streamOf(archive, 'xl/workbook.xml');
  if (!stream) throw new SheetFileError('file.damaged');
  for await (const events of xmlEvents(stream)) {
    for (const event of events) {
      if (event.kind !== 'open') continue;
      if (event.name === 'workbookPr') since1904 = /^(?:1|true)$/.test(event.at.date1904 ?? '');
      if (event.name !== 'sheet') continue;
      const part = archive.part(byId.get(event.at[':id'] ?? '') ?? '');
      // a sheet of charts has no rows
      if (!part || !/worksheets\//i.test(part.name)) continue;
      const visible = (event.at.state ?? 'visible') === 'visible';
      sheets.push({ name: event.at.name ?? '', visible, part });
    }
  }
  if (sheets.length === 0) throw new SheetFileError('file.damaged');
  const texts = await sharedTexts(await streamOf(archive, byType.get('sharedStrings') ?? ''));
  const formats = await cellFormats(await streamOf(archive, byType.get('styles') ?? ''));
  return { sheets, texts, formats, since1904 };
}
