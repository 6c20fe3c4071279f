// Reads the roll of deputies that the clerk keeps: who was elected where, into which delegation.

export interface RollPerson {
  readonly row: number;
  readonly name: string;
  readonly constituency: string;
  readonly delegation: string;
  readonly email: string;
}

export interface RollProblem {
  /** 1-based as in the file. */
  readonly row: number;
  readonly column: RollColumn | '';
  /** 'identity.register.<what>': a roll says what a register says. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const COLUMNS = {
  name: ['姓名', 'name'],
  constituency: ['选区', 'constituency'],
  delegation: ['代表团', '代表小组', 'delegation'],
  email: ['邮箱', '电子邮箱', 'email', 'e-mail'],
} as const;
export type RollColumn = keyof typeof COLUMNS;

/** `rows[0]` are the headings; name and constituency are needed, delegation and e-mail may be absent. */
export function readRoll(rows: readonly (readonly string[])[]): {
  people: readonly RollPerson[];
  problems: readonly RollProblem[];
} {
  const problems: RollProblem[] = [];
  const say = (
    row: number,
    column: RollProblem['column'],
    what: string,
    params: RollProblem['params'] = {},
  ) => void problems.push({ row, column, code: `identity.register.${what}`, params });
  const headings = (rows[0] ?? []).map((heading) => heading.trim().toLowerCase());
  const place = (column: RollColumn) =>
    headings.findIndex((h) => (COLUMNS[column] as readonly string[]).includes(h));
  for (const column of ['name', 'constituency'] as const)
    if (place(column) < 0) say(1, column, 'roll-column-missing');
  if (problems.length) return { people: [], problems };
  const people: RollPerson[] = [];
  rows.forEach((cells, i) => {
    if (i === 0 || cells.every((cell) => !cell.trim())) return;
    const cell = (column: RollColumn) => (cells[place(column)] ?? '').trim();
    const row = i + 1;
    const before = problems.length;
    for (const column of ['name', 'constituency'] as const) if (!cell(column)) say(row, column, 'empty');
    for (const column of Object.keys(COLUMNS) as RollColumn[])
      if (cell(column).length > 120) say(row, column, 'too-long', { most: 120 });
    if (cell('email') && !/^[^\s@]+@[^\s@]+$/.test(cell('email'))) say(row, 'email', 'email-wrong');
    const person = {
      row,
      name: cell('name'),
      constituency: cell('constituency'),
      delegation: cell('delegation'),
      email: cell('email'),
    };
    const twin = people.find((p) => p.name === person.name && p.constituency === person.constituency);
    if (twin) say(row, 'name', 'deputy-twice', { first: twin.row });
    if (problems.length === before) people.push(person);
  });
  if (!people.length && !problems.length) say(0, '', 'nobody');
  return { people, problems };
}
