// Reads the rows of a register file: each row becomes a person or says exactly what is wrong, and nothing is guessed.
import { columnsOf, REQUIRED_COLUMNS, type RegisterColumn } from './columns.js';
import { birthYearOf, isNationalId } from './national-id.js';
import { personKey, type RegisterPerson } from './person.js';

export interface ReadPerson extends RegisterPerson {
  /** Upper case; empty when the file has none. The caller hashes it under a key and forgets it. */
  readonly nationalId: string;
}

export interface RegisterProblem {
  /** 1-based as in the file; 0 for the file as a whole. */
  readonly row: number;
  readonly column: RegisterColumn | '';
  /** 'identity.register.<what>', with words in the domain's refusals. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface RegisterRead {
  readonly people: readonly ReadPerson[];
  readonly problems: readonly RegisterProblem[];
}

const SEX: Readonly<Record<string, 'f' | 'm'>> = { 女: 'f', f: 'f', female: 'f', 男: 'm', m: 'm', male: 'm' };
const LONGEST: Partial<Record<RegisterColumn, number>> = {
  name: 60,
  village: 60,
  household: 60,
  contact: 120,
};

/** `rows[0]` are the headings. `year` is the year in which it is read: nobody is born after it or 120 years before. */
export function readRegister(rows: readonly (readonly string[])[], year: number): RegisterRead {
  const problems: RegisterProblem[] = [];
  const say = (
    row: number,
    column: RegisterProblem['column'],
    what: string,
    params: RegisterProblem['params'] = {},
  ) => void problems.push({ row, column, code: `identity.register.${what}`, params });
  const places = columnsOf(rows[0] ?? []);
  for (const column of REQUIRED_COLUMNS) if (places[column] === undefined) say(1, column, 'column-missing');
  if (problems.length) return { people: [], problems };
  const people: ReadPerson[] = [];
  const seen = new Map<string, number>();
  const numbers = new Map<string, number>();
  rows.forEach((cells, i) => {
    if (i === 0 || cells.every((cell) => !cell.trim())) return;
    const row = i + 1;
    const cell = (column: RegisterColumn) => (cells[places[column] ?? -1] ?? '').trim();
    const before = problems.length;
    for (const column of REQUIRED_COLUMNS) if (!cell(column)) say(row, column, 'empty');
    for (const [column, most] of Object.entries(LONGEST)) {
      if (cell(column as RegisterColumn).length > most)
        say(row, column as RegisterColumn, 'too-long', { most });
    }
    const sex = SEX[cell('sex').toLowerCase()];
    if (cell('sex') && !sex) say(row, 'sex', 'sex-unknown', { found: cell('sex').slice(0, 20) });
    const birthYear = yearOf(cell('birthYear'));
    if (cell('birthYear') && !(birthYear > year - 120 && birthYear <= year)) {
      say(row, 'birthYear', 'birth-year-wrong', {
        found: cell('birthYear').slice(0, 20),
        from: year - 119,
        to: year,
      });
    }
    const nationalId = cell('nationalId').toUpperCase();
    // The number itself is never repeated in an answer.
    if (nationalId && !isNationalId(nationalId)) say(row, 'nationalId', 'national-id-wrong');
    else if (nationalId && birthYearOf(nationalId) !== birthYear)
      say(row, 'nationalId', 'national-id-other-year');
    if (problems.length > before) return;
    const person = {
      name: cell('name'),
      sex,
      birthYear,
      village: cell('village'),
      household: cell('household'),
      contact: cell('contact'),
      nationalId,
    };
    const first = seen.get(personKey(person)) ?? (nationalId ? numbers.get(nationalId) : undefined);
    if (first !== undefined) {
      say(row, 'name', 'twice', { first });
      return;
    }
    seen.set(personKey(person), row);
    if (nationalId) numbers.set(nationalId, row);
    people.push(person);
  });
  if (!people.length && !problems.length) say(0, '', 'nobody');
  return { people, problems };
}

/** 1957, 1957-03-02, 1957年3月, 19570302 → 1957; anything else NaN. */
function yearOf(text: string): number {
  const match = /^(\d{4})(?:年?$|[-/.年].*$|\d{4}$)/.exec(text);
  return match ? Number(match[1]) : Number.NaN;
}
