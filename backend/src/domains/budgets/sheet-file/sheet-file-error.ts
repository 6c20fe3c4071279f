// A file that cannot be read as a budget at all; the code's words are in shared's problemWords.
export class SheetFileError extends Error {
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/** A budget of 200,000 lines has about 55 MB as CSV; twice that leaves room, and bounds memory and time. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;
/** What a workbook may unpack to: XML is about ten times its text. */
export const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024;

/** What the texts of all sheets together may hold: they are kept while the sheets are read. */
export const MAX_TEXT_CHARACTERS = 128 * 1024 * 1024;

export const megabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024));
