// Quotas that leave no room (every feature has exactly so many seats, in seven categories): the hardest pools for the solver.
// The optima are from an independent column generation with proven prices (SciPy's HiGHS).
import { SeededDraw } from '../../../kernel/index.js';
import { loadSolver } from './highs-solver.js';
import { fairLottery } from './leximin.js';
import { isPanel, panelRows } from './panel-rows.js';
import { poolOf } from './person-types.js';

const CATEGORIES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** People drawn from a seed, and as quotas what one panel drawn from them happens to have. */
function exactPool(people: number, seats: number, seed: number) {
  const draw = new SeededDraw(`exact|${seed}`);
  const list = Array.from({ length: people }, (_, i) => ({
    id: String(i),
    features: Object.fromEntries(
      CATEGORIES.map((c, k) => [c, `${c}${Math.min(draw.below(2 + k), draw.below(2 + k))}`]),
    ) as Record<string, string>,
  }));
  const panel = draw.shuffle(list).slice(0, seats);
  const quotas = CATEGORIES.flatMap((category, k) =>
    Array.from({ length: 2 + k }, (_, v) => {
      const feature = `${category}${v}`;
      const held = panel.filter(({ features }) => features[category] === feature).length;
      return { category, feature, min: held, max: held };
    }),
  );
  return poolOf(list, quotas, seats);
}

describe('quotas without any room', () => {
  it.each([
    [300, 30, 1, 0.0727273],
    [900, 50, 1, 0.0163934],
  ])(
    '%i people, %i seats (%i): the smallest chance is the largest possible',
    async (people, seats, seed, best) => {
      const pool = exactPool(people, seats, seed);
      const fair = fairLottery(await loadSolver(), pool);
      if (!fair) throw new Error('infeasible');
      const smallest = Math.min(...fair.probabilities.filter((chance) => chance > 1e-9));
      expect(Math.abs(smallest - best)).toBeLessThan(5e-5);
      const rows = panelRows(pool);
      for (const { counts, weight } of fair.panels) {
        expect(isPanel(rows, counts)).toBe(true);
        expect(weight).toBeGreaterThan(0);
      }
      expect(fair.panels.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(fair.bound).toBeLessThan(5e-4);
    },
    120_000,
  );
});
