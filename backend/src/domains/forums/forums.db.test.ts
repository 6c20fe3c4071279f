// Forums over HTTP on real PostgreSQL: drawn in public, recomputed by anybody, asked, answered, traced to the amounts.
import { xinheCharter } from '@kentan/shared/charters';
import { type DrawPublication, ticketOf, verifyDraw } from '@kentan/shared/forums';
import { fen } from '@kentan/shared/kernel';
import { type Person, type TestApp, testApp } from '../../app/testing.js';
import { Clock } from '../../platform/clock.js';
import { createComputedVersion, publishVersion } from '../budgets/index.js';
import { aPublishedVersion } from '../budgets/testing.js';
import { adoptCharterVersion } from '../charters/index.js';
import { noteFact } from '../cycles/index.js';
import { cycleInPhase } from '../cycles/testing.js';
import { registerOf, saveRegister } from '../identity/index.js';
import { foundLocality } from '../localities/index.js';

let t: TestApp;
let clerk: Person;
let finance: Person;
let builder: Person;
let other: Person;
let forum: string;
let cycleId: string;
let draft: Awaited<ReturnType<typeof aPublishedVersion>>;
const seats = new Map<number, Person>();
const api = (path: string) => `/api/localities/testtown/forums${path}`;
const NEEDS = { transport: true, childcare: false, companion: false, note: '' };
const bilingual = (zh: string, en = zh) => ({ zh, en });

const at = (date: string, time = '09:00') => {
  const clock = t.app.get(Clock);
  clock.setOffset(new Date(`${date}T${time}:00+08:00`).getTime() - Date.now());
};
const code = (answer: { body: { code?: unknown } }) => String(answer.body.code);
const post = (path: string, as: Person, body: object = {}) => t.send('POST', api(path), { as, body });

beforeAll(async () => {
  t = await testApp();
  clerk = await t.person(['clerk']);
  finance = await t.person(['financeOffice'], { departmentId: t.departments[0].id });
  builder = await t.person(['departmentOfficer'], { departmentId: t.departments[1].id });
  other = await t.person(['departmentOfficer'], { departmentId: t.departments[0].id });
  const { cycle } = await cycleInPhase(
    { transactions: t.transactions, clock: t.app.get(Clock) },
    t.locality.id,
    2027,
    'drafting',
  );
  cycleId = cycle.id;
  draft = await aPublishedVersion(t.transactions, t.locality.id, { year: 2027, kind: 'draft', cycleId });
  await t.transactions.run((tx) =>
    saveRegister(tx, {
      localityId: t.locality.id,
      title: '2027',
      by: { office: 'clerk' },
      people: Array.from({ length: 120 }, (_, i) => ({
        name: `居民${i}`,
        sex: i % 2 ? ('f' as const) : ('m' as const),
        birthYear: i === 0 ? 2015 : 1945 + (i % 60),
        village: ['塘下村', '上林村', '海头村'][i % 3],
        household: `${i % 40}号`,
        contact: '',
      })),
    }),
  );
  at('2026-12-20');
});
afterAll(() => t.close());

const PLAN = {
  year: 2027,
  title: bilingual('预算恳谈会', 'Budget forum'),
  about: bilingual('谈 2027 年预算草案', 'The draft budget of 2027'),
  place: bilingual('镇中学礼堂', 'School hall'),
  startsAt: '2027-01-12T09:00:00+08:00',
  endsAt: '2027-01-12T17:00:00+08:00',
};
const HANDS = ['4711', '0815', '2718'].map((digits, i) => ({ who: `第${i + 1}人`, digits }));

