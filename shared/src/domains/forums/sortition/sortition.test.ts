// Properties of draws on small pools, against the optimum over every possible panel.
import fc from 'fast-check';
import { loadSolver } from './highs-solver.js';
import { fairLottery } from './leximin.js';
import { type Person, poolOf, type Quota } from './person-types.js';
import { drawPanel, lotteryHash, lotteryShares } from './public-lottery.js';
import { readPoolFiles } from './read-pool.js';
import { type Selection, selectPanels } from './select.js';
import { type Solver, solveOnce } from './solver.js';
import { drawStrata, strataOf } from './stratified.js';
import { replaceDeclined, substitutesOf } from './substitutes.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

interface Small {
  people: Person[];
  quotas: Quota[];
  seats: number;
}

/** Up to nine people in two or three categories, quotas sometimes tight, sometimes impossible. */
const smallPools = (households: boolean) =>
  fc
    .record({
      people: fc.array(fc.record({ a: fc.nat(2), b: fc.nat(1), c: fc.nat(1), home: fc.nat(4) }), {
        minLength: 4,
        maxLength: 9,
      }),
      seats: fc.integer({ min: 1, max: 4 }),
      bounds: fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 7, maxLength: 7 }),
    })
    .map(({ people, seats, bounds }): Small => {
      const features = ['a0', 'a1', 'a2', 'b0', 'b1', 'c0', 'c1'];
      return {
        people: people.map((p, i) => ({
          id: `p${i}`,
          features: { a: `a${p.a}`, b: `b${p.b}`, c: `c${p.c}` },
          ...(households ? { household: `h${p.home}` } : {}),
        })),
        quotas: features.map((feature, i) => ({
          category: feature[0],
          feature,
          min: Math.min(bounds[i][0], 1),
          max: Math.max(bounds[i][0], Math.min(bounds[i][0], 1) + bounds[i][1]),
        })),
        seats,
      };
    });

function everyPanel({ people, quotas, seats }: Small): number[][] {
  const found: number[][] = [];
  const go = (from: number, chosen: number[]) => {
    if (chosen.length === seats) {
      const homes = chosen.flatMap((i) => people[i].household ?? []);
      const fits = quotas.every(({ category, feature, min, max }) => {
        const held = chosen.filter((i) => people[i].features[category] === feature).length;
        return held >= min && held <= max;
      });
      if (fits && new Set(homes).size === homes.length) found.push([...chosen]);
      return;
    }
    for (let i = from; i < people.length; i += 1) go(i + 1, [...chosen, i]);
  };
  go(0, []);
  return found;
}

/** LEXIMIN by its definition over all panels, one person after the other. */
function slowLeximin(small: Small, panels: readonly number[][]): number[] {
  const n = small.people.length;
  const fixed = new Array<number | undefined>(n).fill(undefined);
  const z = panels.length;
  const maximise = (target: number | undefined, floor: number) => {
    const rows = small.people.map((_, i) => {
      const columns = panels.flatMap((panel, p) => (panel.includes(i) ? [p] : []));
      const least = fixed[i] ?? (i === target ? 0 : floor);
      const withZ = target === undefined ? fixed[i] === undefined : i === target;
      return {
        columns: withZ ? [...columns, z] : columns,
        coefficients: withZ ? [...columns.map(() => 1), -1] : columns.map(() => 1),
        lower: withZ ? 0 : least - 1e-9,
        upper: Number.POSITIVE_INFINITY,
      };
    });
    rows.push({ columns: panels.map((_, p) => p), coefficients: panels.map(() => 1), lower: 1, upper: 1 });
    return solveOnce(solver, {
      maximise: true,
      costs: [...panels.map(() => 0), 1],
      lower: new Float64Array(z + 1),
      upper: new Float64Array(z + 1).fill(1),
      rows,
    })!.objective;
  };
  while (fixed.some((f) => f === undefined)) {
    const level = maximise(undefined, 0);
    // Settled is who cannot have more while everybody open has at least this.
    const stuck = fixed.flatMap((f, i) => (f === undefined && maximise(i, level) < level + 1e-6 ? [i] : []));
    for (const i of stuck) fixed[i] = level;
    if (!stuck.length) throw new Error('nobody settled');
  }
  return fixed.map((f) => f!);
}

