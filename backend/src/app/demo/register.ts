// The town's register of 2,000 residents, handed in by the clerk each December as the file that the villages send.
import { linkToRegister, registerOf } from '../../domains/identity/index.js';
import { ImportRegister } from '../../domains/identity/registers/import-register.js';
import { CITIZENS, deputies } from './people.js';
import type { Story, Town } from './story.js';
import { type Resident, residents, sexOf } from './town.js';

const RESIDENTS = 2_000;
/** Moved away, died, or came of age in a year. */
const CHANGES_A_YEAR = 24;

/** Deputies live in their constituency's village and stand on the register like everybody else. */
const deputyResidents = (): Resident[] =>
  deputies().map(({ name, village = '' }, index) => ({
    name,
    sex: sexOf(name),
    birthYear: 1958 + ((index * 7) % 38),
    village,
    household: `${village}-D${String(index + 1).padStart(3, '0')}`,
  }));

/** The people of a year's register: the first are those who have an account from the beginning. */
function peopleOf(year: number): Resident[] {
  const known = residents(RESIDENTS - deputies().length, 'citizens');
  const kept = year === 2026 ? known : known.slice(0, -CHANGES_A_YEAR);
  const came = residents(RESIDENTS - deputies().length - kept.length, `came in ${year}`).map((person, i) => ({
    ...person,
    household: `${person.village}-${year}-${i + 1}`,
  }));
  return [...kept, ...deputyResidents(), ...came];
}

function fileOf(year: number): Buffer {
  const rows = peopleOf(year).map(({ name, sex, birthYear, village, household }) =>
    [name, sex === 'f' ? '女' : '男', birthYear, village, household, ''].join(','),
  );
  return Buffer.from(['姓名,性别,出生年,村,户号,联系电话', ...rows].join('\n'), 'utf8');
}

export async function handInRegister(story: Story, town: Town, year: number): Promise<void> {
  const { locality, people } = town;
  await story.get(ImportRegister).run({
    localityId: locality.id,
    title: `${year} 年居民名册`,
    bytes: fileOf(year),
    by: { office: 'clerk', accountId: people.of('clerk').accountId },
  });
  if (year === 2026) await story.write((tx) => linkAccounts(tx, town));
}

/** Residents who had an account and deputies are found on the register by name and household. */
async function linkAccounts(
  tx: Parameters<typeof linkToRegister>[0],
  { locality, people }: Town,
): Promise<void> {
  const entries = await registerOf(tx, locality.id);
  const idOf = (person: Resident) =>
    entries.find((e) => e.name === person.name && e.household === person.household)?.id ?? '';
  const citizens = peopleOf(2026).slice(0, CITIZENS);
  for (const [i, citizen] of citizens.entries()) {
    await linkToRegister(tx, locality.id, idOf(citizen), people.of(`citizen${i + 1}`).accountId);
  }
  for (const [i, deputy] of deputyResidents().entries()) {
    await linkToRegister(tx, locality.id, idOf(deputy), people.deputies[i].accountId);
  }
}
