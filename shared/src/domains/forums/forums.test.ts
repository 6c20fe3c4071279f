// The rules of a forum: who is drawn, what is asked, what becomes of what was said.
import fc from 'fast-check';
import { fen } from '../../kernel/index.js';
import { xinheCharter } from '../charters/index.js';
import {
  checkAnswers,
  checkHands,
  checkQuestionnaire,
  checkResponse,
  checkSeats,
  DRAW_CHECKS,
  drawnRange,
  drawOrder,
  exclusionOf,
  fairQueue,
  fateOf,
  groupsByLot,
  type LineCourse,
  mayGroup,
  mayInForum,
  mayReply,
  minutesDraft,
  movementOf,
  poolText,
  proposedSeats,
  type QuestionnaireItem,
  type QuestionStanding,
  questionDue,
  rankQuestions,
  readPool,
  replacementsDue,
  replyBy,
  responseRates,
  sampleTables,
  seedOf,
  shiftOf,
  ticketOf,
  verifyDraw,
  waveState,
  writtenText,
} from './index.js';
import { aDraw, aPool, HANDS } from './testing.js';

const rules = xinheCharter.forum;
const zone = 'Asia/Shanghai';

describe('composition (Zhejiang guide 2025, test vector T12)', () => {
  it.each([
    [48, 12, 'fits'],
    [40, 20, 'forums.drawn-share'],
    [96, 24, 'forums.size'],
    [22, 8, 'forums.drawn-share'],
    [23, 7, 'fits'],
    [26, 4, 'forums.drawn-share'],
    [-1, 31, 'forums.size'],
  ])('%i drawn and %i invited: %s', (drawn, invited, expected) => {
    const result = checkSeats(rules, { drawn, invited });
    expect(result.ok ? 'fits' : result.refusal.code).toBe(expected);
  });
  it('what is proposed for any allowed size fits the charter', () => {
    fc.assert(
      fc.property(fc.integer({ min: rules.sizeMin, max: rules.sizeMax }), (size) => {
        expect(checkSeats(rules, proposedSeats(rules, size)).ok).toBe(true);
        const { fewest, most } = drawnRange(rules, size);
        expect(checkSeats(rules, { drawn: fewest - 1, invited: size - fewest + 1 }).ok).toBe(false);
        expect(checkSeats(rules, { drawn: most + 1, invited: size - most - 1 }).ok).toBe(false);
      }),
    );
  });
  it('those whose work is judged, those who decide later and the too young do not take part', () => {
    expect(exclusionOf(rules, { offices: ['deputy'], birthYear: 1970 }, 2027)).toBe('office');
    expect(exclusionOf(rules, { offices: ['citizen'], birthYear: 2009 }, 2027)).toBe('age');
    expect(exclusionOf(rules, { offices: ['citizen'], birthYear: 2008 }, 2027)).toBeUndefined();
  });
});

