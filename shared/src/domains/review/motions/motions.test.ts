// Amendment motions: each rule in plain words, the test vectors T4–T7 and T10, and what must hold for any motions and votes.
import fc from 'fast-check';
import { type Fen, fen, localDate } from '../../../kernel/index.js';
import { BOOKS, type BudgetLine, LINE_MARKS } from '../../budgets/index.js';
import { aLine } from '../../budgets/testing.js';
import { xinheCharter } from '../../charters/index.js';
import {
  applyMotions,
  balanceOf,
  changesProblems,
  deadlineProblem,
  effectOf,
  filingProblems,
  linesByKey,
  mayDecideInPresidium,
  maySign,
  motionDeadline,
  motionMatter,
  overlaps,
  presidiumDecision,
  protectedBy,
  standingSponsors,
  stepMotion,
  stillVotable,
  votingOrder,
} from './index.js';

const { protectedMarks } = xinheCharter.budget;
const wan = (n: number): Fen => fen(BigInt(n) * 1_000_000n);
const road = aLine({ name: '通村公路', amount: wan(100), lineKey: 'road' });
const land = aLine({ name: '征地政策处理', amount: wan(350), lineKey: 'land' });
const sewage = aLine({
  name: '污水管网（县专项）',
  amount: wan(1300),
  marks: ['earmarked'],
  lineKey: 'sewage',
});
const fund = aLine({ name: '土地整治', book: 'fund', amount: wan(500), lineKey: 'fund' });
const tax = aLine({ name: '利息收入', direction: 'revenue', amount: wan(30), lineKey: 'tax' });
const lines = linesByKey([road, land, sewage, fund, tax]);
const change = (lineKey: string, n: number) => ({ lineKey, delta: wan(n) });
const codes = (changes: { lineKey: string; delta: Fen }[]) =>
  changesProblems(lines, changes, protectedMarks).map((p) => p.code);

describe('the changes of a motion', () => {
  it('half a million for the road taken from land policy, in one book, may be filed (T6)', () => {
    expect(codes([change('road', 50), change('land', -50)])).toEqual([]);
  });
  it('half a million more without an offset is refused, with the sum that is missing (T6)', () => {
    const [problem] = changesProblems(lines, [change('road', 50), change('land', -20)], protectedMarks);
    expect(problem).toMatchObject({ code: 'review.not-offset', params: { amount: '30', yuan: '300,000' } });
  });
  it('a cut from an earmarked transfer is refused, and so is every move of it (T6)', () => {
    expect(codes([change('road', 50), change('sewage', -50)])).toEqual(['review.line-protected']);
    expect(codes([change('sewage', 50), change('land', -50)])).toEqual(['review.line-protected']);
  });
  it('the known part of the Xinhe package of 2008 comes to nothing (T7)', () => {
    const package2008 = [20, 50, -50, -20].map((n, i) =>
      aLine({ name: `项目${i}`, lineKey: `p${i}`, amount: wan(100 + n) }),
    );
    const changes = [20, 50, -50, -20].map((n, i) => change(`p${i}`, n));
    expect(changesProblems(linesByKey(package2008), changes, protectedMarks)).toEqual([]);
  });
  it('an offset in another book is none', () => {
    expect(codes([change('road', 50), change('fund', -50)])).toEqual([
      'review.not-offset',
      'review.not-allotted',
    ]);
  });
  it('more revenue in the same book may carry more spending', () => {
    expect(codes([change('road', 5), change('tax', 5)])).toEqual([]);
    expect(balanceOf(lines, [change('road', 5), change('tax', 5)])[0]).toMatchObject({
      revenue: wan(5),
      open: 0n,
    });
  });
  it('no line falls below zero, and every line stands in the draft', () => {
    expect(codes([change('land', 101), change('road', -101)])).toEqual(['review.below-zero']);
    expect(codes([change('nowhere', 1)])).toEqual(['review.no-such-line']);
    expect(codes([])).toEqual(['review.no-changes']);
  });
  it('are told in one sentence, and only what changes is shown before and after', () => {
    const effect = effectOf(lines, [change('road', 50), change('land', -50)]);
    expect(effect.map((e) => [e.line.name, e.before, e.after])).toEqual([
      ['通村公路', wan(100), wan(150)],
      ['征地政策处理', wan(350), wan(300)],
    ]);
    expect(motionMatter(effect.map((e) => ({ name: e.line.name, delta: e.delta })))).toEqual({
      zh: '增加“通村公路”50 万元；减少“征地政策处理”50 万元',
      en: 'raise “通村公路” by 500,000 yuan; reduce “征地政策处理” by 500,000 yuan',
    });
  });
});

