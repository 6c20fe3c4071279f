import fc from 'fast-check';
import { parseFraction } from '../../kernel/index.js';
import {
  type BallotContent,
  type BallotForm,
  ballotUnder,
  castInto,
  checkBallot,
  checkBox,
  checkForm,
  checkReceipt,
  decide,
  grouped,
  mayOpenCount,
  quorumOf,
  receiptInGroups,
  receiptOf,
  recount,
  type Tally,
  tallyChoices,
  tallyMarks,
} from './index.js';

const LAW = { base: 'all', moreThan: '1/2' } as const;
const tally = (yes: number, no: number, abstain: number, all: number, present = all): Tally => ({
  yes,
  no,
  abstain,
  invalid: 0,
  all,
  present,
  notVoting: present - yes - no - abstain,
});
const yes: BallotContent = { marks: ['yes'] };
const both: BallotContent = { marks: ['yes', 'no'] };

describe('quorum (T1)', () => {
  it('two thirds of 117 are 78; 77 do not suffice; of 103 they are 69', () => {
    expect(quorumOf(78, 117, '2/3')).toEqual({ all: 117, present: 78, needed: 78, reached: true });
    expect(quorumOf(77, 117, '2/3').reached).toBe(false);
    expect(quorumOf(69, 103, '2/3')).toMatchObject({ needed: 69, reached: true });
  });
  it('needed is the smallest number that reaches it, for every size and share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.constantFrom('1/2', '2/3', '3/5', '75%'),
        (all, share) => {
          const { needed } = quorumOf(0, all, share);
          expect(quorumOf(needed, all, share).reached).toBe(true);
          expect(quorumOf(needed - 1, all, share).reached).toBe(false);
        },
      ),
    );
  });
});

describe('majority of all in office (T2–T4)', () => {
  it.each([
    [117, 59],
    [118, 60],
    [125, 63],
    [126, 64],
    [98, 50],
  ])('of %i in office it takes %i yes', (all, needed) => {
    expect(decide(tally(needed, 0, 0, all), LAW)).toEqual({ passed: true, base: all, needed });
    expect(decide(tally(needed - 1, 0, 0, all), LAW).passed).toBe(false);
  });
  it('63 to 26 passes among 125 and fails among 126, though it is 71 % of the votes cast', () => {
    expect(decide(tally(63, 26, 0, 125, 89), LAW).passed).toBe(true);
    expect(decide(tally(63, 26, 0, 126, 89), LAW).passed).toBe(false);
  });
  it('346 of 363 present pass for every number in office up to 691', () => {
    expect(decide(tally(346, 8, 9, 691, 363), LAW).passed).toBe(true);
    expect(decide(tally(346, 8, 9, 692, 363), LAW).passed).toBe(false);
  });
  it('abstaining and staying away are not yes: 50 of 67 present fail among 100', () => {
    expect(decide(tally(50, 0, 17, 100, 67), LAW)).toEqual({ passed: false, base: 100, needed: 51 });
  });
  it('a charter may count those present or the votes cast instead, exactly', () => {
    expect(decide(tally(34, 33, 0, 100, 67), { base: 'present', moreThan: '1/2' }).passed).toBe(true);
    expect(decide(tally(2, 1, 0, 100, 67), { base: 'cast', moreThan: '2/3' }).passed).toBe(false);
  });
  it('nobody in office decides nothing', () => {
    expect(decide(tally(0, 0, 0, 0), LAW).passed).toBe(false);
  });
  it('passed is exactly yes × den > num × base, for every tally and share', () => {
    const share = fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 7 }))
      .map(([n, d]) => `${n}/${d}`);
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.nat(400), fc.nat(100), share, (y, n, a, away, moreThan) => {
        const present = y + n + a;
        const t = tally(y, n, a, present + away, present);
        const { num, den } = parseFraction(moreThan);
        const decision = decide(t, { base: 'all', moreThan });
        expect(decision.passed).toBe(t.all > 0 && BigInt(y) * den > num * BigInt(t.all));
        if (t.all > 0) expect(decision.passed).toBe(y >= decision.needed);
      }),
    );
  });
});