describe('planning and the draw', () => {
  it('a forum outside of the charter’s size or share by lot is refused; one inside fixes the year’s forum day', async () => {
    expect(code(await post('', clerk, { ...PLAN, drawnSeats: 40, invitedSeats: 20 }))).toBe(
      'forums.drawn-share',
    );
    expect(code(await post('', clerk, { ...PLAN, drawnSeats: 20, invitedSeats: 5 }))).toBe('forums.size');
    expect(code(await post('', finance, { ...PLAN, drawnSeats: 24, invitedSeats: 6 }))).toBe(
      'platform.not-your-office',
    );
    const past = { ...PLAN, startsAt: '2026-01-12T09:00:00+08:00' };
    expect(code(await post('', clerk, { ...past, drawnSeats: 24, invitedSeats: 6 }))).toBe(
      'forums.starts-in-past',
    );
    const created = await post('', clerk, { ...PLAN, drawnSeats: 24, invitedSeats: 6 });
    expect([created.status, created.body.state]).toEqual([201, 'preparing']);
    forum = String(created.body.id);
    const [day] = await t.transactions.read((tx) =>
      tx.query<{ day: string }>(
        `SELECT day::text FROM cycles.days WHERE cycle_id = $1 AND anchor = 'forumDay'`,
        [cycleId],
      ),
    );
    expect(day.day).toBe('2027-01-12');
  });

  it('briefing and questionnaire are edited on the version one saw, and the published briefing stays', async () => {
    const put = (path: string, version: number, body: object) =>
      t.send('PUT', api(`/${forum}/${path}`), { as: clerk, body, headers: { 'if-match': `"v${version}"` } });
    const sections = [
      {
        id: 'why',
        heading: bilingual('为什么', 'Why'),
        text: bilingual('说明', 'Because'),
        lineKey: draft.lines[0].lineKey,
      },
    ];
    expect((await put('briefing', 1, { sections })).body.version).toEqual(2);
    expect(code(await put('briefing', 1, { sections }))).toBe('platform.changed-meanwhile');
    const items = [
      {
        id: 'bins',
        kind: 'scale',
        text: bilingual('垃圾中转站有多重要？', 'How important is the refuse depot?'),
      },
      {
        id: 'first',
        kind: 'choice',
        text: bilingual('先办哪一件？', 'Which first?'),
        options: [
          { id: 'a', text: bilingual('甲', 'A') },
          { id: 'b', text: bilingual('乙', 'B') },
        ],
      },
    ];
    expect(code(await put('questionnaire', 2, { items: [items[0], items[0]] }))).toBe('forums.item-id');
    expect((await put('questionnaire', 2, { items })).status).toBe(200);
    expect((await t.send('GET', api(`/${forum}`))).body.briefing).toEqual([]);
    expect((await post(`/${forum}/briefing/publication`, clerk)).status).toBe(201);
    expect(code(await put('briefing', 4, { sections }))).toBe('forums.briefing-published');
  });

  it('the draw waits for the sealed list; the list leaves out the too young and names nobody', async () => {
    expect(code(await post(`/${forum}/draw`, clerk, { hands: HANDS }))).toBe('forums.wrong-state');
    expect((await t.send('GET', api(`/${forum}/list`))).status).toBe(404);
    expect((await post(`/${forum}/list`, clerk)).status).toBe(201);
    const list = String((await t.send('GET', api(`/${forum}/list`))).body);
    expect(list.trim().split('\n')).toHaveLength(119);
    expect(list).not.toContain('居民');
  });

  it('three hands make the seed, and anybody recomputes the draw from what is published', async () => {
    expect(code(await post(`/${forum}/draw`, clerk, { hands: HANDS.slice(1) }))).toBe('forums.too-few-hands');
    expect((await post(`/${forum}/draw`, clerk, { hands: HANDS })).body.state).toBe('drawn');
    const { body } = await t.send('GET', api(`/${forum}/draw`));
    const list = String((await t.send('GET', api(`/${forum}/list`))).body);
    const checks = verifyDraw(body as unknown as DrawPublication, list);
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(JSON.stringify(body)).not.toContain('居民');
    const { body: composition } = await t.send('GET', api(`/${forum}/composition`));
    expect(composition.counts).toMatchObject({ invited: 24, waiting: 24 });
  });

  it('an excluded office is not invited by name, nor anybody twice, nor more than the seats', async () => {
    const people = await t.transactions.read((tx) => registerOf(tx, t.locality.id));
    const { body: seated } = await t.send('GET', api(`/${forum}/seats`), { as: clerk });
    const names = new Set((seated as unknown as { name: string }[]).map((seat) => seat.name));
    const free = people.filter((p) => !names.has(p.name) && p.birthYear < 2000);
    const guest = (id: string) =>
      post(`/${forum}/guests`, clerk, { registerEntryId: id, speaksFor: '村会计' });
    const deputy = await t.person(['deputy']);
    await t.transactions.run((tx) =>
      tx.query('UPDATE identity.register_entries SET account_id = $2 WHERE id = $1', [
        free[0].id,
        deputy.accountId,
      ]),
    );
    expect(code(await guest(free[0].id))).toBe('forums.excluded-office');
    const child = people.find((p) => p.birthYear === 2015)!;
    expect(code(await guest(child.id))).toBe('forums.too-young');
    expect((await guest(free[1].id)).status).toBe(201);
    expect(code(await guest(free[1].id))).toBe('forums.already-seated');
    for (const person of free.slice(2, 7)) expect((await guest(person.id)).status).toBe(201);
    expect(code(await guest(free[7].id))).toBe('forums.full');
  });
});

