// People who are alike for the quotas are interchangeable: the draw is decided for types of people, not for each person.
// Where at most one person of a household may be drawn, people of equal households are alike.

export interface Quota {
  readonly category: string;
  readonly feature: string;
  /** Seats, both included. */
  readonly min: number;
  readonly max: number;
}

export interface Person {
  readonly id: string;
  /** Feature by category. */
  readonly features: Readonly<Record<string, string>>;
  /** People with the same household exclude each other; absent: nobody is excluded. */
  readonly household?: string;
}

/** A kind of person: how many there are and which quotas they count for. */
export interface PersonType {
  /** Features in the order of the categories. */
  readonly features: readonly string[];
  readonly people: number;
  /** Positions of the quotas. */
  readonly quotas: readonly number[];
  /** Position in `classes` of the household class; −1 where no household binds. */
  readonly household: number;
}

/** Households of the same composition. */
export interface HouseholdClass {
  /** The households, each with its people by type (position in `types`). */
  readonly households: readonly (readonly { readonly type: number; readonly people: readonly string[] }[])[];
  readonly types: readonly number[];
}

export interface Pool {
  readonly quotas: readonly Quota[];
  readonly seats: number;
  readonly types: readonly PersonType[];
  readonly classes: readonly HouseholdClass[];
  /** Ids of the people of each type without a binding household, in the order given; empty where one binds. */
  readonly free: readonly (readonly string[])[];
}

/** Groups people into types. People whose feature no quota names still count for the other categories. */
export function poolOf(people: readonly Person[], quotas: readonly Quota[], seats: number): Pool {
  const categories = [...new Set(quotas.map(({ category }) => category))];
  const key = (person: Person) => JSON.stringify(categories.map((c) => person.features[c] ?? ''));
  const households = new Map<string, Person[]>();
  for (const person of people) {
    if (person.household === undefined) continue;
    households.set(person.household, [...(households.get(person.household) ?? []), person]);
  }
  const builder = new PoolBuilder(quotas, categories);
  for (const person of people) {
    const shared = person.household !== undefined && (households.get(person.household)?.length ?? 0) > 1;
    if (!shared) builder.addFree(key(person), person);
  }
  for (const members of households.values()) if (members.length > 1) builder.addHousehold(members, key);
  return builder.pool(seats);
}

class PoolBuilder {
  private readonly types: { features: string[]; people: number; household: number }[] = [];
  private readonly free: string[][] = [];
  private readonly classes: { types: number[]; households: { type: number; people: string[] }[][] }[] = [];
  private readonly known = new Map<string, number>();
  private readonly knownClasses = new Map<string, number>();

  constructor(
    private readonly quotas: readonly Quota[],
    private readonly categories: readonly string[],
  ) {}

  private typeOf(key: string, household: number): number {
    const full = `${household}|${key}`;
    let type = this.known.get(full);
    if (type === undefined) {
      type = this.types.length;
      this.known.set(full, type);
      this.types.push({ features: JSON.parse(key) as string[], people: 0, household });
      this.free.push([]);
    }
    return type;
  }

  addFree(key: string, person: Person): void {
    const type = this.typeOf(key, -1);
    this.types[type].people += 1;
    this.free[type].push(person.id);
  }

  addHousehold(members: readonly Person[], key: (person: Person) => string): void {
    const byKey = new Map<string, string[]>();
    for (const member of members) byKey.set(key(member), [...(byKey.get(key(member)) ?? []), member.id]);
    const composition = JSON.stringify([...byKey].map(([k, ids]) => [k, ids.length]).sort());
    let at = this.knownClasses.get(composition);
    if (at === undefined) {
      at = this.classes.length;
      this.knownClasses.set(composition, at);
      this.classes.push({ types: [], households: [] });
    }
    const found = this.classes[at];
    const household = [...byKey].map(([k, people]) => ({ type: this.typeOf(k, at), people }));
    for (const { type, people } of household) {
      this.types[type].people += people.length;
      if (!found.types.includes(type)) found.types.push(type);
    }
    found.households.push(household);
  }

  pool(seats: number): Pool {
    const { quotas, categories, classes, free } = this;
    const types = this.types.map((type) => ({
      ...type,
      quotas: quotas.flatMap(({ category, feature }, q) =>
        type.features[categories.indexOf(category)] === feature ? [q] : [],
      ),
    }));
    return { quotas, seats, types, classes, free };
  }
}

/** The most people of a type that one panel can hold: one of each household where households bind. */
export const mostOf = ({ types, classes }: Pool, type: number): number => {
  const { people, household } = types[type];
  return household < 0
    ? people
    : classes[household].households.filter((h) => h.some((m) => m.type === type)).length;
};
