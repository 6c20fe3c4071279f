import { anAct } from '../record/testing.js';
import {
  arrivesRead,
  beginning,
  isWorthMailing,
  mailOf,
  NOTICED_ACTS,
  noticeOfDuty,
  noticeOfSeat,
  noticeOfSignature,
  noticePath,
  noticesOfAct,
  overdueNotice,
} from './index.js';

const DUTY = {
  id: 'd1',
  office: 'financeOffice',
  title: { zh: '公布预算草案', en: 'Publish the draft budget' },
  dueOn: '2026-12-29',
  source: { zh: '章程', en: 'Charter' },
};
const answered = anAct(1, {
  type: 'budgets.question-answered',
  by: { office: 'financeOffice' },
  objects: [
    { kind: 'line', id: '2120501-x' },
    { kind: 'question', id: 'q1' },
  ],
  payload: { line: '垃圾中转站', text: '到三个村。', question: '到哪些村？' },
});

describe('what follows from an act', () => {
  it('whoever asked is told of the answer, and led to the line', () => {
    expect(noticesOfAct(answered)).toEqual([
      {
        kind: 'answer',
        audience: {
          to: 'author',
          of: { kind: 'question', id: 'q1' },
          acts: ['budgets.question-put'],
          as: ['citizen', 'participant', 'deputy'],
        },
        title: { zh: '您对“垃圾中转站”的提问得到了答复', en: 'Your question on “垃圾中转站” was answered' },
        text: { zh: '到三个村。', en: '到三个村。' },
        link: { kind: 'line', id: '2120501-x' },
      },
    ]);
  });
  it('of questions that were put together, each of those who asked is told', () => {
    const act = anAct(2, {
      type: 'forums.question-answered',
      objects: [
        { kind: 'forum', id: 'f1' },
        { kind: 'question', id: 'q1' },
        { kind: 'question', id: 'q2' },
      ],
      payload: { text: '会。' },
    });
    expect(noticesOfAct(act).map((n) => n.audience)).toMatchObject([
      { of: { id: 'q1' } },
      { of: { id: 'q2' } },
    ]);
  });
  it('an opinion that was handed in on paper has no account: the desk that entered it is not told', () => {
    const act = anAct(3, {
      type: 'forums.opinion-answered',
      objects: [{ kind: 'opinion', id: 'o1' }],
      payload: { no: 7, outcome: 'partly', reasons: '先修一半。' },
    });
    const [notice] = noticesOfAct(act);
    expect(notice.title).toEqual({
      zh: '您的第 7 号意见：部分采纳',
      en: 'Your opinion no. 7: adopted in part',
    });
    expect(notice.audience).toMatchObject({ to: 'author', as: ['participant', 'citizen', 'deputy'] });
  });
  it('a motion’s fate is told to those who signed it, with the reasons', () => {
    const act = anAct(4, {
      type: 'review.motion-refused',
      objects: [{ kind: 'motion', id: 'm1' }],
      payload: { number: 3, title: { zh: '校车', en: 'School bus' }, reasons: '资金来源不明。' },
    });
    expect(noticesOfAct(act)).toMatchObject([
      {
        kind: 'motion',
        audience: { to: 'sponsors', motionId: 'm1' },
        title: { zh: '您联名的第 3 号议案未列入议程' },
        text: { zh: '资金来源不明。' },
        link: { kind: 'motion', id: 'm1' },
      },
    ]);
  });
  it('a vote calls the deputies, its result says for how many it needed, the resolution reaches who took part in the forum', () => {
    const objects = [{ kind: 'session', id: 's1' }];
    const matter = { zh: '修正议案第 1 号', en: 'amendment 1' };
    const tell = (type: string, payload: object) =>
      noticesOfAct(anAct(7, { type: `review.${type}`, objects, payload: { matter, ...payload } }));
    expect(tell('vote-opened', {})).toMatchObject([
      { kind: 'vote', audience: { offices: ['deputy'] }, link: { kind: 'session', id: 's1' } },
    ]);
    expect(tell('vote-counted', { passed: false, yes: 49, needed: 50 })).toMatchObject([
      { title: { en: 'Not passed: amendment 1' }, text: { en: '49 voted for; 50 were needed.' } },
    ]);
    const [resolution] = tell('resolution-adopted', { title: { zh: '决议', en: 'Resolution' } });
    expect(resolution.audience).toMatchObject({ offices: expect.arrayContaining(['participant', 'deputy']) });
  });
  it('a deputy is told of the answer to an inquiry and led to the line', () => {
    const act = anAct(8, {
      type: 'review.inquiry-answered',
      objects: [
        { kind: 'line', id: 'l1' },
        { kind: 'question', id: 'q9' },
      ],
      payload: { line: '公务接待', text: '按标准。' },
    });
    expect(noticesOfAct(act)).toMatchObject([
      { audience: { to: 'author', of: { id: 'q9' }, as: ['deputy'] }, link: { kind: 'line', id: 'l1' } },
    ]);
  });
  it('a satisfaction vote calls the charter’s body, a sealed box its keepers, and the result says the three figures', () => {
    const objects = [{ kind: 'satisfaction', id: 'v1' }];
    const subject = { zh: '环卫所2027年工作', en: 'the work of the Sanitation office in 2027' };
    const tell = (type: string, payload: object = {}) =>
      noticesOfAct(anAct(9, { type: `supervision.${type}`, objects, payload: { subject, ...payload } }));
    expect(tell('satisfaction-opened', { body: 'reviewCommittee' })).toMatchObject([
      { kind: 'vote', audience: { offices: ['reviewCommittee'] }, link: { kind: 'satisfaction', id: 'v1' } },
    ]);
    expect(tell('satisfaction-sealed')).toMatchObject([{ audience: { offices: ['keeper'] } }]);
    const [counted] = tell('satisfaction-counted', {
      outcome: 'notSatisfied',
      satisfied: 20,
      basicallySatisfied: 25,
      notSatisfied: 47,
    });
    expect(counted.title.zh).toContain('不满意');
    expect(counted.text.en).toBe('20 satisfied, 25 basically satisfied, 47 not satisfied.');
  });
  it('an act that concerns nobody in particular makes no notice', () => {
    expect(noticesOfAct(anAct(5, { type: 'record.nothing' }))).toEqual([]);
    expect(noticesOfAct(anAct(5, { type: 'constructor' }))).toEqual([]);
  });
  it('any act of a noticed type, also one that lacks a part, has a title in both languages and leads somewhere', () => {
    for (const type of NOTICED_ACTS) {
      for (const notice of noticesOfAct(
        anAct(6, { type, objects: [{ kind: 'question', id: 'q' }], payload: {} }),
      )) {
        expect(notice.title.zh).not.toBe('');
        expect(notice.title.en).not.toBe('');
        expect(noticePath(notice.link)).not.toContain('undefined');
      }
    }
  });
});