describe('invitations', () => {
  it('letters carry one-time codes, shown once and not kept under the idempotency key', async () => {
    const headers = { 'idempotency-key': 'letters-of-the-forum' };
    const first = await t.send('POST', api(`/${forum}/letters`), { as: clerk, body: {}, headers });
    expect(first.body.issued).toBe(30);
    const letters = first.body.letters as unknown as {
      number: number;
      code: string;
      name: string;
      ticket?: string;
      salt?: string;
      village: string;
    }[];
    expect(letters).toHaveLength(30);
    const again = await t.send('POST', api(`/${forum}/letters`), { as: clerk, body: {}, headers });
    expect(again.body.letters ?? []).toEqual([]);
    const { body: draw } = await t.send('GET', api(`/${forum}/draw`));
    expect(letters[0].ticket).toBe((draw.drawn as unknown as string[])[0]);
    const people = await t.transactions.read((tx) => registerOf(tx, t.locality.id));
    const person = people.find((p) => p.name === letters[0].name)!;
    expect(ticketOf(person, letters[0].salt!)).toBe(letters[0].ticket);
    for (const letter of letters.slice(0, 6)) seats.set(letter.number, await personOf(letter.name));
    const guest = letters.find((letter) => !letter.ticket)!;
    seats.set(guest.number, await personOf(guest.name));
    expect(code(await post(`/${forum}/letters`, clerk))).toBe('forums.nobody-to-invite');
  });

  it('a person accepts with what they need, or declines; nobody replies for others', async () => {
    for (const number of [1, 2, 3, 4])
      expect(
        (await post(`/${forum}/reply`, seats.get(number)!, { reply: 'accept', needs: NEEDS })).status,
      ).toBe(200);
    expect((await post(`/${forum}/reply`, seats.get(5)!, { reply: 'decline', needs: NEEDS })).status).toBe(
      200,
    );
    expect(code(await post(`/${forum}/reply`, seats.get(5)!, { reply: 'accept', needs: NEEDS }))).toBe(
      'forums.seat-given-on',
    );
    expect(code(await post(`/${forum}/reply`, finance, { reply: 'accept', needs: NEEDS }))).toBe(
      'forums.not-a-participant',
    );
    expect(code(await post(`/${forum}/registration`, seats.get(5)!))).toBe('forums.not-open');
  });

  it('seats that were left or not taken in time go to the next of the same draw', async () => {
    at('2026-12-29');
    expect(code(await post(`/${forum}/reply`, seats.get(6)!, { reply: 'accept', needs: NEEDS }))).toBe(
      'forums.reply-too-late',
    );
    expect((await post(`/${forum}/alternates`, clerk)).status).toBe(201);
    const { body } = await t.send('GET', api(`/${forum}/draw`));
    const list = String((await t.send('GET', api(`/${forum}/list`))).body);
    expect((body.replacements as unknown as object[]).length).toBeGreaterThanOrEqual(20);
    expect(verifyDraw(body as unknown as DrawPublication, list).every((check) => check.ok)).toBe(true);
    const { body: composition } = await t.send('GET', api(`/${forum}/composition`));
    expect(composition.counts).toMatchObject({ accepted: 4, declined: 1, waiting: 20 });
  });
});

