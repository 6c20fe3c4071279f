// Comments, inquiries and review opinions: clocks, answers owed, and when the report may go out.
import { fen, localDate } from '../../../kernel/index.js';
import { xinheCharter } from '../../charters/index.js';
import { changeFromLastYear, commentText, inquiryDue, needsAnswer } from '../comments/index.js';
import { handlingDue, REVIEW_HEADS, reportProblems } from './index.js';

const ZONE = 'Asia/Shanghai';
const parts = {
  execution: '上年执行符合决议要求',
  conformity: '草案符合预算法规定',
  proposal: '建议批准预算草案',
  improvements: '加强项目绩效管理',
};

describe('a deputy’s word on a line', () => {
  it('an inquiry and a demand for detail are owed an answer, a comment is not', () => {
    expect(['inquiry', 'detail', 'comment'].map((k) => needsAnswer(k as 'comment'))).toEqual([
      true,
      true,
      false,
    ]);
  });
  it('the answer is in time until the end of the last day in the place’s own time', () => {
    const due = inquiryDue(
      new Date('2027-01-25T23:30:00+08:00'),
      xinheCharter.review.inquiryAnswerDays,
      ZONE,
    );
    expect(due.day).toBe('2027-02-01');
    expect(due.at.toISOString()).toBe('2027-02-01T16:00:00.000Z');
  });
  it('says something', () => {
    expect(commentText(' 好 ').ok).toBe(false);
    expect(commentText(' 太粗 ')).toEqual({ ok: true, value: '太粗' });
  });
  it('change from last year counts from the approved amount, and is unknown where there was none', () => {
    const line = (amount: number, lastAdopted: number | null) => ({
      amount: fen(amount),
      lastAdopted: lastAdopted === null ? null : fen(lastAdopted),
      lastExecuted: null,
    });
    expect(changeFromLastYear(line(1142, 1000))).toBe(142);
    expect(changeFromLastYear(line(900, 1000))).toBe(-100);
    expect(changeFromLastYear(line(900, 0))).toBeNull();
    expect(changeFromLastYear(line(900, null))).toBeNull();
  });
});

describe('the review committee', () => {
  it('opinions are handled two days before the session, late ones on the next day', () => {
    const plan = { charter: xinheCharter, year: 2027, anchors: { sessionDay: localDate('2027-02-10') } };
    expect(handlingDue(plan, localDate('2027-01-25'), ZONE).day).toBe('2027-02-08');
    expect(handlingDue(plan, localDate('2027-02-09'), ZONE).day).toBe('2027-02-10');
  });
  it('the report goes out with all eight heads, every opinion handled and its four parts written (BL 48, 49)', () => {
    expect(reportProblems({ heads: REVIEW_HEADS, unhandled: 0, parts })).toEqual([]);
    const codes = reportProblems({ heads: [1, 2, 3], unhandled: 2, parts: { ...parts, proposal: ' ' } }).map(
      (p) => p.code,
    );
    expect(codes).toEqual(['review.heads-missing', 'review.opinions-unhandled', 'review.report-part']);
  });
});
