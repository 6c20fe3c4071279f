// The congress in other modes and with two processes: secret votes with keepers, a show of hands, one hall on two servers.
import { randomBytes } from 'node:crypto';
import { receiptOf } from '@kentan/shared/ballots';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../../app/create-app.js';
import type { Answer, Person } from '../../../app/testing.js';
import { Clock } from '../../../platform/clock.js';
import { csrfOf, SESSION_COOKIE } from '../../identity/index.js';
import { type CongressTown, congressTown } from './testing.js';

const done = (answer: Answer): Answer['body'] => {
  if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const ballot = (choice: string) => ({ choice, receipt: receiptOf(randomBytes(13)) });

/** The sitting opened with everybody present. */
async function inSession(town: CongressTown): Promise<string> {
  town.on('2027-02-01');
  const sitting = await town.sitting();
  town.on('2027-02-10');
  done(await town.t.send('POST', town.api(`sittings/${sitting}/open`), { as: town.clerk }));
  for (const as of town.deputies)
    done(await town.t.send('POST', town.api(`sittings/${sitting}/sign-in`), { as }));
  return sitting;
}

describe('a secret vote', () => {
  let town: CongressTown;
  beforeAll(async () => {
    town = await congressTown({ deputies: 9, congress: { budgetVoteMode: 'secret' } });
  });
  afterAll(() => town.t.close());
  const post = (path: string, as: Person, body: object = {}) =>
    town.t.send('POST', town.api(path), { as, body });

  it('is sealed at closing, opened by two of three keepers, and published without names', async () => {
    const sitting = await inSession(town);
    const vote = String(done(await post(`sittings/${sitting}/votes`, town.clerk, { kind: 'budget' })).id);
    for (const deputy of town.deputies.slice(0, 6))
      done(await post(`votes/${vote}/ballots`, deputy, ballot('yes')));
    const again = await post(`votes/${vote}/ballots`, town.deputies[0], ballot('no'));
    expect([again.status, String(again.body.code)]).toEqual([409, 'ballots.already-counted-secret']);
    expect((await post(`votes/${vote}/keepers`, town.keepers[0])).body.code).toBe('review.vote-not-sealed');
    done(await post(`votes/${vote}/close`, town.clerk));
    const read = async () => (await town.t.send('GET', town.api(`votes/${vote}`))).body;
    expect(await read()).toMatchObject({ state: 'sealed', cast: 6, ballots: [] });
    const stranger = await town.t.person(['keeper']);
    expect((await post(`votes/${vote}/keepers`, stranger)).body.code).toBe('ballots.not-a-keeper');
    expect((await post(`votes/${vote}/keepers`, town.clerk)).status).toBe(403);
    done(await post(`votes/${vote}/keepers`, town.keepers[0]));
    expect(await read()).toMatchObject({ state: 'sealed', keepersAgreed: 1 });
    done(await post(`votes/${vote}/keepers`, town.keepers[1]));
    const counted = await read();
    expect(counted).toMatchObject({ state: 'counted', passed: true, tally: { yes: 6, notVoting: 3 } });
    expect(JSON.stringify([counted.ballots, counted.notVoting])).not.toContain('代表');
  }, 60_000);
});

describe('a show of hands', () => {
  let town: CongressTown;
  beforeAll(async () => {
    town = await congressTown({ deputies: 9, congress: { budgetVoteMode: 'show-of-hands' } });
  });
  afterAll(() => town.t.close());

  it('is decided by the counted hands, which cannot be more than those present', async () => {
    const sitting = await inSession(town);
    const post = (path: string, body: object = {}) =>
      town.t.send('POST', town.api(path), { as: town.clerk, body });
    const vote = String(done(await post(`sittings/${sitting}/votes`, { kind: 'budget' })).id);
    expect((await post(`votes/${vote}/close`)).body.code).toBe('review.hands-missing');
    const many = { hands: { yes: 9, no: 1, abstain: 0 } };
    expect((await post(`votes/${vote}/close`, many)).body.code).toBe('review.too-many-hands');
    done(await post(`votes/${vote}/close`, { hands: { yes: 4, no: 3, abstain: 1 } }));
    const { body } = await town.t.send('GET', town.api(`votes/${vote}`));
    expect(body).toMatchObject({
      passed: false,
      needed: 5,
      tally: { yes: 4, no: 3, abstain: 1, notVoting: 1 },
    });
  }, 60_000);
});

describe('one hall on two servers', () => {
  let town: CongressTown;
  let second: NestFastifyApplication;
  let secondBase: string;
  beforeAll(async () => {
    town = await congressTown({ deputies: 12 });
    second = await createApp(town.t.config);
    await second.listen(0, '127.0.0.1');
    secondBase = await second.getUrl();
  });
  afterAll(async () => {
    await second.close();
    await town.t.close();
  });

  const castAt = async (base: string, vote: string, as: Person, body: object) => {
    const answer = await fetch(base + town.api(`votes/${vote}/ballots`), {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        cookie: `${SESSION_COOKIE}=${as.token}`,
        'x-kentan-csrf': csrfOf(as.token),
      },
    });
    return { status: answer.status, body: (await answer.json()) as { outcome?: string } };
  };

  it('counts each deputy once, and a listener at one server hears of votes cast and closed at the other', async () => {
    const sitting = await inSession(town);
    second.get(Clock).setOffset(town.t.app.get(Clock).offset);
    const vote = String(
      done(
        await town.t.send('POST', town.api(`sittings/${sitting}/votes`), {
          as: town.clerk,
          body: { kind: 'budget' },
        }),
      ).id,
    );
    const hearing = await fetch(`${secondBase}/api/localities/testtown/events?topics=review`);
    const reader = hearing.body?.getReader();
    let heard = '';
    const decoder = new TextDecoder();
    const listening = (async () => {
      for (;;) {
        const { done: ended, value } = (await reader?.read()) ?? { done: true, value: undefined };
        if (ended) return;
        heard += decoder.decode(value);
        if (heard.includes('vote-closed')) return;
      }
    })();
    const answers = await Promise.all(
      town.deputies.flatMap((deputy) => {
        const body = ballot('yes');
        return [castAt(town.t.base, vote, deputy, body), castAt(secondBase, vote, deputy, body)];
      }),
    );
    expect(answers.every((a) => a.status === 201)).toBe(true);
    expect(answers.filter((a) => a.body.outcome === 'counted')).toHaveLength(12);
    await new Promise((resolve) => setTimeout(resolve, 600));
    done(await town.t.send('POST', town.api(`votes/${vote}/close`), { as: town.clerk, body: {} }));
    await listening;
    await reader?.cancel();
    expect(heard).toContain('review.turnout');
    expect(heard).toContain('"cast":12');
    const { body } = await town.t.send('GET', town.api(`votes/${vote}`));
    expect(body).toMatchObject({ passed: true, tally: { yes: 12, notVoting: 0 } });
  }, 60_000);
});
