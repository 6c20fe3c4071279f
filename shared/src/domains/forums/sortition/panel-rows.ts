// What a panel must meet, as rows over the types: every quota, the number of seats, one person a household.
import type { Pool } from './person-types.js';
import type { ProgrammeRow } from './solver.js';

/** Rows with coefficients 1: quotas in their order, then the seats, then one row for each household class. */
export function panelRows({ quotas, seats, types, classes }: Pool): ProgrammeRow[] {
  const all = types.map((_, t) => t);
  return [
    ...quotas.map(({ min, max }, q) => ({
      columns: all.filter((t) => types[t].quotas.includes(q)),
      lower: min,
      upper: max,
    })),
    { columns: all, lower: seats, upper: seats },
    ...classes.map((c) => ({ columns: c.types, lower: 0, upper: c.households.length })),
  ];
}

/** Rows by type. */
export function rowsOfTypes(rows: readonly ProgrammeRow[], types: number): number[][] {
  const of: number[][] = Array.from({ length: types }, () => []);
  rows.forEach(({ columns }, row) => {
    for (const t of columns) of[t].push(row);
  });
  return of;
}

/** Whether whole numbers of people by type make a panel. */
export function isPanel(rows: readonly ProgrammeRow[], counts: ArrayLike<number>): boolean {
  return rows.every(({ columns, lower, upper }) => {
    let sum = 0;
    for (const t of columns) sum += counts[t];
    return sum >= lower && sum <= upper;
  });
}