describe('the public lottery', () => {
  const failed = (...args: Parameters<typeof verifyDraw>) =>
    verifyDraw(...args)
      .filter((check) => !check.ok)
      .map((check) => check.id);

  it('is recomputed from what is published, whatever the pool and the digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), fc.integer({ min: 1, max: 3 }), (size, seats) => {
        const { draw, text } = aDraw(aPool(size), seats);
        expect(verifyDraw(draw, text).map((c) => c.id)).toEqual([...DRAW_CHECKS]);
        expect(failed(draw, text)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
  it('an altered list, seed, result or replacement is found, each by its own check', () => {
    const { draw, text } = aDraw(aPool(40), 10);
    expect(failed(draw, poolText(aPool(39)))).toContain('list');
    expect(failed({ ...draw, algorithm: 'dice' }, text)).toEqual(['algorithm']);
    expect(failed({ ...draw, hands: draw.hands.slice(1) }, text)).toContain('seed');
    expect(failed({ ...draw, drawn: [...draw.drawn].reverse() }, text)).toEqual(['drawn']);
    const order = drawOrder(
      aPool(40).map((p) => p.ticket),
      draw.seed,
    );
    const right = { left: order[3], took: order[10] };
    expect(failed({ ...draw, replacements: [right] }, text)).toEqual([]);
    expect(failed({ ...draw, replacements: [{ left: order[3], took: order[11] }] }, text)).toEqual([
      'replacements',
    ]);
    expect(failed(draw, 'not a list\n')).toContain('list');
  });
  it('every ticket is as likely as any other', () => {
    const pool = aPool(10).map((p) => p.ticket);
    const hits = new Map<string, number>(pool.map((ticket) => [ticket, 0]));
    const rounds = 2000;
    for (let i = 0; i < rounds; i += 1)
      for (const ticket of drawOrder(pool, `s${i}`).slice(0, 3))
        hits.set(ticket, (hits.get(ticket) ?? 0) + 1);
    // expected 600 each; five standard deviations of a binomial with p = 0.3 are about 102
    for (const n of hits.values()) expect(Math.abs(n - 600)).toBeLessThan(103);
  });
  it('needs three hands with four to twelve digits each', () => {
    expect(checkHands(HANDS).ok).toBe(true);
    expect(checkHands(HANDS.slice(1))).toMatchObject({ refusal: { code: 'forums.too-few-hands' } });
    const bad = (digits: string) => checkHands([...HANDS.slice(1), { who: 'x', digits }]);
    expect(bad('123')).toMatchObject({ refusal: { code: 'forums.hand-digits', path: 'hands.2.digits' } });
    expect(bad('12a4').ok).toBe(false);
    expect(checkHands([...HANDS.slice(1), { who: ' ', digits: '1234' }])).toMatchObject({
      refusal: { code: 'forums.hand-unnamed' },
    });
  });
  it('a seed decides one forum and one list only', () => {
    expect(seedOf('a', 'h', HANDS)).not.toBe(seedOf('b', 'h', HANDS));
    expect(seedOf('a', 'h', HANDS)).not.toBe(seedOf('a', 'g', HANDS));
  });
  it('the published list reads back, in an order that tells nothing of the clerk’s', () => {
    const pool = aPool(12);
    const text = poolText(pool);
    expect(poolText([...pool].reverse())).toBe(text);
    expect(poolText(readPool(text))).toBe(text);
  });
  it('a ticket cannot be recognised without its salt', () => {
    const person = { id: '1', name: '林秋', birthYear: 1960, village: '塘下村' };
    expect(ticketOf(person, 'a')).not.toBe(ticketOf(person, 'b'));
    expect(ticketOf(person, 'a')).toMatch(/^[0-9a-f]{32}$/);
  });
  it('a seat that is left goes to the next of the draw, as long as there is one', () => {
    const order = ['a', 'b', 'c', 'd', 'e'];
    const first = replacementsDue(order, 2, [], ['b']);
    expect(first).toEqual([{ left: 'b', took: 'c' }]);
    expect(replacementsDue(order, 2, first, ['c', 'a', 'd'])).toEqual([
      { left: 'c', took: 'd' },
      { left: 'a', took: 'e' },
    ]);
  });
});

describe('invitations', () => {
  const by = replyBy(new Date('2027-01-01T02:00:00Z'), 7, new Date('2027-01-12T01:00:00Z'), zone);
  it('the charter’s days to reply end before the forum at the latest', () => {
    expect(by.day).toBe('2027-01-08');
    expect(replyBy(new Date('2027-01-09T02:00:00Z'), 7, new Date('2027-01-12T01:00:00Z'), zone).day).toBe(
      '2027-01-11',
    );
  });
  it('is accepted until the day ends, declined as long as one holds the seat', () => {
    const invited = { state: 'invited' as const, replyBy: by.at };
    expect(mayReply(invited, 'accept', new Date(by.at.getTime() - 1))).toMatchObject({ value: 'accepted' });
    expect(mayReply(invited, 'accept', by.at)).toMatchObject({ refusal: { code: 'forums.reply-too-late' } });
    expect(mayReply(invited, 'decline', by.at)).toMatchObject({ value: 'declined' });
    expect(mayReply({ ...invited, state: 'accepted' }, 'decline', by.at)).toMatchObject({
      value: 'withdrawn',
    });
    expect(mayReply({ ...invited, state: 'lapsed' }, 'accept', new Date(0))).toMatchObject({
      refusal: { code: 'forums.seat-given-on' },
    });
  });
  it('rates say how many replied, accepted and came', () => {
    const counts = {
      invited: 60,
      accepted: 48,
      declined: 6,
      lapsed: 4,
      withdrawn: 2,
      waiting: 0,
      attended: 45,
    };
    expect(responseRates(counts)).toEqual({ replied: 933, accepted: 800, attended: 938 });
  });
});

describe('groups and speaking', () => {
  it('groups by lot differ by one at most, hold everybody once, and follow from the seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 2, max: 20 }), (people, size) => {
        const ids = Array.from({ length: people }, (_, i) => `p${i}`);
        const groups = groupsByLot(ids, size, 'seed');
        const sizes = groups.map((g) => g.length);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(size);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(new Set(groups.flat()).size).toBe(people);
        expect(groupsByLot([...ids].reverse(), size, 'seed')).toEqual(groups);
      }),
    );
  });
  it('those who have not spoken come first, then the group that was heard less, then who asked first', () => {
    const ask = (id: string, speaker: string, at: string, group?: number) => ({
      id,
      speaker,
      askedAt: at,
      group,
    });
    const queue = fairQueue(
      [
        ask('1', 'a', '09:00', 1),
        ask('2', 'b', '09:01', 1),
        ask('3', 'c', '09:02', 2),
        ask('4', 'd', '09:03', 2),
      ],
      new Map([['a', 1]]),
      new Map([[1, 3]]),
    );
    expect(queue.map((r) => r.id)).toEqual(['3', '4', '2', '1']);
  });
});

