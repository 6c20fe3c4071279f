// Properties of the counting rules on random small elections, against a slow exact reading of each definition.
import fc from 'fast-check';
import { bordaPoints } from './borda.js';
import { figuresOf, spendingByGroup } from './compare-rules.js';
import type { Completion } from './completion.js';
import { type Election, mergeBallots, type TallyBallot } from './election.js';
import { explain } from './explain.js';
import { explanationText } from './explain-words.js';
import { isNoChoice, kOfN } from './k-of-n.js';
import type { Satisfaction } from './profile.js';
import { scoresWithin } from './scores.js';
import { countElection, type RuleChoice } from './tally.js';
import { compareIds } from './tie-breaking.js';

const electionOf = (costs: number[], ballots: TallyBallot[], budget: number, ids?: string[]): Election => {
  const merged = mergeBallots(ballots);
  return {
    voteType: ballots.some((b) => b.points) ? 'scoring' : 'approval',
    projects: costs.map((cost, i) => ({ id: ids?.[i] ?? `p${i}`, name: '', cost: BigInt(cost) })),
    budget: BigInt(budget),
    scale: 1n,
    pointScale: 1,
    voters: ballots.length,
    ballots: merged.ballots,
    weights: merged.weights,
  };
};

/** Small numbers make ties and exact exhaustion common: there floats would go wrong. */
const elections = (points: boolean) =>
  fc
    .record({
      costs: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 7 }),
      budget: fc.integer({ min: 0, max: 40 }),
    })
    .chain(({ costs, budget }) =>
      fc
        .array(
          fc.array(fc.tuple(fc.nat(costs.length - 1), fc.integer({ min: 1, max: 6 })), {
            maxLength: costs.length,
          }),
          { minLength: 1, maxLength: 14 },
        )
        .map((votes) =>
          electionOf(
            costs,
            votes.map((vote) => {
              const listed = new Map(vote);
              const projects = [...listed.keys()].sort((a, b) => a - b);
              return points ? { projects, points: projects.map((c) => listed.get(c)!) } : { projects };
            }),
            budget,
          ),
        ),
    );

const choice = (
  rule: RuleChoice['rule'],
  satisfaction: Satisfaction,
  completion: Completion,
): RuleChoice => ({
  rule,
  satisfaction,
  completion,
  tieBreaking: 'lex',
});
const SATISFACTIONS: Satisfaction[] = ['cost', 'cardinality', 'native'];

