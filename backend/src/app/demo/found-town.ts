// Founds 泽湖镇 with its departments, charter and people: what every later act of the story needs.
import { xinheCharter } from '@kentan/shared/charters';
import { adoptCharterVersion } from '../../domains/charters/index.js';
import { pauseCalendar } from '../../domains/cycles/index.js';
import { createAccount, giveOffice } from '../../domains/identity/index.js';
import { foundLocality } from '../../domains/localities/index.js';
import { newId } from '../../platform/ids.js';
import type { Tx } from '../../platform/transactions.js';
import { CITIZEN_DEMO, CITIZENS, deputies, type Holder, officials, TERM_FROM } from './people.js';
import { type Cast, on, type Story, type Town } from './story.js';
import { DEPARTMENTS, residents, TOWN } from './town.js';

/** People by login. */
export type People = ReadonlyMap<string, Cast>;

/** The first sheets of the town were handed in here. */
export const FOUNDED = on('2025-09-22');

export async function foundTown(story: Story): Promise<{ town: Town; people: People }> {
  const town = await story.write(FOUNDED, async (tx) => {
    const founded = await foundLocality(tx, {
      ...TOWN,
      level: 'township',
      demo: true,
      departments: [...DEPARTMENTS],
    });
    await pauseCalendar(tx, founded.locality.id);
    return founded;
  });
  const people = await story.write(FOUNDED, (tx) => settle(tx, town));
  await story.write(on('2025-09-26', '15:00'), (tx) =>
    adoptCharterVersion(
      tx,
      { localityId: town.locality.id, charter: xinheCharter, by: { office: 'presidium' } },
      newId(),
    ),
  );
  return { town, people };
}

async function settle(tx: Tx, town: Town): Promise<People> {
  const people = new Map<string, Cast>();
  const citizens = residents(CITIZENS, 'citizens').map(
    ({ name }, i): Holder => ({
      login: `citizen${i + 1}`,
      name,
      offices: ['citizen'],
      demo: CITIZEN_DEMO[i],
    }),
  );
  for (const holder of [...citizens, ...deputies(), ...officials(DEPARTMENTS.map((d) => d.code))]) {
    const accountId = await createAccount(tx, {
      login: `${TOWN.slug}-${holder.login}`,
      displayName: holder.name,
      ...(holder.demo ? { demoLabel: holder.demo } : {}),
    });
    for (const office of holder.offices) {
      await giveOffice(tx, {
        localityId: town.locality.id,
        accountId,
        office,
        departmentId: town.departments.find((d) => d.code === holder.department)?.id,
        constituency: office === 'deputy' ? holder.constituency : undefined,
        delegation: office === 'deputy' ? holder.delegation : undefined,
        termFrom: TERM_FROM,
      });
    }
    people.set(holder.login, { accountId, name: holder.name });
  }
  return people;
}
