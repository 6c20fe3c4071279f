import fc from 'fast-check';
import { fen, localDate } from '../../../kernel/index.js';
import { decide, type Tally } from '../../ballots/index.js';
import {
  checkAgenda,
  checkProposalText,
  inOrder,
  isBudgetSession,
  type MotionStanding,
  mayEnter,
  mayIssueRevisedDraft,
  mayOpenVote,
  mayWithdrawProposal,
  minutesOf,
  nextStep,
  noticeInTime,
  type ProposalState,
  resolutionText,
  secondsLeft,
  speakingOrder,
  stepSitting,
  usualAgenda,
  type VoteCourse,
} from './index.js';

const motion = (no: number, state: MotionStanding['state'] = 'admitted'): MotionStanding => ({
  id: `m${no}`,
  no,
  state,
});
const course = (motions: MotionStanding[], rest: Partial<VoteCourse> = {}): VoteCourse => ({
  motions,
  revisedDraftIssued: false,
  budget: 'undecided',
  budgetSession: true,
  proposals: [],
  ...rest,
});
const BUDGET = { kind: 'budget' } as const;
const put = (no: number) => ({ kind: 'motion', motionId: `m${no}` }) as const;
const code = (result: object) => ('refusal' in result ? (result.refusal as { code: string }).code : 'ok');

describe('the order of votes (T10)', () => {
  it('the budget waits until every amendment is decided and the revised draft is issued', () => {
    expect(code(inOrder(course([motion(1), motion(2)]), BUDGET))).toBe('review.amendments-first');
    expect(code(inOrder(course([motion(1, 'passed'), motion(2)]), BUDGET))).toBe('review.amendments-first');
    const decided = course([motion(1, 'passed'), motion(2, 'rejected')]);
    expect(code(inOrder(decided, BUDGET))).toBe('review.revised-draft-first');
    expect(code(mayIssueRevisedDraft(decided))).toBe('ok');
    expect(code(inOrder({ ...decided, revisedDraftIssued: true }, BUDGET))).toBe('ok');
  });
  it('without a passed amendment there is nothing to revise', () => {
    const none = course([motion(1, 'rejected'), motion(2, 'withdrawn')]);
    expect(code(mayIssueRevisedDraft(none))).toBe('review.no-revised-draft-needed');
    expect(nextStep(none)).toEqual({ kind: 'budget' });
  });
  it('amendments are voted one after the other in the charter’s order, each once', () => {
    const two = course([motion(3), motion(1)]);
    expect(code(inOrder(two, put(1)))).toBe('review.earlier-motion-first');
    expect(code(inOrder(two, put(3)))).toBe('ok');
    expect(code(inOrder(course([motion(3, 'rejected'), motion(1)]), put(3)))).toBe('review.motion-decided');
    expect(code(inOrder(two, put(9)))).toBe('review.motion-not-admitted');
  });
  it('after the budget nothing more is voted', () => {
    expect(code(inOrder(course([], { budget: 'passed' }), BUDGET))).toBe('review.budget-decided');
  });
  it('following the next step always ends in the budget vote, with every motion voted once', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (outcomes) => {
        let now = course(outcomes.map((_, i) => motion(i + 1)));
        const voted: string[] = [];
        for (let i = 0; i < 40 && now.budget === 'undecided'; i += 1) {
          const step = nextStep(now);
          if (step.kind === 'motion') {
            expect(inOrder(now, { kind: 'motion', motionId: step.motionId }).ok).toBe(true);
            voted.push(step.motionId);
            const state = outcomes[step.no - 1] ? 'passed' : 'rejected';
            now = { ...now, motions: now.motions.map((m) => (m.id === step.motionId ? { ...m, state } : m)) };
          } else if (step.kind === 'revised-draft') {
            expect(mayIssueRevisedDraft(now).ok).toBe(true);
            now = { ...now, revisedDraftIssued: true };
          } else {
            expect(inOrder(now, BUDGET).ok).toBe(true);
            now = { ...now, budget: 'passed' };
          }
        }
        expect(now.budget).toBe('passed');
        expect(voted).toEqual(outcomes.map((_, i) => `m${i + 1}`));
      }),
    );
  });
});

describe('opening a vote', () => {
  const opening = {
    sitting: 'open',
    voteOpen: false,
    present: 78,
    all: 117,
    quorum: '2/3',
    course: course([]),
    matter: BUDGET,
  } as const;
  it('needs a quorum counted anew: 78 of 117, not 77', () => {
    expect(code(mayOpenVote(opening))).toBe('ok');
    expect(mayOpenVote({ ...opening, present: 77 })).toMatchObject({
      refusal: { code: 'review.no-quorum', params: { present: 77, all: 117, needed: 78 } },
    });
  });
  it('happens in an open sitting, one vote at a time', () => {
    expect(code(mayOpenVote({ ...opening, sitting: 'adjourned' }))).toBe('review.sitting-not-open');
    expect(code(mayOpenVote({ ...opening, voteOpen: true }))).toBe('review.vote-still-open');
  });
});

