// Writes a Pabulib file, so that every vote held here can be counted by anybody's tool.
import Papa from 'papaparse';

/** A file's sections as rows of cells; the first row of projects and votes is the heading. */
export interface PabulibSections {
  readonly meta: ReadonlyMap<string, string>;
  readonly projects: readonly (readonly string[])[];
  readonly votes: readonly (readonly string[])[];
}

/** The text of a .pb file: UTF-8, LF, `;` between cells, quoted where needed. */
export function writePabulib({ meta, projects, votes }: PabulibSections): string {
  const rows = (cells: readonly (readonly string[])[]): string =>
    Papa.unparse(cells as string[][], { delimiter: ';', newline: '\n' });
  const head = rows([['key', 'value'], ...meta]);
  return `META\n${head}\nPROJECTS\n${rows(projects)}\nVOTES\n${rows(votes)}\n`;
}