describe('the questionnaire', () => {
  const items: QuestionnaireItem[] = [
    { id: 'road', kind: 'scale', text: { zh: '公路', en: 'Road' } },
    { id: 'bins', kind: 'scale', text: { zh: '垃圾', en: 'Refuse' } },
    {
      id: 'first',
      kind: 'choice',
      text: { zh: '先办', en: 'First' },
      options: [
        { id: 'a', text: { zh: '甲', en: 'A' } },
        { id: 'b', text: { zh: '乙', en: 'B' } },
      ],
    },
  ];
  it('has items with distinct ids and texts, and answers that belong to it', () => {
    expect(checkQuestionnaire(items).ok).toBe(true);
    expect(checkQuestionnaire([items[0], items[0]])).toMatchObject({ refusal: { code: 'forums.item-id' } });
    expect(checkAnswers(items, { road: 10, first: 'b' }).ok).toBe(true);
    for (const wrong of [{ road: 11 }, { road: 2.5 }, { road: '3' }, { first: 'c' }, { other: 1 }, {}])
      expect(checkAnswers(items, wrong as Record<string, number>).ok).toBe(false);
  });
  it('shows the shift of all and of those who answered both times, never counting an empty answer as zero', () => {
    const shift = shiftOf(items, [
      { before: { road: 2, first: 'a' }, after: { road: 8, first: 'b' } },
      { before: { road: 4 }, after: { road: 4, bins: 9 } },
      { before: { road: 10 } },
    ]);
    const [road, bins] = shift.scales;
    expect([shift.sheetsBefore, shift.sheetsAfter, shift.both]).toEqual([3, 2, 2]);
    expect(road.before).toEqual({ count: 3, hundredths: 533 });
    expect(road.after).toEqual({ count: 2, hundredths: 600 });
    expect(road.paired.change).toBe(300);
    expect([road.rose, road.stayed, road.fell]).toEqual([1, 1, 0]);
    expect(bins.before.hundredths).toBeUndefined();
    expect([road.rankBefore, road.rankAfter, bins.rankAfter]).toEqual([1, 2, 1]);
    expect(shift.choices[0]).toMatchObject({ paired: 1, switched: 1 });
  });
  it('the shift does not depend on the order of the sheets', () => {
    const sheet = fc.record({
      before: fc.record({ road: fc.integer({ min: 0, max: 10 }) }),
      after: fc.record({ road: fc.integer({ min: 0, max: 10 }) }),
    });
    fc.assert(
      fc.property(fc.array(sheet), (sheets) => {
        expect(shiftOf(items, [...sheets].reverse())).toEqual(shiftOf(items, sheets));
        const [road] = shiftOf(items, sheets).scales;
        expect(road.rose + road.stayed + road.fell).toBe(sheets.length);
      }),
    );
  });
  it('is open before the sitting and, once opened in the hall, until its end', () => {
    expect(waveState('committed', 'before', false)).toBe('waiting');
    expect(waveState('drawn', 'before', false)).toBe('open');
    expect(waveState('sitting', 'before', false)).toBe('closed');
    expect(waveState('sitting', 'after', false)).toBe('waiting');
    expect(waveState('sitting', 'after', true)).toBe('open');
    expect(waveState('held', 'after', true)).toBe('closed');
  });
});

describe('questions', () => {
  const q = (id: string, supporters: string[], more: Partial<QuestionStanding> = {}): QuestionStanding => ({
    id,
    putAt: `2027-01-0${id}`,
    state: 'put',
    supporters,
    ...more,
  });
  it('with most support come first, a person counting once for all that were put together', () => {
    const ranked = rankQuestions([
      q('1', ['a']),
      q('2', ['b', 'c']),
      q('3', ['a', 'd'], { state: 'grouped', groupedInto: '1' }),
    ]);
    expect(ranked).toEqual([
      { id: '1', support: 2, together: ['3'] },
      { id: '2', support: 2, together: [] },
    ]);
  });
  it('are put together one level deep', () => {
    expect(mayGroup(q('1', []), q('1', []), false).ok).toBe(false);
    expect(mayGroup(q('1', []), q('2', []), true)).toMatchObject({ refusal: { code: 'forums.group-chain' } });
    expect(mayGroup(q('1', []), q('2', []), false).ok).toBe(true);
  });
  it('put before the forum are answered within the charter’s days after it', () => {
    const due = questionDue(new Date('2027-01-02T00:00:00Z'), new Date('2027-01-12T01:00:00Z'), 10, zone);
    expect(due.day).toBe('2027-01-22');
    expect(due.at.toISOString()).toBe('2027-01-22T16:00:00.000Z');
  });
  it('are neither a word nor an essay', () => {
    expect(writtenText('question', '  为什么？ ')).toMatchObject({
      refusal: { code: 'forums.question-length' },
    });
    expect(writtenText('question', ' 垃圾站何时建成？\r\n')).toEqual({ ok: true, value: '垃圾站何时建成？' });
  });
});