describe('counting', () => {
  it('counts yes, no, abstain, and who was present without voting', () => {
    const ballots = [
      { content: yes, count: 63 },
      { content: { marks: ['no'] }, count: 26 },
    ];
    expect(tallyChoices(ballots, { all: 103, present: 95 })).toEqual({
      yes: 63,
      no: 26,
      abstain: 0,
      invalid: 0,
      all: 103,
      present: 95,
      notVoting: 6,
    });
  });
  it('a ballot with two marks is invalid: shown, and no yes (T9)', () => {
    expect(tallyChoices([{ content: both, count: 1 }], { all: 3, present: 3 })).toMatchObject({
      yes: 0,
      invalid: 1,
      notVoting: 2,
    });
    const grades = ['satisfied', 'basically', 'dissatisfied'];
    expect(
      tallyMarks(grades, [
        { content: { marks: ['satisfied'] }, count: 152 },
        { content: { marks: ['satisfied', 'basically'] }, count: 1 },
      ]),
    ).toEqual({ counts: { satisfied: 152, basically: 0, dissatisfied: 0 }, invalid: 1 });
  });
  it('every ballot is counted once, whatever is on it and in whatever order they come', () => {
    const content = fc.oneof(
      fc.record({ marks: fc.array(fc.constantFrom('yes', 'no', 'abstain', 'perhaps'), { maxLength: 3 }) }),
      fc.record({ points: fc.constant({}) }),
    );
    fc.assert(
      fc.property(fc.array(content, { maxLength: 60 }), (contents) => {
        const ballots = contents.map((c) => ({ content: c as BallotContent }));
        const all = contents.length;
        const t = tallyChoices(grouped(ballots), { all, present: all });
        expect(t.yes + t.no + t.abstain + t.invalid).toBe(all);
        expect(tallyChoices(grouped([...ballots].reverse()), { all, present: all })).toEqual(t);
      }),
    );
  });
});

describe('forms', () => {
  const n = ['a', 'b', 'c'];
  const accepts = (form: BallotForm, content: BallotContent) => checkBallot(form, content).ok;
  it('accept what they allow and nothing else', () => {
    expect(accepts({ kind: 'yesNoAbstain' }, yes)).toBe(true);
    expect(accepts({ kind: 'yesNoAbstain' }, both)).toBe(false);
    expect(accepts({ kind: 'yesNoAbstain' }, { marks: [] })).toBe(false);
    expect(accepts({ kind: 'kOfN', options: n, max: 2 }, { marks: ['a', 'c'] })).toBe(true);
    expect(accepts({ kind: 'kOfN', options: n, max: 2 }, { marks: n })).toBe(false);
    expect(accepts({ kind: 'kOfN', options: n, max: 2, min: 1 }, { marks: [] })).toBe(false);
    expect(accepts({ kind: 'ranking', options: n }, { marks: ['c', 'a'] })).toBe(true);
    expect(accepts({ kind: 'ranking', options: n }, { marks: ['c', 'c'] })).toBe(false);
    expect(accepts({ kind: 'points', options: n, budget: 5, maxEach: 3 }, { points: { a: 3, b: 2 } })).toBe(
      true,
    );
    expect(accepts({ kind: 'points', options: n, budget: 5, maxEach: 3 }, { points: { a: 4 } })).toBe(false);
    expect(accepts({ kind: 'points', options: n, budget: 5 }, { points: { a: 3, b: 3 } })).toBe(false);
    expect(accepts({ kind: 'points', options: n, budget: 5 }, { points: { a: -1 } })).toBe(false);
    const knapsack: BallotForm = {
      kind: 'knapsack',
      options: n,
      costs: { a: '60', b: '50', c: '40' },
      envelope: '100',
    };
    expect(accepts(knapsack, { marks: ['a', 'c'] })).toBe(true);
    expect(accepts(knapsack, { marks: ['a', 'b'] })).toBe(false);
    expect(accepts(knapsack, { marks: ['d'] })).toBe(false);
  });
  it('that cannot be voted on are refused', () => {
    expect(checkForm({ kind: 'oneOf', options: [] }).ok).toBe(false);
    expect(checkForm({ kind: 'kOfN', options: n, max: 4 }).ok).toBe(false);
    expect(checkForm({ kind: 'kOfN', options: n, max: 2 }).ok).toBe(true);
  });
});

