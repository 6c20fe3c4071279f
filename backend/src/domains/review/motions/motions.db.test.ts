// Amendment motions over HTTP on real PostgreSQL: written, signed, filed, decided by the presidium, voted, made into the amended draft.
import type { Answer, Person } from '../../../app/testing.js';
import { Clock } from '../../../platform/clock.js';
import { publishedVersion, versionById, versionLines } from '../../budgets/index.js';
import { morning } from '../../cycles/testing.js';
import { actsAbout } from '../../record/index.js';
import {
  admittedMotions,
  issueAdopted,
  issueAmendedDraft,
  lapseMotion,
  recordMotionOutcome,
  undecidedMotions,
} from './index.js';
import { type ReviewTown, reviewTown, wan } from './testing.js';

let town: ReviewTown;
beforeAll(async () => {
  town = await reviewTown();
});
afterAll(() => town.t.close());

const call = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  as?: Person,
  body?: object,
  version?: number,
) =>
  town.t.send(method, town.api(path), {
    as,
    body,
    ...(version === undefined ? {} : { headers: { 'if-match': `"v${version}"` } }),
  });
const change = (name: string, yuan: number) => ({ lineKey: town.key(name), delta: String(yuan) });
const texts = { cause: '夏季三村无垃圾收集点', grounds: '恳谈会第 4 组意见 17 号', plan: '增设 3 处收集点' };
const BALANCED = () => [change('垃圾中转站', 300_000), change('征地政策处理', -300_000)];
const codes = (answer: Answer): string[] => {
  const errors = answer.body.errors as unknown as { code: string }[] | undefined;
  return errors?.length ? errors.map((e) => e.code) : [String(answer.body.code)];
};

/** A written motion with `signed` signatures, the lead's among them. */
async function written(changes = BALANCED(), signed = 5, lead = town.deputies[0]): Promise<string> {
  const begun = await call('POST', 'motions', lead, {});
  if (begun.status !== 201) throw new Error(JSON.stringify(begun.body));
  const id = String(begun.body.id);
  const saved = await call('PUT', `motions/${id}`, lead, { ...texts, changes }, 1);
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
  const version = Number(saved.body.version);
  const others = town.deputies.filter((d) => d !== lead).slice(0, signed - 1);
  await call('POST', `motions/${id}/invitations`, lead, { deputies: others.map((d) => d.accountId) });
  for (const deputy of [lead, ...others].slice(0, signed)) {
    const answer = await call('POST', `motions/${id}/signatures`, deputy, { version });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }
  return id;
}
async function filed(changes = BALANCED()): Promise<string> {
  const id = await written(changes);
  const answer = await call('POST', `motions/${id}/filing`, town.deputies[0]);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return id;
}
const meeting = (yes: number, reasons = '符合章程和法律规定', matter = 'admission') => ({
  matter,
  reasons,
  votes: town.presidium.map((p, i) => ({ member: p.accountId, vote: i < yes ? 'for' : 'against' })),
});
async function admitted(changes = BALANCED()): Promise<string> {
  const id = await filed(changes);
  const answer = await call('POST', `presidium/motions/${id}/decision`, town.presidium[0], meeting(7));
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return id;
}
const run = <T>(fn: Parameters<ReviewTown['t']['transactions']['run']>[0]) =>
  town.t.transactions.run(fn) as Promise<T>;
const acts = (id: string) =>
  town.t.transactions.read(async (tx) =>
    (await actsAbout(tx, town.t.locality.id, 'motion', id)).map((a) => a.type),
  );

