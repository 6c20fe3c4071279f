import fc from 'fast-check';
import { parseFraction } from '../../kernel/index.js';
import {
  type Charter,
  charterText,
  checkCharter,
  checkCharterText,
  chineseNumeral,
  compareCharters,
  explainCharter,
  law,
  resolveDay,
  xinheCharter,
} from './index.js';
import { charterWith } from './testing.js';

const problems = (changes: Record<string, unknown>) =>
  checkCharter(charterWith(changes)).problems.map((p) => `${p.path}: ${p.code}`);

describe('the Xinhe preset', () => {
  it('is a charter without problems, also after a trip through a file', () => {
    expect(checkCharter(xinheCharter).problems).toEqual([]);
    expect(checkCharterText(`\uFEFF${JSON.stringify(xinheCharter)}`).charter).toEqual(xinheCharter);
  });
  it('holds the numbers of the law: quorum two thirds of all, majority of all, five sponsors, reserve 1 to 3 percent', () => {
    expect(parseFraction(xinheCharter.congress.quorum)).toEqual(parseFraction('2/3'));
    expect(xinheCharter.congress.majority).toEqual({ base: 'all', moreThan: '1/2' });
    expect(xinheCharter.review.motionSponsors).toBe(5);
    expect(xinheCharter.review.questioningSponsors).toBe(10);
    expect([xinheCharter.budget.reserveMin, xinheCharter.budget.reserveMax]).toEqual(['1%', '3%']);
  });
});

describe('articles', () => {
  it('are cited in Chinese numerals', () => {
    expect([1, 10, 12, 20, 45, 100, 101, 110, 115].map(chineseNumeral)).toEqual([
      '一',
      '十',
      '十二',
      '二十',
      '四十五',
      '一百',
      '一百零一',
      '一百一十',
      '一百一十五',
    ]);
    expect(law(['BL', 14, 52], ['ZB', 10]).cite).toEqual({
      zh: '预算法第十四条、第五十二条；浙江省预算审查监督条例第十条',
      en: 'Budget Law, Art. 14, 52; Zhejiang Budget Review Regulation, Art. 10',
    });
  });
});

describe('a charter file', () => {
  it('names every wrong place exactly', () => {
    expect(
      problems({
        'name.en': '',
        'congress.quorum': '3/2',
        'review.motionSponsors': 'five',
        'phases[3].opens': { monthDay: '02-30', year: 0 },
        'forum.colour': 'red',
        'publication.adoptedWithinDays': undefined,
        'budget.books[1]': 'petty',
      }),
    ).toEqual([
      'name.en: charters.empty',
      'phases[3].opens.monthDay: charters.not-a-day',
      'budget.books[1]: charters.not-one-of',
      'forum.colour: charters.unknown-field',
      'review.motionSponsors: charters.not-a-number',
      'congress.quorum: charters.not-a-share',
      'publication.adoptedWithinDays: charters.missing',
    ]);
  });
  it('is refused when it is no JSON, no object, or endless', () => {
    expect(checkCharterText('{').problems[0].code).toBe('charters.not-json');
    expect(checkCharterText('[]').problems[0].code).toBe('charters.not-an-object');
    expect(checkCharterText(' '.repeat(600_000)).problems[0].code).toBe('charters.file-too-large');
    for (const value of [null, undefined, 7, 'x', { __proto__: null, toString: 1 }]) {
      expect(checkCharter(value).charter).toBeUndefined();
    }
  });
  it('survives any JSON without throwing', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void checkCharter(value)));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(xinheCharter)), fc.jsonValue(), (key, value) => {
        const { charter } = checkCharter({ ...xinheCharter, [key]: value });
        if (charter) expect(charter).toEqual(expect.objectContaining({ schema: 'kentan-charter/1' }));
      }),
    );
  });
});