/** Fractions for the slow reading. */
type Q = { n: bigint; d: bigint };
const q = (n: bigint | number, d: bigint | number = 1): Q => ({ n: BigInt(n), d: BigInt(d) });
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const norm = ({ n, d }: Q): Q => {
  const g = gcd(n, d) || 1n;
  return { n: n / g, d: d / g };
};
const add = (a: Q, b: Q): Q => norm({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const sub = (a: Q, b: Q): Q => add(a, { n: -b.n, d: b.d });
const mul = (a: Q, b: Q): Q => norm({ n: a.n * b.n, d: a.d * b.d });
const div = (a: Q, b: Q): Q => norm({ n: a.n * b.d, d: a.d * b.n });
const less = (a: Q, b: Q): boolean => a.n * b.d < b.n * a.d;

/** Equal shares straight from its definition, one purse a voter, rationals throughout. */
function slowEqualShares(election: Election, satisfaction: Satisfaction, extra = 0): number[] {
  const voters = election.ballots.flatMap((b, i) => Array.from({ length: election.weights[i] }, () => b));
  const share = add(q(election.budget, election.voters), q(extra));
  const purse = voters.map(() => share);
  const utility = (v: number, c: number): Q => {
    const at = voters[v].projects.indexOf(c);
    if (at < 0) return q(0);
    if (satisfaction === 'cost') return q(election.projects[c].cost);
    return q(satisfaction === 'native' && voters[v].points ? voters[v].points[at] : 1);
  };
  const ids = election.projects
    .map((_, c) => c)
    .sort((a, b) => compareIds(election.projects[a].id, election.projects[b].id));
  const supporters = (c: number) => voters.map((_, v) => v).filter((v) => voters[v].projects.includes(c));
  const selected = ids.filter((c) => election.projects[c].cost === 0n && supporters(c).length > 0);
  for (;;) {
    let best: { c: number; rho: Q } | undefined;
    for (const c of ids) {
      if (selected.includes(c) || election.projects[c].cost === 0n) continue;
      const by = supporters(c).sort((a, b) => {
        const [x, y] = [div(purse[a], utility(a, c)), div(purse[b], utility(b, c))];
        return less(x, y) ? -1 : less(y, x) ? 1 : 0;
      });
      let owed = q(election.projects[c].cost);
      let sum = by.reduce((s, v) => add(s, utility(v, c)), q(0));
      let rho: Q | undefined;
      for (const v of by) {
        const rate = div(owed, sum);
        if (!less(div(purse[v], utility(v, c)), rate)) {
          rho = rate;
          break;
        }
        owed = sub(owed, purse[v]);
        sum = sub(sum, utility(v, c));
      }
      if (rho && (!best || less(rho, best.rho))) best = { c, rho };
    }
    if (!best) return selected;
    selected.push(best.c);
    for (const v of supporters(best.c)) {
      const due = mul(best.rho, utility(v, best.c));
      purse[v] = less(purse[v], due) ? q(0) : sub(purse[v], due);
    }
  }
}

describe('equal shares', () => {
  it.each(SATISFACTIONS)('decides exactly as its definition in rationals does (%s)', (satisfaction) => {
    fc.assert(
      fc.property(elections(satisfaction === 'native'), (election) => {
        const { selected } = countElection(election, choice('mes', satisfaction, 'none'));
        expect(selected).toEqual(slowEqualShares(election, satisfaction));
      }),
      { numRuns: 400 },
    );
  });

  it('decides a difference of 10^-14 where a crowd’s purses end just at the price', () => {
    // After “e” the 701 hold m = 10^13 + 0.8 each. “a” needs all of that from them and m + 0.4 from one other voter; “b” costs its
    // one supporter m + 0.2. A float search stops at the crowd’s purses and sees “a” at m.
    const m = 10n ** 13n + 1n;
    const election: Election = {
      ...electionOf([0, 0, 0], [], 0),
      projects: [702n * m - 140n, m, 701n * 5n * 10n ** 12n].map((cost, i) => ({
        id: 'abe'[i],
        name: '',
        cost,
      })),
      budget: 705n * 15n * 10n ** 12n + 564n,
      voters: 705,
      ballots: [{ projects: [0, 2] }, { projects: [0] }, { projects: [1] }, { projects: [] }],
      weights: [701, 1, 1, 2],
    };
    expect(countElection(election, choice('mes', 'cardinality', 'none')).selected).toEqual([2, 1, 0]);
  });

  it('with Add1 gives the last outcome that the budget can pay, found by trying each step', () => {
    fc.assert(
      fc.property(elections(false), (election) => {
        const cost = (list: number[]) => list.reduce((s, c) => s + election.projects[c].cost, 0n);
        const supported = new Set(election.ballots.flatMap((b) => b.projects));
        let last = slowEqualShares(election, 'cost');
        for (let k = 1; ; k += 1) {
          const room = election.projects.some(
            (p, c) => supported.has(c) && !last.includes(c) && cost(last) + p.cost <= election.budget,
          );
          if (!room) break;
          const next = slowEqualShares(election, 'cost', k);
          if (cost(next) > election.budget) break;
          last = next;
        }
        expect(countElection(election, choice('mes', 'cost', 'add1')).selected).toEqual(last);
      }),
      { numRuns: 150 },
    );
  });

  it('is priceable: nobody pays more than an equal part, every project is paid in full, no supporters could still buy one', () => {
    fc.assert(
      fc.property(
        fc.boolean().chain((points) => elections(points)),
        fc.constantFrom(...SATISFACTIONS),
        (election, satisfaction) => {
          const outcome = countElection(election, choice('mes', satisfaction, 'none'));
          if (outcome.run.rule !== 'mes') throw new Error('not equal shares');
          const { purses, purchases } = outcome.run.mes.run;
          expect(purchases.map((p) => p.project)).toEqual(outcome.selected);
          const part = q(election.budget, election.voters);
          const purse = election.ballots.map(() => part);
          for (const { project, price, payers, full, emptied } of purchases) {
            let paid = q(0);
            let [inFull, shares, broke] = [0, 0, 0];
            election.ballots.forEach((ballot, v) => {
              const at = ballot.projects.indexOf(project);
              if (at < 0 || election.projects[project].cost === 0n) return;
              const points = satisfaction === 'native' && ballot.points ? ballot.points[at] : 1;
              // The price is for a share: as many points as all supporters' points have in common.
              const share =
                points /
                (satisfaction === 'native' && ballot.points ? Number(outcome.profile.units[project]) : 1);
              const due = mul(q(price.num, price.den), q(share));
              const pays = less(due, purse[v]) ? due : purse[v];
              if (less(due, purse[v])) {
                inFull += election.weights[v];
                shares += share * election.weights[v];
              } else if (less(q(0), purse[v])) broke += election.weights[v];
              purse[v] = sub(purse[v], pays);
              paid = add(paid, mul(pays, q(election.weights[v])));
            });
            expect(paid).toEqual(q(election.projects[project].cost));
            expect([inFull, shares, broke]).toEqual([payers, full, emptied]);
          }
          for (const left of purse) expect(less(left, q(0)) || less(part, left)).toBe(false);
          election.projects.forEach((project, c) => {
            if (!outcome.profile.totalShares[c]) return;
            const held = election.ballots.reduce(
              (sum, b, v) => (b.projects.includes(c) ? add(sum, mul(purse[v], q(election.weights[v]))) : sum),
              q(0),
            );
            const { num, den } = purses.held(c);
            expect(norm({ n: num, d: den })).toEqual(held);
            if (!outcome.selected.includes(c)) expect(less(held, q(project.cost))).toBe(true);
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('every rule', () => {
  const all: RuleChoice[] = [
    ...SATISFACTIONS.map((s) => choice('greedy', s, 'none')),
    ...SATISFACTIONS.flatMap((s) =>
      (['none', 'greedy', 'add1', 'add1-greedy'] as const).map((c) => choice('mes', s, c)),
    ),
    choice('phragmen', 'cardinality', 'none'),
  ];

  it('stays within the budget and chooses no project twice', () => {
    fc.assert(
      fc.property(elections(false), (election) => {
        for (const rule of all) {
          const { selected, cost } = countElection(election, rule);
          expect(cost <= election.budget).toBe(true);
          expect(new Set(selected).size).toBe(selected.length);
        }
      }),
    );
  });

  it('leaves no project out that fits, where it is greedy or completed by greedy', () => {
    fc.assert(
      fc.property(elections(false), (election) => {
        for (const rule of all.filter((r) => r.rule === 'greedy' || /greedy/.test(r.completion))) {
          const { selected, cost } = countElection(election, rule);
          election.projects.forEach((project, c) => {
            if (!selected.includes(c)) expect(cost + project.cost > election.budget).toBe(true);
          });
        }
      }),
    );
  });

  it('does not care in which order ballots were given or whether equal ones were merged', () => {
    fc.assert(
      fc.property(elections(false), (election) => {
        const single = election.ballots.flatMap((b, i) =>
          Array.from({ length: election.weights[i] }, () => b),
        );
        const turned: Election = {
          ...election,
          ballots: [...single].reverse(),
          weights: single.map(() => 1),
        };
        for (const rule of all) {
          expect(countElection(turned, rule).selected).toEqual(countElection(election, rule).selected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not care what projects are called, as long as ties are broken alike', () => {
    fc.assert(
      fc.property(elections(false), (election) => {
        const renamed: Election = {
          ...election,
          projects: election.projects.map((p) => ({ ...p, id: `another-${p.id}`, name: 'x' })),
        };
        for (const rule of all) {
          expect(countElection(renamed, rule).selected).toEqual(countElection(election, rule).selected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('explains each project in both languages without a gap', () => {
    fc.assert(
      fc.property(elections(true), (election) => {
        for (const rule of all) {
          const outcome = countElection(election, rule);
          const explained = explain(outcome);
          expect(explained.map((e) => e.project).sort()).toEqual(election.projects.map((_, c) => c).sort());
          expect(explained.filter((e) => e.place).map((e) => e.project)).toEqual([...outcome.selected]);
          for (const e of explained) {
            for (const language of ['zh', 'en'] as const) {
              expect(explanationText(e, election, language)).not.toMatch(/[{}]|NaN|undefined|Infinity/);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('Phragmén', () => {
  it('only adds projects when the budget grows, where all cost the same', () => {
    fc.assert(
      fc.property(elections(false), (election) => {
        const equal = (budget: number): Election => ({
          ...election,
          budget: BigInt(budget),
          projects: election.projects.map((p) => ({ ...p, cost: 5n })),
        });
        const chosen = [5, 10, 15, 20].map(
          (budget) => countElection(equal(budget), choice('phragmen', 'cardinality', 'none')).selected,
        );
        for (let i = 1; i < chosen.length; i += 1) {
          expect(chosen[i].slice(0, chosen[i - 1].length)).toEqual(chosen[i - 1]);
        }
      }),
    );
  });
});

describe('greedy', () => {
  it('puts what nobody wants last even where it costs nothing, and what costs nothing first where somebody wants it', () => {
    const election = electionOf([5, 0, 3, 0, 2], [{ projects: [2, 3] }], 20, ['1', '2', '3', '4', '5']);
    for (const satisfaction of SATISFACTIONS) {
      expect(countElection(election, choice('greedy', satisfaction, 'none')).selected).toEqual([
        3, 2, 0, 1, 4,
      ]);
    }
  });
});

describe('the explanation', () => {
  const text = (election: Election, rule: RuleChoice) => {
    const outcome = countElection(election, rule);
    return Object.fromEntries(
      explain(outcome).map((e) => [election.projects[e.project].id, explanationText(e, election, 'en')]),
    );
  };

  it('tells apart who paid in full, who gave all that was left and who had nothing left', () => {
    const votes = [[0, 2], [0], [0], [0], [1, 2], [1], [1], [1], [2]];
    const election = electionOf(
      [40, 36, 7],
      votes.map((projects) => ({ projects })),
      90,
    );
    expect(text(election, choice('mes', 'cost', 'none')).p2).toBe(
      'Its 3 supporters paid for it together: 1 paid 6.00 each, 1 gave all they had left (1.00 together), 1 had nothing left.',
    );
  });

  it('states what was missing so that it adds up with what was held', () => {
    const election = electionOf([10], [{ projects: [0] }, { projects: [] }, { projects: [] }], 10);
    expect(text(election, choice('mes', 'cost', 'none')).p0).toBe(
      'Its supporters together had 3.33 left, it costs 10: 6.67 was missing.',
    );
  });

  it('gives the price of a point, not of what all points have in common', () => {
    const election = electionOf(
      [60],
      [
        { projects: [0], points: [4] },
        { projects: [0], points: [8] },
      ],
      200,
    );
    expect(text(election, choice('mes', 'native', 'none')).p0).toBe(
      'Its 2 supporters paid for it together: 2 paid 5.00 for each point they gave it (60.00 together).',
    );
  });

  it('says of Phragmén what cost more than everything, and which project did not fit any more', () => {
    const election = electionOf([30, 8, 7], [{ projects: [1] }, { projects: [1, 2] }, { projects: [0] }], 10);
    expect(text(election, choice('phragmen', 'cardinality', 'none'))).toEqual({
      p0: 'It costs 30, more than the whole budget of 10.',
      p1: 'Its supporters had its cost together when 4.00 had come to each voter.',
      p2: 'It was due when 2 was left; it costs 7 and did not fit: the rule ended there.',
    });
  });
});

describe('the simple rules', () => {
  it('k of n takes those with the most votes', () => {
    const votes = [
      { id: 'a', votes: 50 },
      { id: 'b', votes: 70 },
      { id: 'c', votes: 60 },
    ];
    expect(kOfN(votes, 2)).toEqual({ chosen: ['b', 'c'], revote: [], openPlaces: 0 });
  });

  it('k of n never decides a tie at the last place: it is voted on again', () => {
    const votes = ['a', 'b', 'c', 'd'].map((id, i) => ({ id, votes: [9, 7, 7, 1][i] }));
    expect(kOfN(votes, 2)).toEqual({ chosen: ['a'], revote: ['b', 'c'], openPlaces: 1 });
  });

  it('as many candidates as places is no choice', () => {
    expect([isNoChoice(7, 7), isNoChoice(12, 10)]).toEqual([true, false]);
  });

  it('Borda gives a full ranking m − 1 … 0, and the places left are shared', () => {
    expect(bordaPoints(4, [{ projects: [2, 0] }], [2])).toEqual([4, 1, 6, 1]);
  });

  it('scores fund the best means that fit in the envelope, as in Zeguo 2005', () => {
    const outcome = scoresWithin(
      [
        { id: 'road', cost: 20n, sum: 90, count: 10 },
        { id: 'bridge', cost: 25n, sum: 88, count: 10 },
        { id: 'park', cost: 15n, sum: 80, count: 10 },
        { id: 'square', cost: 5n, sum: 90, count: 10 },
      ],
      40n,
    );
    expect(outcome).toEqual({
      order: ['square', 'road', 'bridge', 'park'],
      selected: ['square', 'road', 'park'],
      spent: 40n,
    });
  });
});

describe('the comparison of rules', () => {
  const election = electionOf(
    [10, 10, 20],
    [{ projects: [0] }, { projects: [0, 1] }, { projects: [2] }, { projects: [] }],
    20,
  );

  it('counts the voters who got nothing, and what a voter got on average', () => {
    const figures = figuresOf(countElection(election, choice('greedy', 'cost', 'none')));
    expect(figures).toMatchObject({
      selected: [0, 1],
      cost: 20n,
      exclusionRatio: 0.5,
      averageProjects: 0.75,
    });
  });

  it('splits the cost of a project over those who listed it', () => {
    const groups = spendingByGroup(election, Int32Array.from([0, 1, 2, 3]), ['f', 'f', 'm', 'm'], [0, 2]);
    expect(groups).toEqual([
      { group: 'f', voters: 2, share: 0.5, spendingShare: 10 / 30 },
      { group: 'm', voters: 2, share: 0.5, spendingShare: 20 / 30 },
    ]);
  });
});