describe('a motion that is being written', () => {
  it('concerns its author and those invited; nobody else finds it', async () => {
    const id = await written(BALANCED(), 2);
    expect((await call('GET', `motions/${id}`, town.deputies[1])).status).toBe(200);
    expect((await call('GET', `motions/${id}`, town.deputies[5])).status).toBe(404);
    expect((await call('GET', `motions/${id}`)).status).toBe(404);
    const list = await call('GET', 'motions');
    expect((list.body.motions as unknown as { id: string }[]).some((m) => m.id === id)).toBe(false);
    expect((await call('POST', `motions/${id}/filing`, town.deputies[1])).body.code).toBe(
      'review.not-your-motion',
    );
  });

  it('of two windows the second one to save is told that the text has changed, and a signature needs the text that was read', async () => {
    const id = await written(BALANCED(), 2);
    const edit = (version: number, cause: string) =>
      call('PUT', `motions/${id}`, town.deputies[0], { ...texts, cause, changes: BALANCED() }, version);
    expect((await edit(2, '第一个窗口')).body).toMatchObject({ version: 3, state: 'draft' });
    expect((await edit(2, '第二个窗口')).status).toBe(412);
    const late = await call('POST', `motions/${id}/signatures`, town.deputies[1], { version: 2 });
    expect(late.body.code).toBe('platform.changed-meanwhile');
  });

  it('a changed text loses its signatures; saving the same again does not', async () => {
    const id = await written(BALANCED(), 3);
    const same = await call('PUT', `motions/${id}`, town.deputies[0], { ...texts, changes: BALANCED() }, 2);
    expect(same.body).toMatchObject({ sponsors: 3, state: 'signing', version: 2 });
    const other = await call(
      'PUT',
      `motions/${id}`,
      town.deputies[0],
      { ...texts, plan: '增设 4 处', changes: BALANCED() },
      2,
    );
    expect(other.body).toMatchObject({ sponsors: 0, state: 'draft', version: 3 });
  });

  it('an earmarked line cannot be moved, no line falls below zero, no line is invented: refused with the reason', async () => {
    const id = await written(BALANCED(), 1);
    const edit = (changes: object[]) =>
      call('PUT', `motions/${id}`, town.deputies[0], { ...texts, changes }, 2);
    const locked = await edit([change('污水管网', -100_000)]);
    expect(locked.status).toBe(422);
    expect(codes(locked)).toEqual(['review.line-protected']);
    expect(JSON.stringify(locked.body)).toContain('earmarked transfer');
    expect(codes(await edit([change('公务接待', -400_001)]))).toEqual(['review.below-zero']);
    expect(codes(await edit([{ lineKey: 'x-0000000000', delta: '5' }]))).toEqual(['review.no-such-line']);
  });

  it('is thrown away without a trace by its author only', async () => {
    const id = await written(BALANCED(), 2);
    expect((await call('DELETE', `motions/${id}`, town.deputies[1])).status).toBe(403);
    expect((await call('DELETE', `motions/${id}`, town.deputies[0])).status).toBe(200);
    expect((await call('GET', `motions/${id}`, town.deputies[0])).status).toBe(404);
  });
});

describe('signing', () => {
  it('twice, uninvited, or from another place is refused', async () => {
    const id = await written(BALANCED(), 2);
    const sign = (as: Person) => call('POST', `motions/${id}/signatures`, as, { version: 2 });
    expect((await sign(town.deputies[1])).body.code).toBe('review.already-signed');
    expect((await sign(town.deputies[6])).body.code).toBe('review.not-invited');
    const foreigner = await town.t.person(['deputy'], { localityId: '00000000-0000-7000-8000-000000000001' });
    expect((await sign(foreigner)).body.code).toBe('platform.not-your-office');
    const invite = await call('POST', `motions/${id}/invitations`, town.deputies[0], {
      deputies: [foreigner.accountId],
    });
    expect(invite.body.code).toBe('review.not-in-office');
  });

  it('by one deputy in two windows at once counts once', async () => {
    const id = await written(BALANCED(), 1);
    await call('POST', `motions/${id}/invitations`, town.deputies[0], {
      deputies: [town.deputies[1].accountId],
    });
    const answers = await Promise.all(
      [0, 1].map(() => call('POST', `motions/${id}/signatures`, town.deputies[1], { version: 2 })),
    );
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    expect((await call('GET', `motions/${id}`, town.deputies[1])).body.sponsors).toBe(2);
  });
});