describe('what follows from a duty', () => {
  it('the office that owes is told what, until when and why', () => {
    expect(noticeOfDuty(DUTY)).toMatchObject([
      {
        kind: 'duty',
        audience: { to: 'office', offices: ['financeOffice'] },
        title: { zh: '待办：公布预算草案' },
        text: { en: 'By 2026-12-29. Source: Charter' },
        link: { kind: 'duty', id: 'd1' },
      },
    ]);
  });
  it('a duty of a department is that department’s, one named for a person is that person’s', () => {
    const [department] = noticeOfDuty({ ...DUTY, office: 'departmentOfficer', departmentId: 'dep' });
    expect(department.audience).toMatchObject({ to: 'office', departmentId: 'dep' });
    const [person] = noticeOfDuty({ ...DUTY, accountId: 'acc' });
    expect(person.audience).toEqual({ to: 'account', accountId: 'acc' });
    expect(noticeOfDuty({ ...DUTY, office: 'nobody' })).toEqual([]);
  });
  it('past its day it is told again', () => {
    expect(overdueNotice(DUTY)[0]).toMatchObject({
      kind: 'overdue',
      title: { en: 'Overdue: Publish the draft budget' },
    });
  });
});

describe('what concerns a person before there is an act', () => {
  it('a seat asks for a reply by a day, a motion for a signature', () => {
    const title = { zh: '恳谈会', en: 'Forum' };
    expect(noticeOfSeat({ forumId: 'f', accountId: 'a', title, replyBy: '2027-01-15' })).toMatchObject({
      kind: 'invitation',
      text: { en: expect.stringContaining('2027-01-15') },
    });
    expect(noticeOfSignature({ motionId: 'm', accountId: 'a', lead: '陈德胜', title })).toMatchObject({
      kind: 'cosign',
      link: { kind: 'motion', id: 'm' },
    });
  });
});

describe('a late notice', () => {
  const at = new Date('2027-01-01T00:00:00Z');
  const after = (days: number) => new Date(at.getTime() + days * 86_400_000);
  it('of last week is mailed, of last month is news, of last year is history', () => {
    expect([7, 8].map((days) => isWorthMailing('answer', at, after(days)))).toEqual([true, false]);
    expect(isWorthMailing('vote', at, at)).toBe(false);
    expect([arrivesRead(at, after(30)), arrivesRead(at, after(31))]).toEqual([false, true]);
  });
});

describe('a mail', () => {
  const [notice] = noticesOfAct(answered);
  const place = { zh: '试镇', en: 'Test town' };
  it('says in the person’s language what happened, where to read on, and how to stop the mails', () => {
    const mail = mailOf(notice, { language: 'en', place, home: 'https://kentan.example/zehu' });
    expect(mail.subject).toBe('[Test town] Your question on “垃圾中转站” was answered');
    expect(mail.text).toContain('https://kentan.example/zehu/lines/2120501-x');
    expect(mail.text).toContain('https://kentan.example/zehu/notices');
    expect(mailOf(notice, { language: 'zh', place }).text).toContain('试镇 · 恳谈');
  });
  it('has a subject of one line, whatever somebody wrote', () => {
    const title = { zh: '答复\r\nBcc: everybody@example.org', en: 'x' };
    expect(mailOf({ ...notice, title }, { language: 'zh', place }).subject).not.toMatch(/[\r\n]/);
  });
  it('repeats the beginning of long texts only, without cutting a character', () => {
    expect(Array.from(beginning('𠮷'.repeat(200)))).toHaveLength(120);
    expect(beginning(' a\n b ')).toBe('a b');
  });
});