const deputies = ['a', 'b', 'c', 'd', 'e', 'f'];
const inOffice = new Set(deputies);
const signed = (ids: string[], revision = 1) => ids.map((deputyId) => ({ deputyId, revision }));
const filing = (sponsors: number, sponsorsNeeded = 5) =>
  filingProblems({
    texts: { cause: '夏季三村无垃圾收集点', grounds: '恳谈意见 17 号', plan: '增设 3 处' },
    changes: [change('road', 50), change('land', -50)],
    lines,
    protectedMarks,
    sponsors,
    sponsorsNeeded,
  }).map((p) => p.code);

describe('sponsors', () => {
  it('four do not carry a motion in a township, five do; nine and ten in a county (T5)', () => {
    expect(filing(4)).toEqual(['review.too-few-cosponsors']);
    expect(filing(5)).toEqual([]);
    expect(filing(9, 10)).toEqual(['review.too-few-cosponsors']);
    expect(filing(10, 10)).toEqual([]);
  });
  it('count once each, only while in office, and only under the wording they signed', () => {
    expect(standingSponsors(signed(['a', 'a', 'b']), inOffice, 1)).toEqual(['a', 'b']);
    expect(standingSponsors(signed(['a', 'gone']), inOffice, 1)).toEqual(['a']);
    expect(standingSponsors([...signed(['a', 'b'], 1), ...signed(['c'], 2)], inOffice, 2)).toEqual(['c']);
  });
  it('sign in person, invited, in office, and once', () => {
    const base = { leadId: 'a', invited: new Set(['b']), inOffice, signatures: signed(['a']), revision: 1 };
    const code = (deputyId: string) => {
      const answer = maySign({ ...base, deputyId });
      return answer.ok ? 'ok' : answer.refusal.code;
    };
    expect(['b', 'a', 'c', 'stranger'].map(code)).toEqual([
      'ok',
      'review.already-signed',
      'review.not-invited',
      'review.not-in-office',
    ]);
  });
});

describe('filing', () => {
  it('needs cause, grounds and plan (Deputies Law 15)', () => {
    const problems = filingProblems({
      texts: { cause: ' ', grounds: '', plan: '有' },
      changes: [change('road', 50), change('land', -50)],
      lines,
      protectedMarks,
      sponsors: 5,
      sponsorsNeeded: 5,
    });
    expect(problems.map((p) => p.path)).toEqual(['cause', 'grounds']);
  });
  it('says everything that is missing at once', () => {
    const problems = filingProblems({
      texts: { cause: '', grounds: 'x', plan: 'x' },
      changes: [change('road', 50)],
      lines,
      protectedMarks,
      sponsors: 3,
      sponsorsNeeded: 5,
    });
    expect(problems.map((p) => p.code)).toEqual([
      'review.part-missing',
      'review.not-offset',
      'review.too-few-cosponsors',
    ]);
  });
  it('ends with the charter’s day in the place’s own time', () => {
    const plan = { charter: xinheCharter, year: 2027, anchors: { sessionDay: localDate('2027-02-10') } };
    const deadline = motionDeadline(plan, 'Asia/Shanghai');
    expect(deadline).toMatchObject({ date: '2027-02-10', expected: false });
    const at = (text: string) => deadlineProblem(deadline, new Date(text), 'Asia/Shanghai')?.code;
    expect(at('2027-02-10T23:59:59+08:00')).toBeUndefined();
    expect(at('2027-02-11T00:00:00+08:00')).toBe('review.after-deadline');
  });
});