describe('what else is put to the congress', () => {
  const proposal = (id: string, state: ProposalState = 'submitted') => ({ id, state });
  const waiting = course([motion(1)], {
    proposals: [proposal('p1', 'rejected'), proposal('p2'), proposal('p3')],
  });
  const put = (proposalId: string) => ({ kind: 'proposal', proposalId }) as const;
  it('is voted in any order, before or after the amendments and the budget, each once', () => {
    for (const now of [waiting, { ...waiting, budget: 'passed' as const }]) {
      expect(code(inOrder(now, put('p3')))).toBe('ok');
      expect(code(inOrder(now, put('p1')))).toBe('review.proposal-decided');
      expect(code(inOrder(now, put('p9')))).toBe('review.no-such-proposal');
    }
  });
  it('comes after the budget in what is suggested next, the oldest first', () => {
    expect(nextStep(waiting)).toEqual({ kind: 'motion', motionId: 'm1', no: 1 });
    expect(nextStep({ ...waiting, budget: 'passed' })).toEqual({ kind: 'proposal', proposalId: 'p2' });
  });
  it('is all that a sitting without the budget on its agenda votes on', () => {
    const mid = { ...waiting, budgetSession: false };
    expect(code(inOrder(mid, BUDGET))).toBe('review.budget-not-on-agenda');
    expect(nextStep(mid)).toEqual({ kind: 'proposal', proposalId: 'p2' });
    expect(nextStep({ ...mid, proposals: [] })).toEqual({ kind: 'done' });
    expect(isBudgetSession(usualAgenda(2027))).toBe(true);
    expect(isBudgetSession([{ kind: 'report' }, { kind: 'proposal' }])).toBe(false);
  });
  it('needs the same quorum: 78 of 117 and not 77, 69 of 103 and not 68 (T1)', () => {
    const at = (present: number, all: number) =>
      code(
        mayOpenVote({
          sitting: 'open',
          voteOpen: false,
          present,
          all,
          quorum: '2/3',
          course: waiting,
          matter: put('p2'),
        }),
      );
    expect([at(78, 117), at(77, 117), at(69, 103), at(68, 103)]).toEqual([
      'ok',
      'review.no-quorum',
      'ok',
      'review.no-quorum',
    ]);
  });
  it('passes with more than half of all in office, whatever the share of votes cast (T2, T3)', () => {
    const rule = { base: 'all', moreThan: '1/2' } as const;
    const passes = (yes: number, all: number, no = 0, abstain = 0) =>
      decide({ yes, no, abstain, invalid: 0, all, present: yes + no + abstain, notVoting: 0 }, rule).passed;
    expect([59, 58].map((yes) => passes(yes, 117))).toEqual([true, false]);
    expect([60, 59].map((yes) => passes(yes, 118))).toEqual([true, false]);
    expect([125, 126].map((all) => passes(63, all, 26))).toEqual([true, false]);
    expect([691, 692].map((all) => passes(346, all, 8, 9))).toEqual([true, false]);
  });
  it('is taken back until the vote on it is open', () => {
    expect(code(mayWithdrawProposal('submitted', false))).toBe('ok');
    expect(code(mayWithdrawProposal('submitted', true))).toBe('review.proposal-under-vote');
    expect(code(mayWithdrawProposal('passed', false))).toBe('review.proposal-decided');
  });
  it('has a title and an explanation in both languages', () => {
    const title = { zh: '预算调整', en: 'Adjustment' };
    expect(code(checkProposalText({ title, summary: [title] }))).toBe('ok');
    expect(code(checkProposalText({ title, summary: [] }))).toBe('review.proposal-text');
    expect(code(checkProposalText({ title: { zh: '调整', en: ' ' }, summary: [title] }))).toBe(
      'review.proposal-text',
    );
  });
});

