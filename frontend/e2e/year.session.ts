// The way to the congress and through it, for journeys that are about something else: as the screens send it.
import { admit, fileMotion, type Line, receipt, review } from './year.congress';
import { closeForum, openForum } from './year.forum';
import type { People } from './year.people';

const YEAR = 2027;
const SESSION_DAY = '2027-02-10';

/** The demo clock, day that matters by day that matters, until `day`. */
export async function clockOn(people: People, day: string): Promise<void> {
  for (let today = ''; today < day; ) {
    const moved = await people
      .of('clerk')
      .send<{ today: string }>('POST', `/cycles/${YEAR}/demo-clock/next-day`);
    if (moved.today === today) throw new Error(`the clock stands still on ${today}`);
    today = moved.today;
  }
}

export async function lineOf(people: People, name: string): Promise<Line> {
  const query = `q=${encodeURIComponent(name)}&year=${YEAR}`;
  const { lines } = await people.of('clerk').get<{ lines: Line[] }>(`/budgets/search?${query}`);
  const line = lines.find((l) => l.name === name);
  if (!line) throw new Error(`no line ${name} in ${YEAR}`);
  return line;
}

/** From the draft to the morning of the session: forum held, committee heard, one motion on the agenda, sitting called. */
export async function toSessionDay(people: People): Promise<string> {
  const forums = await people.of('clerk').get<{ id: string; year: number }[]>('/forums');
  const forum = forums.find((f) => f.year === YEAR);
  if (!forum) throw new Error(`no forum of ${YEAR}`);
  await clockOn(people, '2027-01-18');
  await openForum(people, forum.id, 1);
  await closeForum(people, forum.id);
  await clockOn(people, '2027-01-19');
  const [meals, meetings] = [await lineOf(people, '老年食堂助餐'), await lineOf(people, '会议与培训')];
  await review(people, meals);
  const sitting = await people.of('deputy01').send<{ id: string }>('POST', '/review/sittings', {
    title: { zh: '第十九届人民代表大会第七次会议', en: 'Seventh session of the 19th congress' },
    day: SESSION_DAY,
    place: '镇文化礼堂',
    agenda: [
      { kind: 'report', title: { zh: '预算草案的报告', en: 'Report on the draft' } },
      { kind: 'amendments', title: { zh: '表决修正议案', en: 'Votes on amendments' } },
      { kind: 'budget', title: { zh: '表决预算', en: 'Vote on the budget' } },
    ],
  });
  const motion = await fileMotion(YEAR, {
    texts: { cause: '送餐范围小，老人意见多。', grounds: '恳谈会意见和政府答复。', plan: '增减如下。' },
    raised: meals,
    cut: meetings,
    yuan: 100_000,
    sponsors: people.deputies.slice(32, 37),
  });
  await admit(people, motion);
  await clockOn(people, SESSION_DAY);
  return sitting.id;
}

/** A vote of the sitting: the first `yes` deputies for, the others against. Returns its id, closed and counted. */
async function vote(people: People, sitting: string, matter: object, yes: number): Promise<string> {
  const clerk = people.of('clerk');
  const { id } = await clerk.send<{ id: string }>('POST', `/review/sittings/${sitting}/votes`, matter);
  await Promise.all(
    people.deputies.map((deputy, i) =>
      deputy.send('POST', `/review/votes/${id}/ballots`, {
        choice: i < yes ? 'yes' : 'no',
        receipt: receipt(),
      }),
    ),
  );
  await clerk.send('POST', `/review/votes/${id}/close`, {});
  return id;
}

/** Everybody comes and the clerk opens. */
async function open(people: People, sitting: string): Promise<void> {
  for (const deputy of people.deputies) await deputy.send('POST', `/review/sittings/${sitting}/sign-in`);
  await people.of('clerk').send('POST', `/review/sittings/${sitting}/open`);
}

/** The budget of 2027 is amended, adopted and published. */
export async function toAdopted(people: People): Promise<void> {
  const [clerk, finance] = [people.of('clerk'), people.of('finance')];
  const sitting = await toSessionDay(people);
  await open(people, sitting);
  const { next } = await clerk.get<{ next: { motionId: string } }>(`/review/sittings/${sitting}`);
  await vote(people, sitting, { kind: 'motion', motionId: next.motionId }, 60);
  await clerk.send('POST', `/review/sittings/${sitting}/revised-draft`);
  await vote(people, sitting, { kind: 'budget' }, 92);
  await clerk.send('POST', `/review/sittings/${sitting}/close`);
  const waiting = await finance.get<{ id: string }[]>('/budgets/waiting-versions');
  for (const { id } of waiting) await finance.send('POST', `/budgets/versions/${id}/publish`, {});
}

/** A sitting on `day` in which proposals pass by one vote more than half of all. */
export async function passProposals(
  people: People,
  day: string,
  proposals: readonly string[],
): Promise<void> {
  const half = Math.floor(people.deputies.length / 2);
  const { id } = await people.of('deputy01').send<{ id: string }>('POST', '/review/sittings', {
    title: { zh: '年中会议', en: 'Mid-year session' },
    day,
    place: '镇文化礼堂',
    agenda: [{ kind: 'proposal', title: { zh: '预算调整和决算', en: 'Adjustment and final accounts' } }],
  });
  await clockOn(people, day);
  await open(people, id);
  for (const proposalId of proposals) await vote(people, id, { kind: 'proposal', proposalId }, half + 1);
  await people.of('clerk').send('POST', `/review/sittings/${id}/close`);
}
