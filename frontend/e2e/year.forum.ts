// The forum of the year's journey: planned, drawn, sat; a resident says what a line needs, the department promises it.
import { type People, type Somebody } from './year.people';

/** Seats of the charter's size with about eight tenths drawn by lot. */
const SEATS = { drawnSeats: 40, invitedSeats: 10 };
const BOTH = (zh: string, en: string) => ({ zh, en });

interface Line {
  lineKey: string;
  name: string;
}
export interface Seat {
  number: number;
  code: string;
}

export async function planForum(people: People, year: number, day: string): Promise<string> {
  const clerk = people.of('clerk');
  const plan = {
    title: BOTH(`${year} 年预算民主恳谈会`, `Forum on the budget of ${year}`),
    about: BOTH('明年的钱怎么花', 'How to spend next year'),
    place: BOTH('镇文化礼堂', 'Culture hall'),
    startsAt: `${day}T09:00:00+08:00`,
    endsAt: `${day}T16:00:00+08:00`,
  };
  const { id } = await clerk.send<{ id: string }>('POST', '/forums', { ...plan, year, ...SEATS });
  const sections = [
    {
      id: 'how',
      heading: BOTH('怎么讨论', 'How we talk'),
      text: BOTH('先分组，再大会。', 'Groups first, then the plenary.'),
    },
  ];
  await people.of('finance').send('PUT', `/forums/${id}/briefing`, { sections }, { 'if-match': '"v1"' });
  await people.of('finance').send('POST', `/forums/${id}/briefing/publication`);
  return id;
}

export async function drawForum(people: People, id: string): Promise<Seat[]> {
  const clerk = people.of('clerk');
  await clerk.send('POST', `/forums/${id}/list`);
  const hands = [
    { who: '塘下选区代表', digits: '20270' },
    { who: '最年长的居民', digits: '1938' },
    { who: '小学生', digits: '424242' },
  ];
  await clerk.send('POST', `/forums/${id}/draw`, { hands });
  const letters = await clerk.send<Seat[] | { letters: Seat[] }>('POST', `/forums/${id}/letters`, {});
  return Array.isArray(letters) ? letters : letters.letters;
}

const NO_NEEDS = { transport: false, childcare: false, companion: false, note: '' };
export const accept = (person: Somebody, id: string) =>
  person.send('POST', `/forums/${id}/reply`, { reply: 'accept', needs: NO_NEEDS });

export async function openForum(people: People, id: string, number: number): Promise<void> {
  const clerk = people.of('clerk');
  await clerk.send('PUT', `/forums/${id}/attendance`, { number, present: true });
  await clerk.send('POST', `/forums/${id}/opening`);
}

export async function closeForum(people: People, id: string): Promise<void> {
  await people.of('clerk').send('POST', `/forums/${id}/closing`);
}

/** The department says yes and names the lines that are to change. */
export async function promise(
  officer: Somebody,
  opinionId: string,
  [raised, cut]: readonly [Line, Line],
): Promise<void> {
  await officer.send('POST', `/forums/opinions/${opinionId}/study`);
  await officer.send('POST', `/forums/opinions/${opinionId}/response`, {
    outcome: 'adopted',
    reasons: '石柱、后岙两村 80 岁以上老人较多，同意扩大送餐，从会议与培训中安排。',
    changes: [
      { lineKey: raised.lineKey, what: '增加 10 万元，送餐到石柱、后岙' },
      { lineKey: cut.lineKey, what: '减少 10 万元' },
    ],
  });
}
