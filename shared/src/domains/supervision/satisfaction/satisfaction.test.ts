// Satisfaction votes: vectors T8 and T9, every boundary one vote more and one vote less, the ladder, the roll.
import * as fc from 'fast-check';
import { localDate } from '../../../kernel/index.js';
import type { PublishedBallot } from '../../ballots/index.js';
import { checkCast } from '../../ballots/index.js';
import { checkCharter, type SatisfactionRules, xinheCharter } from '../../charters/index.js';
import { charterWith } from '../../charters/testing.js';
import {
  afterReport,
  consequenceOf,
  countSatisfaction,
  judgeSatisfaction,
  leftOffReason,
  mayOpenSatisfaction,
  mayReportDone,
  percentOf,
  recountSatisfaction,
  rollOfSatisfaction,
  type SatisfactionBounds,
  type SatisfactionCount,
  satisfactionForm,
  sharesOf,
} from './index.js';

const count = (
  satisfied: number,
  basicallySatisfied: number,
  notSatisfied: number,
  { invalid = 0, members }: { invalid?: number; members?: number } = {},
): SatisfactionCount => ({
  satisfied,
  basicallySatisfied,
  notSatisfied,
  invalid,
  members: members ?? satisfied + basicallySatisfied + notSatisfied + invalid,
});
const bounds = (base: 'all' | 'cast', moreThan = '1/2', minParticipation = '1/2'): SatisfactionBounds => ({
  minParticipation,
  notSatisfied: { base, moreThan },
});
const outcome = (given: SatisfactionCount, by: SatisfactionBounds) => judgeSatisfaction(given, by).outcome;
const rulesWith = (changes: Record<string, unknown>): SatisfactionRules => {
  const { charter, problems } = checkCharter(charterWith(changes));
  if (!charter?.satisfaction) throw new Error(JSON.stringify(problems));
  return charter.satisfaction;
};

describe('the shares (T8)', () => {
  it('152 satisfied and 30 basically satisfied of 182: 83.5 % and 100 %', () => {
    expect(sharesOf(count(152, 30, 0))).toEqual({ satisfied: '83.5', content: '100.0', notSatisfied: '0.0' });
    expect(outcome(count(152, 30, 0), bounds('cast'))).toBe('satisfied');
  });
  it('are rounded half up and never wrong by a float', () => {
    expect(percentOf(1, 8)).toBe('12.5');
    expect(percentOf(1, 16)).toBe('6.3');
    expect(percentOf(0, 0)).toBe('0.0');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(), (whole, n) => {
        const part = n % (whole + 1);
        expect(Math.abs(Number(percentOf(part, whole)) - (100 * part) / whole)).toBeLessThanOrEqual(
          0.05 + 1e-9,
        );
      }),
    );
  });
});

describe('a ballot (T9)', () => {
  const ballots = [
    { content: { marks: ['satisfied'] }, count: 3 },
    { content: { marks: ['satisfied', 'notSatisfied'] }, count: 2 },
    { content: { marks: [] }, count: 1 },
  ];
  it('with two marks or none is invalid: shown, and counted in no share and in no participation', () => {
    const counted = countSatisfaction(ballots, 10);
    expect(counted).toEqual(count(3, 0, 0, { invalid: 3, members: 10 }));
    expect(sharesOf(counted).satisfied).toBe('100.0');
    expect(judgeSatisfaction(counted, bounds('cast'))).toMatchObject({ outcome: 'void', valid: 3 });
  });
  it('may be cast invalid knowingly, with known marks only and none of them twice', () => {
    const cast = (...marks: string[]) => checkCast(satisfactionForm, { marks });
    expect(cast('notSatisfied', 'satisfied')).toEqual({
      ok: true,
      value: { marks: ['satisfied', 'notSatisfied'] },
    });
    expect(cast().ok).toBe(true);
    expect(cast('good')).toMatchObject({ refusal: { code: 'ballots.unknown-option' } });
    expect(cast('satisfied', 'satisfied').ok).toBe(false);
    expect(checkCast({ kind: 'oneOf', options: ['a', 'b'] }, { marks: ['a', 'b'] }).ok).toBe(false);
  });
});

