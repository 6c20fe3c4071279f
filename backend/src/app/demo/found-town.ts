// Founds 泽湖镇 with its departments, charter and people: what every later act of the story needs.
import { xinheCharter } from '@kentan/shared/charters';
import { adoptCharterVersion } from '../../domains/charters/index.js';
import { pauseCalendar } from '../../domains/cycles/index.js';
import { createAccount, giveOffice } from '../../domains/identity/index.js';
import { foundLocality } from '../../domains/localities/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { Tx } from '../../platform/transactions.js';
import { CITIZEN_DEMO, CITIZENS, deputies, type Holder, officials, TERM_FROM } from './people.js';
import { on, People, type Story, type Town } from './story.js';
import { DEPARTMENTS, residents, TOWN } from './town.js';

/** The town begins to use Kentan. */
const FOUNDED = on('2024-09-23');

export async function foundTown(story: Story): Promise<Town> {
  const town = await story.get(Clock).at(FOUNDED, () => story.write(found));
  story.planWrite(on('2024-09-27', '15:00'), (tx) =>
    adoptCharterVersion(
      tx,
      { localityId: town.locality.id, charter: xinheCharter, by: { office: 'presidium' } },
      newId(),
    ),
  );
  return town;
}

async function found(tx: Tx): Promise<Town> {
  const place = await foundLocality(tx, {
    ...TOWN,
    level: 'township',
    demo: true,
    departments: [...DEPARTMENTS],
  });
  await pauseCalendar(tx, place.locality.id);
  const citizens = residents(CITIZENS, 'citizens').map(
    ({ name }, i): Holder => ({
      login: `citizen${i + 1}`,
      name,
      offices: ['citizen'],
      demo: CITIZEN_DEMO[i],
    }),
  );
  const actors = new Map<string, Actor>();
  for (const holder of [...citizens, ...deputies(), ...officials(DEPARTMENTS.map((d) => d.code))]) {
    actors.set(holder.login, await settle(tx, place, holder));
  }
  return { ...place, people: new People(actors) };
}

async function settle(
  tx: Tx,
  { locality, departments }: Pick<Town, 'locality' | 'departments'>,
  holder: Holder,
): Promise<Actor> {
  const accountId = await createAccount(tx, {
    login: `${TOWN.slug}-${holder.login}`,
    displayName: holder.name,
    ...(holder.demo ? { demoLabel: holder.demo } : {}),
  });
  const departmentId = departments.find((d) => d.code === holder.department)?.id;
  const { constituency, delegation } = holder;
  for (const office of holder.offices) {
    const seat = office === 'deputy' ? { constituency, delegation } : {};
    await giveOffice(tx, {
      localityId: locality.id,
      accountId,
      office,
      departmentId,
      ...seat,
      termFrom: TERM_FROM,
    });
  }
  const offices = holder.offices.map((office) => ({
    office,
    localityId: locality.id,
    ...(departmentId ? { departmentId } : {}),
    ...(office === 'deputy' && delegation ? { delegation } : {}),
  }));
  return { accountId, displayName: holder.name, offices };
}
