// For tests: a town whose congress is about to sit, with motions that the presidium has put on the agenda.
import { type Charter, xinheCharter } from '@kentan/shared/charters';
import { fen } from '@kentan/shared/kernel';
import { usualAgenda } from '@kentan/shared/review';
import { type Person, type TestApp, testApp } from '../../../app/testing.js';
import { Clock } from '../../../platform/clock.js';
import { newId } from '../../../platform/ids.js';
import { publishVersion, saveVersion } from '../../budgets/index.js';
import { adoptCharterVersion } from '../../charters/index.js';
import { type Cycle, noteFact } from '../../cycles/index.js';
import { cycleInPhase, morning } from '../../cycles/testing.js';
import {
  decideMotion,
  draftMotion,
  editMotion,
  fileMotion,
  inviteSponsors,
  signMotion,
} from '../motions/index.js';
import { draftLines } from '../motions/testing.js';

export interface CongressTown {
  t: TestApp;
  cycle: Cycle;
  deputies: Person[];
  chair: Person;
  clerk: Person;
  keepers: Person[];
  on(day: string, time?: string): void;
  api(path: string): string;
  /** A motion on the agenda that moves `yuan` from one line to another. Returns its id. */
  motion(to: string, from: string, yuan: number): Promise<string>;
  /** A sitting called for 10 February. Returns its id. */
  sitting(): Promise<string>;
}

/** `deputies` in office, the chair among them; year 2027 in review on 25 January, the review report submitted. */
export async function congressTown({
  deputies: count = 12,
  congress = {},
}: {
  deputies?: number;
  congress?: Partial<Charter['congress']>;
} = {}): Promise<CongressTown> {
  const t = await testApp();
  const clock = t.app.get(Clock);
  const charter = { ...xinheCharter, congress: { ...xinheCharter.congress, ...congress } };
  await clock.at(morning('2026-09-01'), () =>
    t.transactions.run((tx) =>
      adoptCharterVersion(tx, { localityId: t.locality.id, charter, by: { office: 'presidium' } }, newId()),
    ),
  );
  const { cycle, now } = await cycleInPhase(
    { transactions: t.transactions, clock },
    t.locality.id,
    2027,
    'review',
  );
  const lines = draftLines();
  await clock.at(now, () =>
    t.transactions.run(async (tx) => {
      const versionId = await saveVersion(tx, {
        localityId: t.locality.id,
        year: 2027,
        kind: 'draft',
        lines,
      });
      await publishVersion(tx, {
        localityId: t.locality.id,
        versionId,
        cycleId: cycle.id,
        by: { office: 'financeOffice' },
      });
      await noteFact(tx, cycle.id, 'review-reported');
    }),
  );
  const chair = await t.person(['chair', 'deputy'], { name: '主席' });
  const deputies = [chair];
  for (let i = 1; i < count; i += 1) deputies.push(await t.person(['deputy'], { name: `代表${i}` }));
  const clerk = await t.person(['clerk'], { name: '办公室' });
  const keepers: Person[] = [];
  for (let i = 0; i < 3; i += 1) keepers.push(await t.person(['keeper'], { name: `监票人${i}` }));
  const localityId = t.locality.id;
  const town: CongressTown = {
    t,
    cycle,
    deputies,
    chair,
    clerk,
    keepers,
    on: (day, time = '09:00:00') => clock.setOffset(Date.parse(`${day}T${time}+08:00`) - Date.now()),
    api: (path) => `/api/localities/testtown/review/${path}`,
    motion: (to, from, yuan) =>
      t.transactions.run(async (tx) => {
        const key = (name: string) => lines.find((l) => l.name === name)?.lineKey ?? name;
        const [lead, ...others] = deputies.slice(1, 6).map((d) => d.accountId);
        const motionId = await draftMotion(tx, { localityId, cycle, leadId: lead });
        await editMotion(tx, {
          localityId,
          motionId,
          leadId: lead,
          version: 1,
          content: {
            cause: '案由若干字',
            grounds: '案据若干字',
            plan: '方案若干字',
            changes: [
              { lineKey: key(to), delta: fen(yuan * 100) },
              { lineKey: key(from), delta: fen(-yuan * 100) },
            ],
          },
        });
        await inviteSponsors(tx, { localityId, motionId, leadId: lead, deputyIds: others });
        for (const deputyId of [lead, ...others])
          await signMotion(tx, { localityId, motionId, deputyId, version: 2 });
        await fileMotion(tx, { localityId, motionId, leadId: lead });
        await decideMotion(tx, {
          localityId,
          motionId,
          matter: 'admission',
          votes: [{ memberId: chair.accountId, vote: 'for' }],
          reasons: '符合章程和法律规定',
          by: { office: 'chair' },
        });
        return motionId;
      }),
    sitting: async () => {
      const answer = await t.send('POST', town.api('sittings'), {
        as: chair,
        body: {
          title: { zh: '第十九届人民代表大会第一次会议', en: 'First session of the 19th congress' },
          day: '2027-02-10',
          place: '镇大会堂',
          agenda: usualAgenda(2027),
        },
      });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return String(answer.body.id);
    },
  };
  town.on('2027-01-25');
  return town;
}