describe('the sitting', () => {
  it('is called, opened, adjourned, resumed and closed, and never reopened', () => {
    expect(stepSitting('noticed', 'open', false)).toMatchObject({ value: 'open' });
    expect(stepSitting('adjourned', 'open', false)).toMatchObject({ value: 'open' });
    expect(code(stepSitting('closed', 'open', false))).toBe('review.sitting-state');
    expect(code(stepSitting('noticed', 'close', false))).toBe('review.sitting-state');
  });
  it('does not move while a vote is open', () => {
    expect(code(stepSitting('open', 'close', true))).toBe('review.vote-still-open');
  });
  it('on 10 February is called by 3 February (T11)', () => {
    const day = localDate('2027-02-10');
    expect(code(noticeInTime(day, localDate('2027-02-03'), { noticeDays: 7 }))).toBe('ok');
    expect(code(noticeInTime(day, localDate('2027-02-04'), { noticeDays: 7 }))).toBe(
      'review.notice-too-late',
    );
  });
  it('is entered on its day, not before', () => {
    expect(code(mayEnter('2027-02-10', localDate('2027-02-09')))).toBe('review.sitting-too-early');
    expect(code(mayEnter('2027-02-10', localDate('2027-02-10')))).toBe('ok');
  });
  it('has amendments on its agenda before the budget', () => {
    const usual = usualAgenda(2027);
    expect(code(checkAgenda(usual))).toBe('ok');
    expect(code(checkAgenda([...usual].reverse()))).toBe('review.agenda-order');
    expect(code(checkAgenda([...usual, usual[3]]))).toBe('review.agenda-two-budgets');
    expect(code(checkAgenda([]))).toBe('review.agenda-length');
  });
});

describe('speakers', () => {
  const ask = (id: string, askedAt: number, sponsor = false) => ({ id, deputyId: id, askedAt, sponsor });
  it('the lead sponsor first, then who has not spoken, then who asked first', () => {
    const waiting = [ask('a', 1), ask('b', 2), ask('c', 3), ask('s', 4, true)];
    expect(speakingOrder(waiting, new Map([['a', 1]])).map((r) => r.id)).toEqual(['s', 'b', 'c', 'a']);
  });
  it('nobody is lost from the list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99)), (ids) => {
        const waiting = ids.map((n) => ask(`d${n}`, n % 7, n % 11 === 0));
        expect(
          speakingOrder(waiting, new Map())
            .map((r) => r.id)
            .sort(),
        ).toEqual(waiting.map((r) => r.id).sort());
      }),
    );
  });
  it('have the charter’s minutes', () => {
    expect(secondsLeft(0, 5, 240_000)).toBe(60);
    expect(secondsLeft(0, 5, 301_000)).toBe(-1);
  });
});

describe('the resolution', () => {
  const tally: Tally = { yes: 63, no: 26, abstain: 6, invalid: 0, all: 98, present: 95, notVoting: 0 };
  const text = resolutionText({
    place: { zh: '泽清镇', en: 'Zeqing' },
    sitting: { zh: '第十九届人民代表大会第一次会议', en: 'first session of the 19th congress' },
    year: 2027,
    day: '2027-02-11',
    tally,
    decision: decide(tally, { base: 'all', moreThan: '1/2' }),
    books: {
      general: { revenue: fen(15_530_000_000n), expenditure: fen(15_530_000_000n) },
      fund: { revenue: fen(0), expenditure: fen(0) },
    },
    amendments: [{ no: 3, title: { zh: '增加垃圾收集点', en: 'more refuse points' } }],
  });
  it('states the figures of each book with money in it and of the vote, in both languages', () => {
    const zh = text.paragraphs.map((p) => p.zh).join('\n');
    const en = text.paragraphs.map((p) => p.en).join('\n');
    expect(zh).toContain('一般公共预算收入 15,530.00 万元，支出 15,530.00 万元');
    expect(zh).not.toContain('政府性基金');
    expect(zh).toContain(
      '应到代表 98 人，实到 95 人；赞成 63 票，反对 26 票，弃权 6 票，未按表决 0 人；须 50 票赞成，通过',
    );
    expect(en).toContain('155.30 million yuan');
    expect(en).toContain('no. 3');
    expect(zh).toContain('2027年2月11日');
  });
});

describe('minutes', () => {
  it('tell the events of the sitting in their order', () => {
    const tally: Tally = { yes: 2, no: 0, abstain: 0, invalid: 0, all: 3, present: 2, notVoting: 0 };
    const paragraphs = minutesOf([
      { at: '2027-02-10T02:00:00Z', kind: 'closed', present: 2, all: 3 },
      {
        at: '2027-02-10T01:00:00Z',
        kind: 'voted',
        matter: { zh: '预算', en: 'the budget' },
        tally,
        decision: decide(tally, { base: 'all', moreThan: '1/2' }),
      },
      {
        at: '2027-02-10T00:30:00Z',
        kind: 'spoke',
        name: '莫',
        seconds: 90,
        matter: { zh: '预算', en: 'the budget' },
      },
    ]);
    expect(paragraphs.map((p) => p.zh)).toEqual([
      '莫代表就“预算”发言 1.5 分钟。',
      '表决“预算”。应到代表 3 人，实到 2 人；赞成 2 票，反对 0 票，弃权 0 票，未按表决 0 人；须 2 票赞成，通过。',
      '会议闭幕。应到代表 3 人，实到 2 人。',
    ]);
  });
});
