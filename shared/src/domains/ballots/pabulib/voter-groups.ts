// The columns of a Pabulib file by which voters can be told apart in groups, and each voter's group.
import { ageBand } from '../tally/compare-rules.js';
import type { PabulibFile } from './read-pabulib.js';

const MOST_GROUPS = 30;
const NOT_GROUPS = new Set(['voter_id', 'vote', 'points']);

/** Column → the group of each vote in the order of the file. Columns with one value or very many are left out. */
export function voterGroups({ votes }: PabulibFile): Map<string, string[]> {
  const found = new Map<string, string[]>();
  votes.columns.forEach((column, at) => {
    if (NOT_GROUPS.has(column)) return;
    const values = votes.rows.map(({ cells }) => {
      const cell = cells[at] ?? '';
      if (cell === '' || cell === 'None') return '–';
      return column === 'age' ? ageBand(cell) : cell;
    });
    const kinds = new Set(values).size;
    if (kinds > 1 && kinds <= MOST_GROUPS) found.set(column, values);
  });
  return found;
}
