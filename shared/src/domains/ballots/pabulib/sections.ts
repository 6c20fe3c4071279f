// Cuts a Pabulib file into its sections of cells, with the line in which each row begins.
// Format: Faliszewski et al., "Participatory Budgeting: Data, Tools and Analysis", IJCAI 2023; pabulib.org/format.
import Papa from 'papaparse';
import type { PabulibProblems } from './problems.js';

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}
export type SectionName = 'META' | 'PROJECTS' | 'VOTES';
export interface Section {
  readonly line: number;
  /** Column names, lower case. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}
export type Sections = Partial<Record<SectionName, Section>>;

const NAMES: readonly SectionName[] = ['META', 'PROJECTS', 'VOTES'];

/** Sections by name. Section and column names count in any case; every cell is trimmed; blank lines are passed over. */
export function readSections(text: string, problems: PabulibProblems): Sections {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (plain.trim() === '') {
    problems.error(0, '', 'pabulib.empty');
    return {};
  }
  const parsed = Papa.parse<string[]>(plain, { delimiter: ';', newline: '\n' });
  const sections: Record<string, { line: number; rows: Row[] }> = {};
  let current: { line: number; rows: Row[] } | undefined;
  let line = 1;
  let strayed = false;
  for (const raw of parsed.data) {
    const here = line;
    line += 1;
    for (const cell of raw) if (cell.includes('\n')) line += cell.split('\n').length - 1;
    const cells = raw.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) continue;
    const name = cells.slice(1).every((cell) => cell === '') ? cells[0].toUpperCase() : '';
    if ((NAMES as readonly string[]).includes(name)) {
      if (sections[name]) problems.error(here, '', 'pabulib.section-twice', { section: name });
      current = { line: here, rows: [] };
      sections[name] ??= current;
    } else if (current) current.rows.push({ line: here, cells });
    else if (!strayed) {
      strayed = true;
      problems.error(here, '', 'pabulib.before-sections');
    }
  }
  for (const fault of parsed.errors) {
    if (fault.code === 'MissingQuotes')
      problems.error(lineOf(parsed.data, fault.row), '', 'pabulib.open-quote');
  }
  if (!Object.keys(sections).length) {
    problems.error(0, '', 'pabulib.not-text');
    return {};
  }
  return Object.fromEntries(
    Object.entries(sections).map(([name, { line: at, rows }]) => [
      name,
      { line: at, columns: rows[0]?.cells.map((c) => c.toLowerCase()) ?? [], rows: rows.slice(1) },
    ]),
  );
}

/** The line in which row `index` of the parsed file begins. */
function lineOf(rows: readonly string[][], index: number | undefined): number {
  let line = 1;
  for (const row of rows.slice(0, index ?? 0)) {
    line += 1;
    for (const cell of row) line += cell.split('\n').length - 1;
  }
  return line;
}