describe('filing', () => {
  it('an unbalanced motion is refused with the sum that is missing', async () => {
    const id = await written([change('垃圾中转站', 300_000), change('征地政策处理', -200_000)]);
    const answer = await call('POST', `motions/${id}/filing`, town.deputies[0]);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'review.not-offset', params: { yuan: '100,000' } });
  });

  it('four sponsors are too few, and everything missing is said at once', async () => {
    const id = await written(BALANCED(), 4);
    expect((await call('POST', `motions/${id}/filing`, town.deputies[0])).body).toMatchObject({
      code: 'review.too-few-cosponsors',
      params: { have: 4, need: 5, missing: 1 },
    });
    const empty = await call('POST', 'motions', town.deputies[0], {});
    expect(codes(await call('POST', `motions/${empty.body.id}/filing`, town.deputies[0]))).toEqual([
      'review.part-missing',
      'review.part-missing',
      'review.part-missing',
      'review.no-changes',
      'review.too-few-cosponsors',
    ]);
  });

  it('makes it public, numbers it, names its lines in the record and puts a duty on the presidium', async () => {
    const id = await filed();
    const { body } = await call('GET', `motions/${id}`);
    expect(body).toMatchObject({
      state: 'filed',
      sponsors: 5,
      number: expect.any(Number) as unknown as number,
    });
    expect((body.changes as unknown as { before: string; after: string }[])[0]).toMatchObject({
      before: '1800000.00',
      after: '2100000.00',
    });
    expect((body.books as unknown as object[])[0]).toMatchObject({ open: '0.00', added: '300000.00' });
    const line = await town.t.transactions.read((tx) =>
      actsAbout(tx, town.t.locality.id, 'line', town.key('垃圾中转站')),
    );
    const act = line.find((a) => a.objects.some((o) => o.id === id));
    expect(act?.payload).toMatchObject({
      cause: texts.cause,
      title: { zh: expect.stringContaining('垃圾中转站') },
    });
    expect(act?.payload.sponsors).toHaveLength(5);
    const duties = await town.t.send('GET', '/api/localities/testtown/cycles/duties?office=presidium');
    expect(JSON.stringify(duties.body)).toContain(id);
  });

  it('is refused after the charter’s day', async () => {
    const id = await written();
    const answer = await town.t.app.get(Clock).at(morning('2027-02-11'), () =>
      town.t.transactions
        .run(async (tx) => {
          const { fileMotion } = await import('./file-motion.js');
          return fileMotion(tx, {
            localityId: town.t.locality.id,
            motionId: id,
            leadId: town.deputies[0].accountId,
          });
        })
        .then(
          () => 'filed',
          (error: { refusals: { code: string }[] }) => error.refusals[0].code,
        ),
    );
    expect(answer).toBe('review.after-deadline');
  });
});