describe('asking and saying', () => {
  it('the questionnaire before is handed in once, by those who accepted', async () => {
    const sheet = (as: Person, answers: object, wave = 'before') =>
      post(`/${forum}/sheets/${wave}`, as, { answers });
    expect(code(await sheet(seats.get(1)!, { bins: 11 }))).toBe('forums.answer-scale');
    expect((await sheet(seats.get(1)!, { bins: 3, first: 'a' })).status).toBe(201);
    expect(code(await sheet(seats.get(1)!, { bins: 4 }))).toBe('forums.sheet-handed-in');
    expect(code(await sheet(seats.get(5)!, { bins: 4 }))).toBe('forums.accept-first');
    expect(code(await sheet(seats.get(1)!, { bins: 4 }, 'after'))).toBe('forums.not-present');
    expect((await sheet(seats.get(2)!, { bins: 5 })).status).toBe(201);
    expect((await t.send('GET', api(`/${forum}/results`))).body).toMatchObject({
      open: false,
      sheetsBefore: 0,
    });
  });

  it('a question is public by number, owed an answer by its department, and ranked by support', async () => {
    const ask = (as: Person, text: string, lineKeys: string[] = []) =>
      post(`/${forum}/questions`, as, { text, lineKeys });
    const depot = draft.lines.find((line) => line.name === '垃圾中转站')!.lineKey;
    expect((await ask(seats.get(1)!, '垃圾中转站何时建成？', [depot])).status).toBe(201);
    expect((await ask(seats.get(2)!, '校车能不能多一条线？')).status).toBe(201);
    expect((await ask(seats.get(3)!, '中转站的钱够不够？', [depot])).status).toBe(201);
    expect(code(await ask(seats.get(1)!, '？'))).toBe('forums.question-length');
    expect(code(await ask(seats.get(1)!, '这一项的钱去哪了？', ['nothing']))).toBe('forums.no-such-line');
    const list = async (as?: Person) =>
      (await t.send('GET', api(`/${forum}/questions`), { as })).body.questions as unknown as {
        id: string;
        text: string;
        support: number;
        mine: boolean;
        department?: { zh: string };
      }[];
    const [first, bus, money] = await list();
    expect(first.department?.zh).toBe('城建办');
    expect((await post(`/questions/${bus.id}/support`, seats.get(4)!)).status).toBe(204);
    expect(code(await post(`/questions/${bus.id}/support`, seats.get(4)!))).toBe('forums.already-supported');
    expect(code(await post(`/questions/${bus.id}/support`, seats.get(2)!))).toBe('forums.own-question');
    expect((await list())[0].text).toBe('校车能不能多一条线？');
    expect((await post(`/questions/${money.id}/grouping`, clerk, { into: first.id })).status).toBe(204);
    expect(await list(seats.get(3)!)).toHaveLength(2);
    const { body: owed } = await t.send('GET', api('/owed'), { as: builder });
    expect([owed.questionCount, (owed.questions as unknown as object[]).length]).toEqual([1, 1]);
    expect(code(await post(`/questions/${first.id}/answer`, other, { text: '明年六月建成。' }))).toBe(
      'forums.not-your-department',
    );
    expect(
      (await post(`/questions/${first.id}/answer`, builder, { text: '明年六月建成，资金已经安排。' })).status,
    ).toBe(204);
    expect(code(await post(`/questions/${first.id}/answer`, builder, { text: '再答一次也行吗？' }))).toBe(
      'forums.already-answered',
    );
    const open = await t.transactions.read((tx) =>
      tx.query(
        `SELECT id FROM cycles.duties WHERE kind = 'forums.answer-question' AND discharged_at IS NULL`,
      ),
    );
    expect(open).toHaveLength(1);
  });

  it('the sitting opens in the forum phase only, groups are drawn, and those present speak in the fair order', async () => {
    expect(code(await post(`/${forum}/opening`, clerk))).toBe('cycles.wrong-phase');
    at('2027-01-12');
    await t.transactions.run((tx) => noteFact(tx, cycleId, 'draft-published'));
    expect((await post(`/${forum}/groups`, clerk)).status).toBe(201);
    expect((await post(`/${forum}/opening`, clerk)).body.state).toBe('sitting');
    expect(code(await post(`/${forum}/sheets/before`, seats.get(3)!, { answers: { bins: 1 } }))).toBe(
      'forums.sheet-closed',
    );
    const attend = (number: number) =>
      t.send('PUT', api(`/${forum}/attendance`), { as: clerk, body: { number, present: true } });
    expect(code(await post(`/${forum}/speech`, seats.get(1)!))).toBe('forums.not-present');
    for (const number of [1, 2, 3]) expect((await attend(number)).status).toBe(200);
    expect(code(await attend(5))).toBe('forums.accept-first');
    await post(`/${forum}/speech`, seats.get(1)!);
    expect(code(await post(`/${forum}/speech`, seats.get(1)!))).toBe('forums.already-waiting');
    await post(`/${forum}/speakers/next`, clerk);
    await post(`/${forum}/speakers/end`, clerk);
    await post(`/${forum}/speech`, seats.get(1)!);
    await post(`/${forum}/speech`, seats.get(2)!);
    const { body } = await t.send('GET', api(`/${forum}/speakers`));
    expect((body.waiting as unknown as { number: number }[]).map((s) => s.number)).toEqual([2, 1]);
    const { body: mine } = await t.send('GET', api('/mine'), { as: seats.get(1)! });
    expect((mine as unknown as object[])[0]).toMatchObject({
      number: 1,
      present: true,
      handedInBefore: true,
      speech: 'waiting',
      group: 1,
    });
  });

  it('an opinion names its lines and is answered with reasons; a promise names what changes', async () => {
    const depot = draft.lines.find((line) => line.name === '垃圾中转站')!.lineKey;
    const raise = (as: Person, text: string, lineKeys: string[], showName = false) =>
      post(`/${forum}/opinions`, as, { text, lineKeys, showName });
    expect(code(await raise(seats.get(4)!, '中转站要多建一座。', [depot]))).toBe('forums.not-present');
    expect(code(await raise(seats.get(1)!, '中转站要多建一座。', []))).toBe('forums.opinion-lines');
    const raised = await raise(seats.get(1)!, '中转站要多建一座。', [depot]);
    expect(raised.body).toMatchObject({ state: 'raised', fate: 'waiting', number: 1, mine: true });
    expect(raised.body.name).toBeUndefined();
    const shown = await raise(seats.get(2)!, '清运的钱可以省一点。', [depot], true);
    expect(String(shown.body.name)).toMatch(/^居民/);
    const paper = await post(`/${forum}/paper-opinions`, clerk, {
      text: '纸上写的：多设几个垃圾桶。',
      lineKeys: [depot],
      number: 3,
    });
    expect(paper.body).toMatchObject({ paper: true, number: 3 });
    const id = String(raised.body.id);
    const respond = (as: Person, body: object) => post(`/opinions/${id}/response`, as, body);
    const reasons = '群众反映集中，今年先增加一座，资金从清运项下调剂。';
    expect((await post(`/opinions/${id}/study`, builder)).body.state).toBe('studied');
    expect(code(await respond(builder, { outcome: 'adopted', reasons: '好', changes: [] }))).toBe(
      'forums.reasons-length',
    );
    expect(code(await respond(builder, { outcome: 'adopted', reasons, changes: [] }))).toBe(
      'forums.promise-names-lines',
    );
    expect(code(await respond(other, { outcome: 'not', reasons, changes: [] }))).toBe(
      'forums.not-your-department',
    );
    const answered = await respond(builder, {
      outcome: 'adopted',
      reasons,
      changes: [{ lineKey: depot, what: '增加 30 万元' }],
    });
    expect(answered.body).toMatchObject({ outcome: 'adopted', fate: 'promised' });
    expect(code(await respond(builder, { outcome: 'not', reasons, changes: [] }))).toBe(
      'forums.already-answered',
    );
    expect(
      (
        await post(`/opinions/${String(shown.body.id)}/response`, builder, {
          outcome: 'not',
          reasons,
          changes: [],
        })
      ).body.fate,
    ).toBe('refused');
    const line = await t.send('GET', `/api/localities/testtown/budgets/lines/${encodeURIComponent(depot)}`);
    const types = (line.body.acts as unknown as { type: string }[]).map((act) => act.type);
    expect(types).toEqual(
      expect.arrayContaining(['forums.opinion-raised', 'forums.opinion-answered', 'forums.question-put']),
    );
  });

  it('held: results are public, minutes are drafted without names and published, the year goes on', async () => {
    const sheet = (number: number, answers: object) =>
      post(`/${forum}/sheets/after`, seats.get(number)!, { answers });
    expect(code(await sheet(1, { bins: 9 }))).toBe('forums.sheet-waiting');
    await post(`/${forum}/after`, clerk);
    expect((await sheet(1, { bins: 9, first: 'b' })).status).toBe(201);
    expect((await sheet(2, { bins: 7 })).status).toBe(201);
    expect((await post(`/${forum}/closing`, clerk)).body.state).toBe('held');
    expect(code(await sheet(3, { bins: 7 }))).toBe('forums.sheet-closed');
    const { body: results } = await t.send('GET', api(`/${forum}/results`));
    expect(results).toMatchObject({ open: true, both: 2 });
    expect((results.scales as unknown as { paired: { change: number } }[])[0].paired.change).toBe(400);
    const facts = await t.transactions.read((tx) =>
      tx.query<{ fact: string }>('SELECT fact FROM cycles.facts WHERE cycle_id = $1', [cycleId]),
    );
    expect(facts.map((f) => f.fact)).toEqual(expect.arrayContaining(['forum-held', 'briefing-published']));
    expect((await t.send('GET', api(`/${forum}/minutes`))).status).toBe(404);
    const { body: minutes } = await t.send('GET', api(`/${forum}/minutes/draft`), { as: clerk });
    expect(String(minutes.text.zh)).toContain('中转站要多建一座');
    const corrected = { zh: `${minutes.text.zh}\n\n记录人：办公室`, en: String(minutes.text.en) };
    const edited = await t.send('PUT', api(`/${forum}/minutes`), {
      as: clerk,
      body: corrected,
      headers: { 'if-match': '"v0"' },
    });
    expect(edited.body.version).toBe(1);
    await post(`/${forum}/minutes/publication`, clerk);
    const published = String((await t.send('GET', api(`/${forum}/minutes`))).body.text.zh);
    expect(published).toContain('记录人');
    expect(published).not.toMatch(/居民\d/);
  });

  it('the speaker and the public see what became of an opinion once the lines change', async () => {
    const depot = draft.lines.find((line) => line.name === '垃圾中转站')!.lineKey;
    await t.transactions.run(async (tx) => {
      const versionId = await createComputedVersion(tx, {
        localityId: t.locality.id,
        baseVersionId: draft.versionId,
        kind: 'amendedDraft',
        changes: [{ lineKey: depot, delta: fen(30_000_000n) }],
      });
      await publishVersion(tx, {
        localityId: t.locality.id,
        versionId,
        cycleId,
        by: { office: 'financeOffice' },
      });
    });
    const { body } = await t.send('GET', api('/my-opinions'), { as: seats.get(1)! });
    expect(body.total).toBe(1);
    const [opinion] = body.opinions as unknown as {
      fate: string;
      lines: { movement: string; draft: string; amended: string; promise: string }[];
    }[];
    expect(opinion).toMatchObject({ fate: 'kept', lines: [{ movement: 'raised', promise: '增加 30 万元' }] });
    const byLine = await t.send('GET', api(`/opinions?line=${encodeURIComponent(depot)}`));
    expect(byLine.body.total).toBe(3);
    expect((await t.send('GET', api('/my-opinions'), { as: clerk })).body.total).toBe(0);
  });
});