describe('the vote counts', () => {
  it('with at least the share of all members: 49 of 98 valid ballots do, 48 do not', () => {
    expect(judgeSatisfaction(count(49, 0, 0, { members: 98 }), bounds('cast'))).toMatchObject({
      outcome: 'satisfied',
      validNeeded: 49,
    });
    expect(outcome(count(48, 0, 0, { members: 98, invalid: 50 }), bounds('cast'))).toBe('void');
  });
  it('with two thirds of 97 members from 65 on, since 64 are less', () => {
    const rule = bounds('cast', '1/2', '2/3');
    expect(outcome(count(65, 0, 0, { members: 97 }), rule)).toBe('satisfied');
    expect(outcome(count(64, 0, 0, { members: 97 }), rule)).toBe('void');
  });
  it('never without a valid ballot, even where no share is asked for', () => {
    expect(outcome(count(0, 0, 0, { members: 9, invalid: 9 }), bounds('cast', '1/2', '0/1'))).toBe('void');
    expect(outcome(count(0, 0, 0, { members: 0 }), bounds('all', '1/2', '0/1'))).toBe('void');
  });
});

describe('not satisfied', () => {
  it('is more than half of the valid ballots: 41 of 80 are, 40 are not', () => {
    expect(outcome(count(30, 9, 41, { members: 98 }), bounds('cast'))).toBe('notSatisfied');
    expect(outcome(count(30, 10, 40, { members: 98 }), bounds('cast'))).toBe('satisfied');
  });
  it('of all members is more: the same 41 are not more than half of 98, 50 are', () => {
    expect(outcome(count(30, 9, 41, { members: 98 }), bounds('all'))).toBe('satisfied');
    expect(judgeSatisfaction(count(10, 0, 50, { members: 98 }), bounds('all'))).toMatchObject({
      outcome: 'notSatisfied',
      base: 98,
      notSatisfiedFrom: 50,
    });
    expect(outcome(count(10, 0, 49, { members: 98 }), bounds('all'))).toBe('satisfied');
  });
  it('begins exactly at the number that is named beforehand, whatever the shares', () => {
    const share = fc
      .tuple(fc.nat(12), fc.integer({ min: 1, max: 12 }))
      .map(([n, d]) => `${Math.min(n, d)}/${d}`);
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.nat(200),
        fc.nat(50),
        share,
        share,
        fc.constantFrom('all' as const, 'cast' as const),
        (good, bad, absent, least, more, base) => {
          const given = count(good, 0, bad, { members: good + bad + absent });
          const result = judgeSatisfaction(given, bounds(base, more, least));
          if (result.valid < result.validNeeded) expect(result.outcome).toBe('void');
          else expect(result.outcome).toBe(bad >= result.notSatisfiedFrom ? 'notSatisfied' : 'satisfied');
        },
      ),
    );
  });
});

describe('the ladder', () => {
  const day = localDate('2026-11-20');
  const one = rulesWith({});
  const other = rulesWith({
    'satisfaction.ladder': [
      {
        id: 'notice',
        name: { zh: '通报', en: 'Public notice' },
        consequence: 'notice',
        owedBy: 'presidium',
        days: 10,
        voteAgain: false,
      },
    ],
  });
  it('takes step n at the n-th time, and the last step ever after', () => {
    const steps = [0, 1, 2, 3, 7].map((times) => consequenceOf(one.ladder, times, day).step.id);
    expect(steps).toEqual(['rectify', 'report-in-person', 'questioning', 'questioning', 'questioning']);
    expect(consequenceOf(one.ladder, 1, day)).toMatchObject({ time: 2, dueOn: '2026-12-20' });
  });
  it('of two charters gives different consequences for the same votes', () => {
    const votes = count(20, 10, 50, { members: 98 });
    expect([one, other].map((rules) => outcome(votes, rules))).toEqual(['notSatisfied', 'notSatisfied']);
    const [a, b] = [one, other].map((rules) => consequenceOf(rules.ladder, 0, day));
    expect(a).toMatchObject({ dueOn: '2027-01-19', step: { owedBy: 'departmentOfficer', voteAgain: true } });
    expect(b).toMatchObject({ dueOn: '2026-11-30', step: { owedBy: 'presidium', voteAgain: false } });
    const strict = rulesWith({ 'satisfaction.notSatisfied': { base: 'cast', moreThan: '2/3' } });
    expect(outcome(votes, strict)).toBe('satisfied');
  });
});