describe('the way of a motion', () => {
  it('goes draft, signing, filed, admitted, passed; a changed text is a draft again', () => {
    let state = stepMotion('draft', 'sign');
    expect(state).toEqual({ ok: true, value: 'signing' });
    state = stepMotion('signing', 'edit');
    expect(state).toEqual({ ok: true, value: 'draft' });
    expect(stepMotion('signing', 'file')).toEqual({ ok: true, value: 'filed' });
    expect(stepMotion('filed', 'admit')).toEqual({ ok: true, value: 'admitted' });
    expect(stepMotion('admitted', 'pass')).toEqual({ ok: true, value: 'passed' });
  });
  it('nothing is changed, signed or withdrawn after the vote; nothing is voted before admission', () => {
    for (const step of ['edit', 'sign', 'file', 'withdraw'] as const)
      expect(stepMotion('passed', step).ok).toBe(false);
    for (const state of ['draft', 'signing', 'filed', 'refused'] as const)
      expect(stepMotion(state, 'pass').ok).toBe(false);
  });
});

const members = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'];
const votes = (f: number, against: number, abstain = 0) =>
  members.slice(0, f + against + abstain).map((memberId, i) => ({
    memberId,
    vote: i < f ? ('for' as const) : i < f + against ? ('against' as const) : ('abstain' as const),
  }));

describe('the presidium', () => {
  it('decides by a majority of all its members, not of those who came (ZT 24)', () => {
    expect(presidiumDecision(members, votes(4, 0), '符合法律规定')).toMatchObject({
      value: { agreed: true, absent: 3 },
    });
    expect(presidiumDecision(members, votes(3, 1), '赞成票数不足')).toMatchObject({
      value: { agreed: false },
    });
  });
  it('does not decide without more than half of its members, without reasons, with strangers, or twice for one member', () => {
    const code = (...given: Parameters<typeof presidiumDecision>) => {
      const answer = presidiumDecision(...given);
      return answer.ok ? 'ok' : answer.refusal.code;
    };
    expect(code(members, votes(3, 0), '符合法律规定')).toBe('review.presidium-no-quorum');
    expect(code(members, votes(5, 0), ' ')).toBe('review.reasons-length');
    expect(code(members, [...votes(4, 0), { memberId: 'mayor', vote: 'for' }], '符合法律规定')).toBe(
      'review.not-of-presidium',
    );
    expect(code(members, [...votes(4, 0), { memberId: 'm1', vote: 'for' }], '符合法律规定')).toBe(
      'review.presidium-voted-twice',
    );
  });
  it('no holder of executive office decides in it (OL 18, ZT 38)', () => {
    expect(mayDecideInPresidium(['presidium', 'deputy']).ok).toBe(true);
    expect(mayDecideInPresidium(['presidium', 'financeOffice'])).toMatchObject({
      refusal: { code: 'review.executive-in-presidium' },
    });
  });
});