describe('an opinion and what became of it', () => {
  const reasons = '今年的设备款已经安排，明年统筹考虑。';
  it('a response gives reasons in any case, a promise names lines and what changes, a refusal none', () => {
    const answer = (
      outcome: 'adopted' | 'not',
      changes: { lineKey: string; what: string }[],
      why = reasons,
    ) => checkResponse('studied', { outcome, reasons: why, changes });
    expect(answer('not', [], '不行')).toMatchObject({ refusal: { code: 'forums.reasons-length' } });
    expect(answer('not', []).ok).toBe(true);
    expect(answer('adopted', [])).toMatchObject({ refusal: { code: 'forums.promise-names-lines' } });
    expect(answer('adopted', [{ lineKey: 'l', what: ' ' }])).toMatchObject({
      refusal: { code: 'forums.promise-says-what' },
    });
    expect(answer('not', [{ lineKey: 'l', what: '加' }])).toMatchObject({
      refusal: { code: 'forums.refused-changes-nothing' },
    });
    expect(checkResponse('answered', { outcome: 'not', reasons, changes: [] }).ok).toBe(false);
  });
  const course = (draft: number | null, amended?: number, adopted?: number | null): LineCourse => ({
    lineKey: 'l',
    draft: draft === null ? null : fen(BigInt(draft)),
    amended: amended === undefined ? undefined : fen(BigInt(amended)),
    adopted: adopted === undefined || adopted === null ? adopted : fen(BigInt(adopted)),
  });
  it('a line’s movement is judged by its amounts', () => {
    expect(movementOf(course(100))).toBe('pending');
    expect(movementOf(course(100, 130))).toBe('raised');
    expect(movementOf(course(100, 130, 90))).toBe('cut');
    expect(movementOf(course(100, 130, null))).toBe('removed');
    expect(movementOf(course(null, 5))).toBe('added');
    expect(movementOf(course(100, 100, 100))).toBe('unchanged');
  });
  it('its fate is what was promised and what the amounts show', () => {
    const moved = course(100, 130, 130);
    const still = course(100, 100, 100);
    expect(fateOf(undefined, [], [still])).toBe('waiting');
    expect(fateOf('not', [], [still])).toBe('refused');
    expect(fateOf('not', [], [moved])).toBe('moved');
    expect(fateOf('adopted', [course(100)], [course(100)])).toBe('promised');
    expect(fateOf('adopted', [moved], [moved])).toBe('kept');
    expect(fateOf('partly', [still], [still])).toBe('unseen');
  });
});

describe('a forum’s course', () => {
  it('nothing is skipped and nothing comes back', () => {
    expect(mayInForum('preparing', 'draw')).toMatchObject({ refusal: { code: 'forums.wrong-state' } });
    expect(mayInForum('committed', 'draw').ok).toBe(true);
    expect(mayInForum('drawn', 'commit').ok).toBe(false);
    expect(mayInForum('held', 'opinion').ok).toBe(false);
  });
  it('its composition is shown beside the population’s, in shares that add up', () => {
    const pool = aPool(90);
    const [sex, , village] = sampleTables(pool, pool.slice(0, 30));
    expect(sex.rows.map((r) => [r.value, r.population, r.sample])).toEqual([
      ['f', 45, 15],
      ['m', 45, 15],
    ]);
    expect(village.rows.reduce((n, r) => n + r.sample, 0)).toBe(30);
  });
  it('the minutes are drafted from its events in either language, by numbers and without names', () => {
    const facts = {
      title: { zh: '预算恳谈会', en: 'the budget forum' },
      day: '2027-01-12',
      from: '09:00',
      to: undefined,
      place: '镇中学礼堂',
      seats: 60,
      attended: 55,
      drawnAttended: 44,
      groups: 4,
      agenda: [],
      speeches: 12,
      questions: [{ no: 1, text: '何时建成？', support: 9, answer: undefined }],
      opinions: [{ no: 1, text: '多建垃圾站', lines: ['垃圾中转站'], outcome: 'partly' as const }],
    };
    expect(minutesDraft(facts, 'zh')).toContain(
      '意见1：多建垃圾站\n　　涉及：垃圾中转站\n　　办理：部分采纳',
    );
    expect(minutesDraft(facts, 'en')).toContain('Question 1 (supported by 9)');
  });
});