describe('the roll', () => {
  const members = ['a', 'b', 'c', 'b'].map((accountId) => ({ accountId }));
  const executives = [
    { accountId: 'a', office: 'departmentOfficer', departmentId: 'D1' },
    { accountId: 'c', office: 'governmentHead', departmentId: null },
  ] as const;
  it('leaves off who holds office in the department and who heads the government, and has everybody once', () => {
    const roll = rollOfSatisfaction(members, executives, 'D1');
    expect(roll.voters.map((m) => m.accountId)).toEqual(['b']);
    expect(roll.leftOff.map(({ member, reason }) => [member.accountId, reason])).toEqual([
      ['a', 'own-department'],
      ['c', 'over-all'],
    ]);
  });
  it('has an officer of another department on it', () => {
    expect(leftOffReason('a', executives, 'D2')).toBeUndefined();
    expect(leftOffReason('a', executives, null)).toBeUndefined();
  });
});

describe('a vote is opened', () => {
  const rules = xinheCharter.satisfaction;
  const fresh = { rules, kind: 'department', pending: false, last: undefined } as const;
  const code = (given: Parameters<typeof mayOpenSatisfaction>[0]) => {
    const answer = mayOpenSatisfaction(given);
    return answer.ok ? 'ok' : answer.refusal.code;
  };
  it('once a year on a subject, where the charter has it rated', () => {
    expect(code(fresh)).toBe('ok');
    expect(code({ ...fresh, rules: undefined })).toBe('supervision.no-satisfaction-votes');
    expect(
      code({ ...fresh, rules: rulesWith({ 'satisfaction.subjects': ['project', 'rectification'] }) }),
    ).toBe('supervision.subject-not-rated');
    expect(code({ ...fresh, pending: true })).toBe('supervision.satisfaction-pending');
    expect(code({ ...fresh, last: 'satisfied' })).toBe('supervision.rated-already');
    expect(code({ ...fresh, last: 'notSatisfied' })).toBe('supervision.rate-rectification');
  });
  it('again only after the rectification is reported done, and only if the step says so', () => {
    const again = (state: 'open' | 'reported' | 'closed' | 'failed', voteAgain = true) =>
      code({ ...fresh, kind: 'rectification', last: 'notSatisfied', rectification: { state, voteAgain } });
    expect(again('open')).toBe('supervision.rectification-not-reported');
    expect(again('reported')).toBe('ok');
    expect(again('closed')).toBe('supervision.rectification-settled');
    expect(again('failed')).toBe('supervision.rectification-settled');
    expect(again('reported', false)).toBe('supervision.no-second-vote');
  });
});

describe('a rectification is reported done', () => {
  const standing = { state: 'open', consequence: 'rectify', planned: true, evidence: 1 } as const;
  it('with a plan and evidence; a report, a questioning or a notice by its text alone', () => {
    expect(mayReportDone(standing).ok).toBe(true);
    expect(mayReportDone({ ...standing, planned: false })).toMatchObject({
      refusal: { code: 'supervision.plan-missing' },
    });
    expect(mayReportDone({ ...standing, evidence: 0 })).toMatchObject({
      refusal: { code: 'supervision.evidence-missing' },
    });
    expect(mayReportDone({ ...standing, consequence: 'report', planned: false, evidence: 0 }).ok).toBe(true);
    expect(mayReportDone({ ...standing, state: 'reported' }).ok).toBe(false);
  });
  it('and is settled by it where no second vote follows', () => {
    expect([afterReport({ voteAgain: true }), afterReport({ voteAgain: false })]).toEqual([
      'reported',
      'closed',
    ]);
  });
});

describe('the published ballots', () => {
  const ballots: PublishedBallot[] = [
    { receipt: 'A', content: { marks: ['satisfied'] } },
    { receipt: 'B', content: { marks: ['notSatisfied'] } },
    { receipt: 'C', content: { marks: ['notSatisfied'] } },
    { receipt: 'D', content: { marks: ['satisfied', 'notSatisfied'] } },
  ];
  const declared = { count: count(1, 0, 2, { invalid: 1, members: 5 }), outcome: 'notSatisfied' } as const;
  it('give the declared result again; a ballot put in twice, changed or left out is seen', () => {
    expect(recountSatisfaction(ballots, declared, bounds('cast')).agrees).toBe(true);
    expect(recountSatisfaction([...ballots, ballots[0]], declared, bounds('cast'))).toMatchObject({
      agrees: false,
      doubled: ['A'],
    });
    expect(recountSatisfaction(ballots.slice(1), declared, bounds('cast')).agrees).toBe(false);
  });
});
