// LEXIMIN for pools of 200, 500, 1,000 and 2,000 people in seven categories (made here from a fixed seed), and for the known pools
// of ../shared/data: seconds, growth, and how far the smallest chance is from the published optimum.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSolver, readPoolFiles, selectPanels } from '../shared/dist/domains/forums/index.js';
import { SeededDraw } from '../shared/dist/kernel/index.js';

export const name = 'sortition';
const DATA = join(import.meta.dirname, '../../shared/data/sortition');
const SIZES = [
  [200, 30],
  [500, 60],
  [1000, 80],
  [2000, 110],
];
/** Shares of the population in seven categories, in thousandths. */
const CATEGORIES = {
  gender: [490, 500, 10],
  age: [150, 200, 250, 200, 200],
  education: [300, 400, 300],
  area: [200, 200, 150, 150, 100, 100, 100],
  origin: [800, 100, 60, 40],
  work: [500, 200, 300],
  view: [300, 500, 200],
};

/** Volunteers who differ from the population, and quotas of the population's shares within one seat. */
function pool(people, seats) {
  const draw = new SeededDraw(`bench|${people}`);
  const names = Object.keys(CATEGORIES);
  const skewed = names.map((c) =>
    CATEGORIES[c].map((share) => Math.round((share * (500 + draw.below(1500))) / 1000) + 1),
  );
  const pick = (weights) => {
    let at = draw.below(weights.reduce((a, b) => a + b, 0));
    return weights.findIndex((weight) => {
      at -= weight;
      return at < 0;
    });
  };
  return {
    seats,
    people: Array.from({ length: people }, (_, i) => ({
      id: String(i),
      features: Object.fromEntries(names.map((c, k) => [c, `${c}${pick(skewed[k])}`])),
    })),
    quotas: names.flatMap((category) =>
      CATEGORIES[category].map((share, i) => ({
        category,
        feature: `${category}${i}`,
        min: Math.max(0, Math.floor((share * seats) / 1000) - 1),
        max: Math.ceil((share * seats) / 1000) + 1,
      })),
    ),
  };
}

async function timed(given) {
  const solver = await loadSolver();
  const started = performance.now();
  const result = selectPanels(solver, { ...given, algorithm: 'leximin', seed: 'bench' });
  const seconds = (performance.now() - started) / 1000;
  return { seconds, selection: result.ok ? result.selection : undefined };
}

export async function run({ quick = false } = {}) {
  const rows = [];
  let perPerson;
  for (const [people, seats] of quick ? SIZES.slice(0, 2) : SIZES) {
    const { seconds, selection } = await timed(pool(people, seats));
    perPerson ??= seconds / people;
    rows.push({
      name: `sortition ${people} people, ${seats} seats`,
      ours: Number(seconds.toFixed(2)),
      baseline: null,
      ratio: Number((seconds / people / perPerson).toFixed(2)),
      unit: 's',
      note: selection
        ? `smallest chance ${selection.minProbability.toFixed(5)}, ${selection.panels.length} panels; ratio: time a person against the smallest size`
        : 'no panel meets the quotas',
    });
  }
  if (!existsSync(DATA)) return rows;
  for (const folder of readdirSync(DATA).filter((f) => existsSync(join(DATA, f, 'expected.json')))) {
    const read = (file) => readFileSync(join(DATA, folder, file), 'utf8');
    const expected = JSON.parse(read('expected.json'));
    const { quotas, people } = readPoolFiles(read('categories.csv'), read('respondents.csv'));
    const { seconds, selection } = await timed({ quotas, people, seats: expected.k });
    rows.push({
      name: `sortition ${folder}`,
      ours: Number(seconds.toFixed(2)),
      baseline: expected.seconds,
      ratio: Number((expected.seconds / seconds).toFixed(1)),
      unit: 's',
      note: `off the optimum by ${Math.abs(selection.minPositive - expected.minPositive).toExponential(1)}; baseline: recorded time of an exact column generation`,
    });
  }
  return rows;
}
