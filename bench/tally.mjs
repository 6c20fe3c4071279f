// Counting real participatory budgeting elections: per file against the seconds that pabutools took (recorded beside the
// files), Add1 also against a plain float implementation in JavaScript (recorded). Needs ../shared/data.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { countElection, readPabulib } from '../shared/dist/domains/ballots/index.js';

export const name = 'tally';
const DATA = join(import.meta.dirname, '../../shared/data/pabulib');
/** Seconds of the float tool for equal shares with Add1 on the same file, from the table beside the data. */
const FLOAT_ADD1 = {
  'Poland_Warszawa_2026.pb': 17.2,
  'Netherlands_Amsterdam_252.pb': 3.62,
  'France_Toulouse_2024.pb': 8.35,
  'Poland_Wieliczka_2023_Green_Budget.pb': 0.532,
  'Poland_Swiecie_2023.pb': 0.59,
};
const RULES = {
  greedy_cost: ['greedy', 'cost', 'none'],
  mes_cost: ['mes', 'cost', 'none'],
  mes_card: ['mes', 'cardinality', 'none'],
  mes_native: ['mes', 'native', 'none'],
  phragmen: ['phragmen', 'cardinality', 'none'],
  mes_cost_add1: ['mes', 'cost', 'add1'],
};

const load = (file) => {
  const path = join(DATA, 'files', file);
  const bytes = existsSync(path) ? readFileSync(path) : gunzipSync(readFileSync(`${path}.gz`));
  return readPabulib(bytes.toString('utf8')).file.election;
};

function best(rounds, work) {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i += 1) {
    const started = performance.now();
    work();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

export async function run({ quick = false } = {}) {
  if (!existsSync(DATA))
    return [
      { name, ours: null, baseline: null, ratio: null, unit: 'ms', note: 'skipped: no ../shared/data' },
    ];
  const rows = [];
  for (const expectedFile of readdirSync(join(DATA, 'expected'))) {
    const { file, votes, rules } = JSON.parse(readFileSync(join(DATA, 'expected', expectedFile), 'utf8'));
    if (quick && votes < 5000) continue;
    const election = load(file);
    for (const [key, [rule, satisfaction, completion]] of Object.entries(RULES)) {
      const add1 = completion === 'add1';
      const baseline = add1 ? FLOAT_ADD1[file] : rules[key]?.seconds;
      // Below a tenth of a second the recorded figure is mostly rounding.
      if (!baseline || (!add1 && baseline < 0.1)) continue;
      const choice = { rule, satisfaction, completion, tieBreaking: 'lex' };
      const ours = best(add1 ? 1 : quick ? 2 : 5, () => countElection(election, choice));
      rows.push({
        name: `tally ${file.replace('.pb', '')} ${key}`,
        ours: Number(ours.toFixed(2)),
        baseline: baseline * 1000,
        ratio: Number(((baseline * 1000) / ours).toFixed(1)),
        unit: 'ms',
        note: `${votes} votes, ${election.projects.length} projects; baseline: ${add1 ? 'float implementation in JavaScript' : 'pabutools, exact'}, recorded`,
      });
    }
  }
  return rows;
}