describe('phases are proved when a charter is loaded', () => {
  it('no target is unknown', () => {
    expect(problems({ 'phases[0].next[0]': 'nowhere' })).toContain(
      'phases[0].next[0]: charters.unknown-phase',
    );
    expect(problems({ firstPhase: 'nowhere' })).toEqual(['firstPhase: charters.unknown-phase']);
    expect(problems({ 'duties[0].raisedIn': 'nowhere' })).toContain(
      'duties[0].raisedIn: charters.unknown-phase',
    );
  });
  it('every phase is reached, and none appears twice', () => {
    expect(problems({ 'phases[1].next': ['review'] })).toContain('phases[2]: charters.phase-unreachable');
    expect(problems({ 'phases[1].id': 'drafting' })).toContain('phases[1].id: charters.phase-twice');
  });
  it('every stop has a way out', () => {
    expect(problems({ 'phases[7].next': ['execution'] })).toContain('phases[7].next: charters.no-way-out');
  });
  it('a phase does not open before the one it follows', () => {
    expect(problems({ 'phases[3].opens.days': -10 })).toContain(
      'phases[3].opens: charters.phase-before-its-time',
    );
  });
  it('what a phase waits for is somebody’s duty, raised before and overdue by then', () => {
    expect(problems({ 'phases[3].requires': ['tea-served'] })).toEqual([
      'phases[3].requires[0]: charters.fact-nobody-owes',
    ]);
    expect(problems({ 'duties[2].raisedIn': 'review' })).toContain(
      'phases[3].requires[0]: charters.fact-owed-too-late',
    );
    expect(problems({ 'duties[2].due.days': 1 })).toContain(
      'phases[3].requires[0]: charters.duty-due-after-wait',
    );
  });
  it('an upper bound is not below its lower', () => {
    expect(problems({ 'budget.reserveMin': '1/20', 'forum.sizeMin': 101 })).toEqual([
      'budget.reserveMax: charters.range-reversed',
      'forum.sizeMax: charters.range-reversed',
    ]);
  });
});

describe('days of a charter', () => {
  const day = (rule: Parameters<typeof resolveDay>[0], year = 2027) =>
    resolveDay(rule, xinheCharter as Charter, year, {})?.date;
  it('are counted in the budget year, the one before or after', () => {
    expect(day({ monthDay: '10-08', year: -1 })).toBe('2026-10-08');
    expect(day({ anchor: 'sessionDay', days: -15 })).toBe('2027-01-26');
    expect(day({ monthDay: '02-29', year: 0 })).toBe('2027-02-28');
    expect(day({ monthDay: '02-29', year: 0 }, 2028)).toBe('2028-02-29');
    expect(day({ anchor: 'phaseOpened', days: 3 })).toBeUndefined();
  });
});

describe('a charter in words', () => {
  it('a second vote is asked for only where rectifications are rated', () => {
    const subjects = { 'satisfaction.subjects': ['department'] };
    expect(checkCharter(charterWith(subjects)).problems).toMatchObject([
      { code: 'charters.second-vote-not-rated', path: 'satisfaction.subjects' },
    ]);
    const ladder = xinheCharter.satisfaction?.ladder.map((step) => ({ ...step, voteAgain: false }));
    expect(checkCharter(charterWith({ ...subjects, 'satisfaction.ladder': ladder })).problems).toEqual([]);
  });
  it('says nothing of inspections and satisfaction votes where it provides for none, and a change names their fall', () => {
    const { inspection: _i, satisfaction: _s, ...without } = xinheCharter;
    expect(checkCharter(without).problems).toEqual([]);
    expect(explainCharter(without).map((s) => s.id)).not.toContain('satisfaction');
    const changes = compareCharters(xinheCharter, without);
    expect(changes.map((c) => [c.id, c.added.length, c.removed.length > 0])).toEqual([
      ['inspection', 0, true],
      ['satisfaction', 0, true],
    ]);
  });
  it('says every rule in both languages with its source, without leaving a place unfilled', () => {
    const sections = explainCharter(xinheCharter);
    expect(sections.map((s) => s.id)).toHaveLength(11);
    for (const { sentences } of sections) {
      for (const { text, source } of sentences) {
        for (const words of [text.zh, text.en, source.cite.zh, source.cite.en]) {
          expect(words.length).toBeGreaterThan(5);
          expect(words).not.toMatch(/undefined|\[object|\{|NaN/);
        }
        expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });
  it('follows the data: another quorum is another sentence', () => {
    const { charter } = checkCharter(charterWith({ 'congress.quorum': '3/4', 'review.motionSponsors': 10 }));
    const text = charterText(charter as Charter, 'en');
    expect(text).toContain('at least three quarters of all deputies');
    expect(text).toContain('10 or more deputies together');
    expect(charterText(charter as Charter, 'zh')).toContain('全体代表的四分之三');
  });
  it('tells an amendment as the sentences that fall away and those that come', () => {
    const { charter } = checkCharter(charterWith({ 'congress.quorum': '3/4' }));
    const changes = compareCharters(xinheCharter, charter as Charter);
    expect(changes.map((c) => [c.id, c.removed.length, c.added.length])).toEqual([['congress', 1, 1]]);
    expect(compareCharters(xinheCharter, xinheCharter)).toEqual([]);
  });
  it('says days as people do', () => {
    const text = charterText(xinheCharter, 'en');
    expect(text).toContain(
      'The finance office must publish the draft budget at least 20 days before the forum. (Charter',
    );
    expect(text).toContain('within 20 days of the approval of the budget');
    expect(charterText(xinheCharter, 'zh')).toContain(
      '财政所须在预算批准后 20 日内公开批准的预算和决议。（预算法第十四条）',
    );
  });
});