describe('the presidium', () => {
  it('an executive officer can neither vote nor decide in it, nor can a deputy', async () => {
    const id = await filed();
    for (const office of [
      'governmentHead',
      'financeOffice',
      'departmentOfficer',
      'deputy',
      'clerk',
    ] as const) {
      const person = await town.t.person([office]);
      expect((await call('POST', `presidium/motions/${id}/decision`, person, meeting(7))).body.code).toBe(
        'platform.not-your-office',
      );
      expect(
        (await call('POST', `presidium/motions/${id}/votes`, person, { matter: 'admission', vote: 'for' }))
          .status,
      ).toBe(403);
    }
    expect((await call('GET', `motions/${id}`)).body.state).toBe('filed');
  });

  it('admits with a majority of all its members and publishes each vote and the reasons', async () => {
    const id = await filed();
    const own = await call('POST', `presidium/motions/${id}/votes`, town.presidium[6], {
      matter: 'admission',
      vote: 'against',
    });
    expect(own.status).toBe(200);
    const twice = await call('POST', `presidium/motions/${id}/votes`, town.presidium[6], {
      matter: 'admission',
      vote: 'for',
    });
    expect(twice.body.code).toBe('review.presidium-voted-twice');
    expect(
      (await call('POST', `presidium/motions/${id}/decision`, town.presidium[0], meeting(7))).body.code,
    ).toBe('review.member-has-voted');
    const decided = await call('POST', `presidium/motions/${id}/decision`, town.presidium[0], {
      ...meeting(4),
      votes: meeting(4).votes.slice(0, 4),
    });
    expect(decided.body).toMatchObject({ state: 'admitted' });
    const { body } = await call('GET', `motions/${id}`);
    expect((body.decisions as unknown as object[])[0]).toMatchObject({
      agreed: true,
      members: 7,
      for: 4,
      against: 1,
      absent: 2,
      needed: 4,
      reasons: '符合章程和法律规定',
    });
    expect(await acts(id)).toEqual(['review.motion-filed', 'review.motion-admitted']);
    expect(
      (await call('POST', `presidium/motions/${id}/decision`, town.presidium[0], meeting(7))).body.code,
    ).toBe('review.already-decided');
  });

  it('three of seven do not admit; without reasons or quorum nothing is decided', async () => {
    const id = await filed();
    const decide = (body: object) =>
      call('POST', `presidium/motions/${id}/decision`, town.presidium[0], body);
    expect((await decide(meeting(3, ''))).body.code).toBe('review.reasons-length');
    expect((await decide({ ...meeting(3), votes: meeting(3).votes.slice(0, 3) })).body.code).toBe(
      'review.presidium-no-quorum',
    );
    expect((await decide(meeting(3, '方案与上年审计整改重复'))).body.state).toBe('refused');
    const { body } = await call('GET', `motions/${id}`);
    expect(JSON.stringify(body.decisions)).toContain('方案与上年审计整改重复');
  });

  it('a motion is withdrawn only with its consent, before the vote', async () => {
    const id = await admitted();
    expect(
      (
        await call(
          'POST',
          `presidium/motions/${id}/decision`,
          town.presidium[0],
          meeting(7, '同意撤回该议案', 'withdrawal'),
        )
      ).body.code,
    ).toBe('review.no-withdrawal-asked');
    expect(
      (await call('POST', `motions/${id}/withdrawal`, town.deputies[1], { reason: '不是我的' })).body.code,
    ).toBe('review.not-your-motion');
    await call('POST', `motions/${id}/withdrawal`, town.deputies[0], { reason: '政府已承诺年内解决' });
    expect((await call('GET', `motions/${id}`)).body.state).toBe('admitted');
    await call(
      'POST',
      `presidium/motions/${id}/decision`,
      town.presidium[0],
      meeting(5, '同意撤回该议案', 'withdrawal'),
    );
    expect((await call('GET', `motions/${id}`)).body.state).toBe('withdrawn');
    expect(await acts(id)).toEqual([
      'review.motion-filed',
      'review.motion-admitted',
      'review.withdrawal-asked',
      'review.motion-withdrawn',
    ]);
  });
});

