// The review and the congress of the year's journey: the committee's report, motions, and receipts of votes: as the screens send them.
import { randomBytes } from 'node:crypto';
import type { People, Somebody } from './year.people';

export interface Line {
  lineKey: string;
  name: string;
  department: string;
}
export interface Move {
  texts: { cause: string; grounds: string; plan: string };
  /** Raised and cut by as many yuan. */
  raised: Line;
  cut: Line;
  yuan: number;
  sponsors: readonly Somebody[];
}

const HEADS = [1, 2, 3, 4, 5, 6, 7, 8];

/** The eight heads of the Budget Law's article 48, one opinion with its handling, and the report (article 49). */
export async function review(people: People, line: Line): Promise<void> {
  const committee = people.of('deputy10');
  for (const head of HEADS) {
    await committee.send('PUT', `/review/committee/heads/${head}`, { finding: 'in-order', text: '' });
  }
  const issued = await committee.send<{ opinions: { id: string }[] }>('POST', '/review/committee/opinions', {
    head: 4,
    lines: [line.lineKey],
    text: '请说明老年食堂扩大送餐后的人员安排。',
  });
  await people.of('finance').send('POST', `/review/committee/opinions/${issued.opinions[0].id}/handling`, {
    handling: 'adopted',
    text: '新增两名送餐员，费用在项目内安排。',
  });
  await committee.send('POST', '/review/committee/report', {
    execution: '上年预算执行符合镇人代会决议的要求。',
    conformity: '草案的编制符合预算法的规定。',
    proposal: '建议批准预算草案。',
    improvements: '继续细化项目支出。',
  });
}

/** Written, signed by its sponsors and filed. Returns the motion's id. */
export async function fileMotion(year: number, move: Move): Promise<string> {
  const [lead, ...others] = move.sponsors;
  const { id } = await lead.send<{ id: string }>('POST', '/review/motions', { year });
  const changes = [
    { lineKey: move.raised.lineKey, delta: move.yuan.toFixed(2) },
    { lineKey: move.cut.lineKey, delta: (-move.yuan).toFixed(2) },
  ];
  await lead.send('PUT', `/review/motions/${id}`, { ...move.texts, changes }, { 'if-match': '"v1"' });
  await lead.send('POST', `/review/motions/${id}/invitations`, { deputies: others.map((d) => d.accountId) });
  for (const deputy of move.sponsors)
    await deputy.send('POST', `/review/motions/${id}/signatures`, { version: 2 });
  await lead.send('POST', `/review/motions/${id}/filing`);
  return id;
}

/** The nine members of the presidium agree, with reasons. */
export async function admit(people: People, id: string): Promise<void> {
  const members = people.deputies.slice(0, 9);
  await people.of('deputy01').send('POST', `/review/presidium/motions/${id}/decision`, {
    matter: 'admission',
    votes: members.map(({ accountId }) => ({ member: accountId, vote: 'for' })),
    reasons: '案由清楚，收支平衡，列入会议议程。',
  });
}

export const receipt = (): string => {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return [...randomBytes(20)].map((byte) => letters[byte % 32]).join('');
};
