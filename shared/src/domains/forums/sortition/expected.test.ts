// Pools of real and invented citizens' panels against independently computed optima. Skipped where ../shared/data is absent.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSolver } from './highs-solver.js';
import { readPoolFiles } from './read-pool.js';
import { selectPanels } from './select.js';

const DATA = join(import.meta.dirname, '../../../../../../shared/data/sortition');
const there = existsSync(DATA);
const pools = there ? readdirSync(DATA).filter((name) => existsSync(join(DATA, name, 'expected.json'))) : [];

interface Expected {
  k: number;
  minProbability: number;
  minPositive: number;
  neverSelectable: number;
  byType: { type: Record<string, string>; probability: number | null }[];
}

(there ? describe : describe.skip)('LEXIMIN on known pools (skipped without ../shared/data)', () => {
  it.each(pools)(
    '%s',
    async (name) => {
      const read = (file: string) => readFileSync(join(DATA, name, file), 'utf8');
      const expected = JSON.parse(read('expected.json')) as Expected;
      const { quotas, people, problems } = readPoolFiles(read('categories.csv'), read('respondents.csv'));
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const solver = await loadSolver();
      const result = selectPanels(solver, {
        people,
        quotas,
        seats: expected.k,
        algorithm: 'leximin',
        seed: name,
      });
      if (!result.ok) throw new Error('infeasible');
      const { selection } = result;

      expect(Math.abs(selection.minProbability - expected.minProbability)).toBeLessThan(1e-4);
      expect(Math.abs(selection.minPositive - expected.minPositive)).toBeLessThan(1e-4);
      const never = [...selection.probabilities.values()].filter((p) => p < 1e-9);
      expect(never).toHaveLength(expected.neverSelectable);
      const chance = new Map(
        people.map(({ id, features }) => [id, { features, p: selection.probabilities.get(id)! }]),
      );
      for (const { type, probability } of expected.byType) {
        if (probability === null) continue;
        for (const { features, p } of chance.values()) {
          if (Object.entries(type).every(([category, feature]) => features[category] === feature)) {
            expect(Math.abs(p - probability)).toBeLessThan(1e-3);
          }
        }
      }
      const sum = [...selection.probabilities.values()].reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(expected.k, 6);

      const features = new Map(people.map((person) => [person.id, person.features]));
      for (const ids of [...selection.panels.map((p) => p.ids), ...selection.lottery.panels]) {
        expect(new Set(ids).size).toBe(expected.k);
        for (const { category, feature, min, max } of quotas) {
          const held = ids.filter((id) => features.get(id)?.[category] === feature).length;
          expect(held >= min && held <= max).toBe(true);
        }
      }
      expect(selection.lottery.panels).toHaveLength(1000);
    },
    120_000,
  );
});