describe('the votes', () => {
  it('what passed makes the amended draft, what it took is no longer there, the adopted budget waits for the finance office', async () => {
    // What the tests before left open is decided first.
    const { localityId, cycleId, by } = {
      localityId: town.t.locality.id,
      cycleId: town.cycle.id,
      by: { office: 'clerk' },
    };
    const vote = (yes: number) => ({ yes, no: 7 - yes, abstain: 0, notVoting: 0, deputies: 14, needed: 8 });
    for (const open of await town.t.transactions.read((tx) => admittedMotions(tx, localityId, cycleId)))
      if (open.state === 'admitted')
        await run((tx) =>
          recordMotionOutcome(tx, { localityId, motionId: open.id, outcome: 'rejected', vote: vote(3), by }),
        );
    const list = await call('GET', 'motions');
    for (const m of list.body.motions as unknown as { id: string; state: string }[])
      if (m.state === 'filed')
        await call(
          'POST',
          `presidium/motions/${m.id}/decision`,
          town.presidium[0],
          meeting(0, '重复的议案不列入'),
        );

    const first = await admitted([change('垃圾中转站', 300_000), change('公务接待', -300_000)]);
    const second = await admitted([change('通村公路养护', 200_000), change('公务接待', -200_000)]);
    const third = await admitted([change('垃圾中转站', 100_000), change('征地政策处理', -100_000)]);
    await expect(run((tx) => issueAmendedDraft(tx, { localityId, cycleId, by }))).rejects.toThrow(
      'review.motions-undecided',
    );

    await run((tx) =>
      recordMotionOutcome(tx, { localityId, motionId: first, outcome: 'passed', vote: vote(11), by }),
    );
    const order = await town.t.transactions.read((tx) => admittedMotions(tx, localityId, cycleId));
    expect(order.find((m) => m.id === second)?.blocked?.code).toBe('review.lapsed-below-zero');
    expect(order.find((m) => m.id === third)?.changes[0]).toMatchObject({
      before: wan(210),
      after: wan(220),
    });
    await expect(
      run((tx) =>
        recordMotionOutcome(tx, { localityId, motionId: second, outcome: 'passed', vote: vote(11), by }),
      ),
    ).rejects.toThrow('review.lapsed-below-zero');
    await run((tx) => lapseMotion(tx, { localityId, motionId: second, by }));
    await expect(run((tx) => lapseMotion(tx, { localityId, motionId: third, by }))).rejects.toThrow(
      'review.still-votable',
    );
    await run((tx) =>
      recordMotionOutcome(tx, { localityId, motionId: third, outcome: 'passed', vote: vote(9), by }),
    );
    expect(await town.t.transactions.read((tx) => undecidedMotions(tx, localityId, cycleId))).toEqual({
      filed: 0,
      admitted: 0,
    });

    const issued = await run<{ amended: boolean; versionId: string }>((tx) =>
      issueAmendedDraft(tx, { localityId, cycleId, by }),
    );
    expect(issued.amended).toBe(true);
    const amounts = async (versionId: string) =>
      new Map(
        (await town.t.transactions.read((tx) => versionLines(tx, versionId))).map((l) => [l.name, l.amount]),
      );
    const amended = await amounts(issued.versionId);
    expect(amended.get('垃圾中转站')).toBe(wan(220));
    expect(amended.get('公务接待')).toBe(wan(10));
    expect(amended.get('征地政策处理')).toBe(wan(340));
    expect(amended.get('通村公路养护')).toBe(wan(100));

    const adoptedId = await run<string>((tx) => issueAdopted(tx, { localityId, cycleId }));
    expect(await amounts(adoptedId)).toEqual(amended);
    const adopted = await town.t.transactions.read((tx) => versionById(tx, localityId, adoptedId));
    expect(adopted?.publishedAt).toBeUndefined();
    expect(await town.t.transactions.read((tx) => publishedVersion(tx, localityId, 2027))).toMatchObject({
      kind: 'amendedDraft',
    });
    await expect(run((tx) => issueAdopted(tx, { localityId, cycleId }))).rejects.toThrow(
      'review.adopted-already-made',
    );
    const told = await town.t.transactions.read((tx) =>
      actsAbout(tx, localityId, 'line', town.key('垃圾中转站')),
    );
    expect(told.map((a) => a.type).slice(-3)).toEqual([
      'review.motion-passed',
      'review.motion-passed',
      'review.draft-amended',
    ]);
    expect((await call('GET', `motions/${first}`)).body).toMatchObject({
      state: 'passed',
      outcome: { yes: 11, deputies: 14 },
    });
  });
});
