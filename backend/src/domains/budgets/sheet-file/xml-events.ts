// The elements and texts of an XML part, in batches as it streams; prefixes of namespaces do not count.
import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { SheetFileError } from './sheet-file-error.js';

export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly at: Readonly<Record<string, string>> }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'close'; readonly name: string };

/** A piece of text longer than this in one element is no cell's. */
const LONGEST_TEXT = 4 * 1024 * 1024;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function localNames(attributes: Record<string, string>): Record<string, string> {
  for (const name in attributes) {
    if (!name.includes(':')) continue;
    // "r:id" beside "id": both are asked for by their own names
    attributes[name.startsWith('xmlns') ? name : `:${local(name)}`] = attributes[name];
  }
  return attributes;
}

/** Entities of the document's own are not expanded: an unknown one ends the reading. */
export async function* xmlEvents(stream: Readable): AsyncGenerator<readonly XmlEvent[]> {
  let events: XmlEvent[] = [];
  let fault: Error | undefined;
  let length = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    fault ??= error;
  });
  parser.on('opentag', (tag) => {
    events.push({ kind: 'open', name: local(tag.name), at: localNames(tag.attributes) });
  });
  parser.on('closetag', (tag) => {
    length = 0;
    events.push({ kind: 'close', name: local(tag.name) });
  });
  const onText = (text: string): void => {
    length += text.length;
    events.push({ kind: 'text', text });
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  const decoder = new TextDecoder('utf-8');
  let label: string | undefined;
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      label ??= bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
      // no program writes workbooks in another encoding
      if (label !== 'utf-8') throw new SheetFileError('file.damaged');
      parser.write(decoder.decode(bytes, { stream: true }));
      if (fault || length > LONGEST_TEXT) throw new SheetFileError('file.damaged');
      if (events.length === 0) continue;
      yield events;
      events = [];
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof SheetFileError) throw error;
    throw new SheetFileError('file.damaged');
  }
  if (fault) throw new SheetFileError('file.damaged');
  if (events.length > 0) yield events;
}