const select = (small: Small, algorithm: 'leximin' | 'maximin' | 'legacy' = 'leximin', seed = 's') =>
  selectPanels(solver, { ...small, algorithm, seed });

function expectValid(small: Small, { panels, lottery, probabilities }: Selection): void {
  const valid = new Set(
    everyPanel(small).map((panel) =>
      panel
        .map((i) => small.people[i].id)
        .sort()
        .join(),
    ),
  );
  for (const { ids } of panels) expect(valid.has([...ids].sort().join())).toBe(true);
  for (const ids of lottery.panels) expect(valid.has([...ids].sort().join())).toBe(true);
  const sum = [...probabilities.values()].reduce((a, b) => a + b, 0);
  expect(sum).toBeCloseTo(small.seats, 8);
}

describe('LEXIMIN', () => {
  it.each([false, true])(
    'gives everybody the chance of the optimum over all panels (households: %s)',
    (households) => {
      fc.assert(
        fc.property(smallPools(households), (small) => {
          const panels = everyPanel(small);
          const result = select(small);
          expect(result.ok).toBe(panels.length > 0);
          if (!result.ok) return;
          const best = slowLeximin(small, panels);
          small.people.forEach(({ id }, i) => {
            expect(Math.abs(result.selection.probabilities.get(id)! - best[i])).toBeLessThan(1e-4);
          });
          expectValid(small, result.selection);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('never lowers the smallest chance when a quota is relaxed', () => {
    fc.assert(
      fc.property(smallPools(false), fc.nat(6), (small, q) => {
        const wider = {
          ...small,
          quotas: small.quotas.map((quota, i) => (i === q ? { ...quota, min: 0, max: small.seats } : quota)),
        };
        const [before, after] = [select(small), select(wider)];
        if (!before.ok) return;
        if (!after.ok) throw new Error('a wider quota made it impossible');
        expect(after.selection.minProbability).toBeGreaterThan(before.selection.minProbability - 5e-5);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same chance to people who are alike', () => {
    fc.assert(
      fc.property(smallPools(false), (small) => {
        const result = select(small);
        if (!result.ok) return;
        const byKind = new Map<string, number>();
        for (const { id, features } of small.people) {
          const kind = JSON.stringify(features);
          const chance = result.selection.probabilities.get(id)!;
          expect(Math.abs((byKind.get(kind) ?? chance) - chance)).toBeLessThan(1e-9);
          byKind.set(kind, chance);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('maximin', () => {
  it('has the same smallest chance as LEXIMIN', () => {
    fc.assert(
      fc.property(smallPools(false), (small) => {
        const [first, all] = [select(small, 'maximin'), select(small)];
        if (!first.ok || !all.ok) return;
        expect(Math.abs(first.selection.minProbability - all.selection.minProbability)).toBeLessThan(1e-4);
        expectValid(small, first.selection);
      }),
      { numRuns: 30 },
    );
  });
});

/** A panel of ten from a hundred: one woman of one party, ninety-nine of the other, a hundred men. */
const replicated: Small = {
  people: [
    { id: 'w0', features: { sex: 'f', party: 'x' } },
    ...Array.from({ length: 29 }, (_, i) => ({ id: `w${i + 1}`, features: { sex: 'f', party: 'y' } })),
    ...Array.from({ length: 30 }, (_, i) => ({ id: `m${i}`, features: { sex: 'm', party: 'x' } })),
  ],
  quotas: [
    { category: 'sex', feature: 'f', min: 3, max: 3 },
    { category: 'sex', feature: 'm', min: 3, max: 3 },
    { category: 'party', feature: 'x', min: 3, max: 6 },
    { category: 'party', feature: 'y', min: 0, max: 3 },
  ],
  seats: 6,
};

describe('the legacy way', () => {
  it('meets the quotas but gives some people a smaller chance than LEXIMIN does', () => {
    const [old, fair] = [select(replicated, 'legacy'), select(replicated)];
    if (!old.ok || !fair.ok) throw new Error('infeasible');
    expect(fair.selection.minProbability).toBeCloseTo(0.1, 4);
    expect(old.selection.minProbability).toBeLessThan(fair.selection.minProbability);
  });
});

describe('the public lottery', () => {
  it('has a thousand panels that give nearly the exact chances, by the stated bound', () => {
    const result = select(replicated);
    if (!result.ok) throw new Error('infeasible');
    const { lottery, probabilities, lotteryBound } = result.selection;
    expect(lottery.panels).toHaveLength(1000);
    const shares = lotteryShares(lottery);
    for (const [id, p] of probabilities) {
      expect(Math.abs((shares.get(id) ?? 0) - p)).toBeLessThanOrEqual(lotteryBound);
    }
    expect(lotteryBound).toBeLessThan(0.003);
  });

  it('is the same for the same files and seed, and another for another seed', () => {
    const hash = (seed: string) => {
      const result = select(replicated, 'leximin', seed);
      return result.ok ? lotteryHash(result.selection.lottery) : '';
    };
    expect(hash('a')).toBe(hash('a'));
    expect(hash('a')).not.toBe(hash('b'));
  });

  it('draws the panel that three digits name, and refuses anything else', () => {
    const result = select(replicated);
    if (!result.ok) throw new Error('infeasible');
    const { lottery } = result.selection;
    expect(drawPanel(lottery, '042')).toEqual({ ok: true, value: lottery.panels[42] });
    expect(drawPanel(lottery, '42')).toMatchObject({ ok: false, refusal: { code: 'forums.lottery-digits' } });
  });
});

describe('quotas that cannot be met', () => {
  it('are answered with the smallest change that would do', () => {
    const result = select({
      people: replicated.people.slice(0, 30),
      quotas: replicated.quotas,
      seats: 6,
    });
    if (result.ok) throw new Error('feasible');
    // Only women, one of them x: three women more, no man, two fewer of x, two more of y.
    expect(result.relaxation?.moved).toBe(10);
    expect(result.relaxation?.changes.map(({ quota }) => quota.feature).sort()).toEqual(['f', 'm', 'x', 'y']);
  });

  it('say that there are too few people where no change of quotas helps', () => {
    const result = select({ people: replicated.people.slice(0, 3), quotas: [], seats: 6 });
    expect(result).toEqual({ ok: false });
  });
});

describe('substitutes', () => {
  it('keep every quota and come in an order that the seed decides', () => {
    const { people, quotas } = replicated;
    const panel = ['w0', 'w1', 'w2', 'm0', 'm1', 'm2'];
    const able = substitutesOf(panel, people, quotas, 's').get('w1')!;
    expect(able).toHaveLength(27);
    expect(able.every((id) => id.startsWith('w'))).toBe(true);
    expect(substitutesOf(panel, people, quotas, 's').get('w1')).toEqual(able);
    const replaced = replaceDeclined(panel, ['w1', able[0]], people, quotas, 's');
    expect(replaced.panel).not.toContain('w1');
    expect(replaced.panel).not.toContain(able[0]);
    expect(replaced.empty).toEqual([]);
  });
});

describe('the stratified lottery', () => {
  it('gives seats by size with the largest remainders, and draws the same for the same seed', () => {
    const strata = strataOf(replicated.people, ['sex', 'party'], 10);
    expect(strata.map(({ features, seats }) => [...features, seats])).toEqual([
      ['f', 'x', 0],
      ['f', 'y', 5],
      ['m', 'x', 5],
    ]);
    expect(drawStrata(strata, 'a')).toEqual(drawStrata(strata, 'a'));
    expect(drawStrata(strata, 'a')).toHaveLength(10);
  });
});

describe('the files of a draw', () => {
  it('name the row and column of what is wrong', () => {
    const { problems } = readPoolFiles(
      'category,feature,min,max\nsex,f,2,1\nsex,m,x,3\nsex,f,1,1\n',
      'id,sex\n1,f\n1,q\n',
    );
    expect(problems.map(({ file, row, code }) => `${file} ${row} ${code}`)).toEqual([
      'categories 2 pool.min-above-max',
      'categories 3 pool.not-whole',
      'categories 4 pool.feature-twice',
      'respondents 3 pool.id-twice',
      'respondents 3 pool.unknown-feature',
    ]);
  });

  it('number the people by row where there is no id', () => {
    const { people } = readPoolFiles('category,feature,min,max\nsex,f,0,1\n', 'sex\nf\nf\n');
    expect(people.map(({ id }) => id)).toEqual(['0', '1']);
  });
});

it('a draw that is stopped says so', () => {
  const pool = poolOf(replicated.people, replicated.quotas, 6);
  expect(() => fairLottery(solver, pool, 'leximin', () => false)).toThrow('stopped');
});