describe('elsewhere', () => {
  it('a clerk of another locality changes nothing here, and its forums are its own', async () => {
    await t.transactions.run(async (tx) => {
      const abroad = await foundLocality(tx, {
        slug: 'farville',
        name: bilingual('远镇', 'Farville'),
        level: 'township',
        zone: 'Asia/Shanghai',
        population: 1000,
        demo: true,
        departments: [],
      });
      await adoptCharterVersion(
        tx,
        { localityId: abroad.locality.id, charter: xinheCharter, by: { office: 'presidium' } },
        forum,
      );
    });
    const foreign = await t.person(['clerk'], { localityId: await abroadId() });
    expect(code(await post(`/${forum}/alternates`, foreign))).toBe('platform.not-your-office');
    expect((await t.send('GET', `/api/localities/farville/forums/${forum}`)).status).toBe(404);
    expect((await t.send('GET', '/api/localities/farville/forums')).body).toEqual([]);
  });
});

const abroadId = async (): Promise<string> => {
  const [{ id }] = await t.transactions.read((tx) =>
    tx.query<{ id: string }>(`SELECT id FROM localities.localities WHERE slug = 'farville'`),
  );
  return id;
};

async function personOf(name: string): Promise<Person> {
  const person = await t.person(['participant'], { name });
  await t.transactions.run((tx) =>
    tx.query('UPDATE identity.register_entries SET account_id = $3 WHERE locality_id = $1 AND name = $2', [
      t.locality.id,
      name,
      person.accountId,
    ]),
  );
  return person;
}