describe('several motions', () => {
  const motion = (number: number, ...changes: { lineKey: string; delta: Fen }[]) => ({
    id: `m${number}`,
    number,
    changes,
  });
  const small = motion(1, change('road', 10), change('land', -10));
  const big = motion(2, change('road', 40), change('land', -40));
  it('are voted as filed or the largest first, as the charter says', () => {
    expect(votingOrder([big, small], 'filed').map((m) => m.number)).toEqual([1, 2]);
    expect(votingOrder([small, big], 'largest-change-first').map((m) => m.number)).toEqual([2, 1]);
  });
  it('on the same lines are shown together, and their changes add up', () => {
    expect([...overlaps([small, big]).keys()]).toEqual(['road', 'land']);
    const applied = applyMotions([road, land], [small, big]);
    expect(applied.ok && applied.value.map((l) => l.amount)).toEqual([wan(150), wan(300)]);
  });
  it('one for which an earlier one left too little is not put to the vote, and says why', () => {
    const first = motion(1, change('land', 90), change('road', -90));
    const second = motion(2, change('land', 20), change('road', -20));
    const after = applyMotions([road, land], [first]);
    expect(stillVotable(linesByKey(after.ok ? after.value : []), second, protectedMarks)).toMatchObject({
      refusal: { code: 'review.lapsed-below-zero', params: { name: '通村公路', has: '10', cut: '20' } },
    });
  });
});

/** Lines of all books and marks, and motions that anybody might write: some balanced, some not, some touching what is protected. */
const mostly = <T>(usual: T, others: readonly T[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
  );
const anyLines = fc
  .array(
    fc.record({
      book: mostly('general' as const, BOOKS),
      direction: mostly('expenditure' as const, ['revenue' as const]),
      mark: mostly('own' as const, LINE_MARKS),
      amount: fc.integer({ min: 0, max: 500 }),
    }),
    { minLength: 6, maxLength: 14 },
  )
  .map((given) =>
    given.map(({ book, direction, mark, amount }, i) =>
      aLine({ lineKey: `l${i}`, name: `项目${i}`, book, direction, marks: [mark], amount: wan(amount) }),
    ),
  );
const anyMotion = fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.integer({ min: 1, max: 90 })), {
  minLength: 1,
  maxLength: 2,
});

const sums = (of: readonly BudgetLine[]) =>
  BOOKS.map((book) =>
    of
      .filter((l) => l.book === book)
      .reduce((sum, l) => sum + (l.direction === 'revenue' ? l.amount : -l.amount), 0n),
  );

describe('for any motions and any votes', () => {
  it('the adopted budget is the draft plus the passed motions, balances as the draft did, and moved no protected line', () => {
    let passedOnce = 0;
    fc.assert(
      fc.property(anyLines, fc.array(fc.tuple(anyMotion, fc.boolean()), { maxLength: 8 }), (draft, given) => {
        const byKey = linesByKey(draft);
        // A move takes from one line and gives to another; across books or from revenue it will be refused at filing.
        const motions = given
          .map(([moves, yes], i) => ({
            id: `m${i}`,
            number: i + 1,
            yes,
            changes: moves.flatMap(([from, to, n]) => [
              { lineKey: `l${to % draft.length}`, delta: wan(n) },
              { lineKey: `l${from % draft.length}`, delta: wan(-n) },
            ]),
          }))
          .filter((m) => changesProblems(byKey, m.changes, protectedMarks).length === 0);
        const passed: typeof motions = [];
        let now: BudgetLine[] = draft;
        for (const motion of votingOrder(motions, 'largest-change-first')) {
          if (!stillVotable(linesByKey(now), motion, protectedMarks).ok || !motion.yes) continue;
          passed.push(motion);
          const applied = applyMotions(draft, passed);
          if (!applied.ok) throw new Error(applied.refusal.code);
          now = applied.value;
        }
        passedOnce += passed.length;
        for (const line of now) {
          const before = byKey.get(line.lineKey) as BudgetLine;
          const moved = passed
            .flatMap((m) => m.changes)
            .filter((c) => c.lineKey === line.lineKey)
            .reduce((sum, c) => sum + c.delta, 0n);
          expect(line.amount).toBe(before.amount + moved);
          expect(line.amount >= 0n).toBe(true);
          if (protectedBy(before, protectedMarks)) expect(line.amount).toBe(before.amount);
        }
        expect(sums(now)).toEqual(sums(draft));
      }),
      { numRuns: 400 },
    );
    expect(passedOnce).toBeGreaterThan(50);
  });
});
