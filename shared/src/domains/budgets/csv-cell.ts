// A cell as it may leave the house: quoted for CSV, and never a formula for the spreadsheet that opens it (OWASP CSV injection).

/** Cells that a spreadsheet would run get an apostrophe, which it hides; plain numbers stay numbers. */
export function harmlessCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
}

export function csvCell(text: string): string {
  const safe = harmlessCell(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
