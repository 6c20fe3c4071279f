// The motions of a congress: written, signed by the co-sponsors, filed, decided by the presidium with its reasons.
import { fen } from '@kentan/shared/kernel';
import { cycleOfYear } from '../../domains/cycles/index.js';
import {
  decideMotion,
  draftMotion,
  editMotion,
  fileMotion,
  inviteSponsors,
  presidiumMembers,
  signMotion,
} from '../../domains/review/index.js';
import { lineNamed } from './budget-years.js';
import type { Story, Town } from './story.js';
import type { MotionText } from './texts/motions-2026.js';

const MINUTE = 60_000;
/** 万元 in fen. */
const WAN = 1_000_000n;

/** Written and signed by some, with others still invited: it is not public before it is filed. */
export function planMotionBegun(
  story: Story,
  town: Town,
  at: Date,
  { year, text, signed, invited }: MotionBegun,
): void {
  const localityId = town.locality.id;
  const idOf = (number: number) => town.people.deputies[number - 1].accountId;
  const [lead, ...others] = signed.map(idOf);
  story.planWrite(at, async (tx) => {
    const cycle = await cycleOfYear(tx, localityId, year);
    const motionId = await draftMotion(tx, { localityId, cycle, leadId: lead });
    const { cause, grounds, plan } = text;
    const content = { cause, grounds, plan, changes: await changesOf(story, town, year, text.moves) };
    await editMotion(tx, { localityId, motionId, leadId: lead, version: 1, content });
    await inviteSponsors(tx, {
      localityId,
      motionId,
      leadId: lead,
      deputyIds: [...others, ...invited.map(idOf)],
    });
    for (const deputyId of [lead, ...others]) {
      await signMotion(tx, { localityId, motionId, deputyId, version: 2 });
    }
  });
}

export interface MotionBegun {
  year: number;
  text: Pick<MotionText, 'cause' | 'grounds' | 'plan' | 'moves'>;
  signed: readonly number[];
  invited: readonly number[];
}

const changesOf = (story: Story, town: Town, year: number, moves: MotionText['moves']) =>
  Promise.all(
    Object.entries(moves).map(async ([line, wan]) => ({
      lineKey: (await lineNamed(story, town, year, line)).lineKey,
      delta: fen(BigInt(wan) * WAN),
    })),
  );

export interface MotionTimes {
  year: number;
  /** The first is written then, each following one some hours later. */
  written: Date;
  /** The presidium meets. */
  decided: Date;
}

/** Plans the motions as far as the agenda; their ids follow in the order of the texts once they are written. */
export function planMotions(
  story: Story,
  town: Town,
  texts: readonly MotionText[],
  times: MotionTimes,
): string[] {
  const localityId = town.locality.id;
  const ids: string[] = [];
  for (const [i, text] of texts.entries()) {
    const [lead, ...others] = text.sponsors.map((n) => town.people.deputies[n - 1].accountId);
    const at = (minutes: number) =>
      new Date(times.written.getTime() + (i * 1_410 + (i % 3) * 95 + minutes) * MINUTE);
    story.planWrite(at(0), async (tx) => {
      const cycle = await cycleOfYear(tx, localityId, times.year);
      ids[i] = await draftMotion(tx, { localityId, cycle, leadId: lead });
      const changes = await changesOf(story, town, times.year, text.moves);
      const { cause, grounds, plan } = text;
      const content = { cause, grounds, plan, changes };
      await editMotion(tx, { localityId, motionId: ids[i], leadId: lead, version: 1, content });
      await inviteSponsors(tx, { localityId, motionId: ids[i], leadId: lead, deputyIds: others });
    });
    for (const [k, deputyId] of [lead, ...others].entries()) {
      story.planWrite(at(40 + k * 35), (tx) =>
        signMotion(tx, { localityId, motionId: ids[i], deputyId, version: 2 }),
      );
    }
    story.planWrite(at(300), (tx) => fileMotion(tx, { localityId, motionId: ids[i], leadId: lead }));
    story.planWrite(new Date(times.decided.getTime() + i * 6 * MINUTE), async (tx) => {
      const members = await presidiumMembers(tx, localityId);
      // One member is away that day; two are of another opinion where the presidium refuses.
      const votes = members.slice(0, -1).map(({ accountId }, m) => ({
        memberId: accountId,
        vote: (text.admitted || m < 2 ? 'for' : 'against') as 'for' | 'against',
      }));
      const chair = town.people.of('deputy01').accountId;
      await decideMotion(tx, {
        localityId,
        motionId: ids[i],
        matter: 'admission',
        votes,
        reasons: text.reasons,
        by: { office: 'chair', accountId: chair },
      });
    });
  }
  return ids;
}