describe('the box', () => {
  const cast = { content: yes, receipt: 'R' };
  const fixed = { changeable: false };
  it('counts one ballot a person: the same again is answered as counted, another is refused', () => {
    expect(castInto(fixed, { closed: false, onRoll: true }, yes)).toEqual({ ok: true, value: 'count' });
    expect(castInto(fixed, { closed: false, onRoll: true, cast }, yes)).toEqual({ ok: true, value: 'same' });
    expect(castInto(fixed, { closed: false, onRoll: true, cast }, { marks: ['no'] })).toMatchObject({
      refusal: { code: 'ballots.already-counted' },
    });
  });
  it('lets a ballot be changed where the rule allows it, and not after closing', () => {
    const no = { marks: ['no'] };
    expect(castInto({ changeable: true }, { closed: false, onRoll: true, cast }, no)).toMatchObject({
      value: 'change',
    });
    expect(castInto({ changeable: true }, { closed: true, onRoll: true, cast }, no)).toMatchObject({
      refusal: { code: 'ballots.closed' },
    });
  });
  it('answers a repeated request alike after closing: what was counted stays counted', () => {
    expect(castInto(fixed, { closed: true, onRoll: true, cast }, yes)).toEqual({ ok: true, value: 'same' });
    expect(castInto(fixed, { closed: true, onRoll: true }, yes)).toMatchObject({
      refusal: { code: 'ballots.closed', kind: 'late' },
    });
  });
  it('takes nothing from who is not on the roll', () => {
    expect(castInto(fixed, { closed: false, onRoll: false }, yes)).toMatchObject({
      refusal: { code: 'ballots.not-on-roll', kind: 'forbidden' },
    });
  });
  it('when secret, has three named keepers, two of whom open it, and no changes', () => {
    const rules = { mode: 'secret', changeable: false, keepers: ['k1', 'k2', 'k3'] } as const;
    expect(checkBox(rules).ok).toBe(true);
    expect(checkBox({ ...rules, keepers: ['k1', 'k2', 'k2'] }).ok).toBe(false);
    expect(checkBox({ ...rules, changeable: true }).ok).toBe(false);
    expect(mayOpenCount(rules, ['k1'])).toBe(false);
    expect(mayOpenCount(rules, ['k1', 'k1', 'stranger'])).toBe(false);
    expect(mayOpenCount(rules, ['k1', 'k3'])).toBe(true);
  });
});

describe('receipts', () => {
  test('a voter finds the own ballot however the receipt is typed, and nobody else’s', () => {
    const receipt = receiptOf(new Uint8Array(13).fill(7));
    const ballots = [{ receipt: receiptOf(new Uint8Array(13)) }, { receipt }];
    expect(ballotUnder(ballots, ` ${receiptInGroups(receipt).toLowerCase()}`)).toBe(ballots[1]);
    expect(ballotUnder(ballots, receipt.slice(1))).toBeUndefined();
  });

  it('are read back however they are typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 13, maxLength: 13 }), (random) => {
        const receipt = receiptOf(random);
        expect(checkReceipt(receiptInGroups(receipt).toLowerCase())).toEqual({ ok: true, value: receipt });
      }),
    );
    expect(checkReceipt('short').ok).toBe(false);
  });
});

describe('recounting', () => {
  const declared = { tally: tally(2, 1, 0, 3), passed: true };
  const published = [
    { receipt: 'A', voter: '1', content: yes },
    { receipt: 'B', voter: '2', content: yes },
    { receipt: 'C', voter: '3', content: { marks: ['no'] } },
  ];
  it('agrees with what was declared, and says so when a ballot was changed, added or doubled', () => {
    expect(recount(published, declared, LAW).agrees).toBe(true);
    expect(recount([...published.slice(0, 2), { ...published[2], content: yes }], declared, LAW).agrees).toBe(
      false,
    );
    expect(recount(published.slice(1), declared, LAW).agrees).toBe(false);
    expect(
      recount([published[0], { ...published[0], receipt: 'D' }, published[2]], declared, LAW).doubled,
    ).toEqual(['1']);
  });
});
