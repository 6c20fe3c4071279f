// Who came, beside who lives there: composition against the population, and how many replied.
import type { PoolEntry } from './pool.js';
import { AGE_GROUPS } from './pool.js';

export const SAMPLE_ATTRIBUTES = ['sex', 'ageGroup', 'village'] as const;
export type SampleAttribute = (typeof SAMPLE_ATTRIBUTES)[number];
export type SamplePerson = Pick<PoolEntry, SampleAttribute>;

export interface SampleRow {
  readonly value: string;
  readonly population: number;
  readonly sample: number;
  /** Shares in tenths of a percent of the whole population and of the whole sample. */
  readonly populationShare: number;
  readonly sampleShare: number;
  /** Sample minus population, in tenths of a percentage point. */
  readonly difference: number;
}

export interface SampleTable {
  readonly attribute: SampleAttribute;
  readonly rows: readonly SampleRow[];
}

const tenths = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 2000 + whole) / (2 * whole));

function values(attribute: SampleAttribute, population: readonly SamplePerson[]): string[] {
  if (attribute === 'sex') return ['f', 'm'];
  const present = new Set<string>(population.map((person) => person[attribute]));
  if (attribute === 'ageGroup') return AGE_GROUPS.filter((group) => present.has(group));
  const size = (village: string) => population.filter((person) => person.village === village).length;
  return [...present].sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
}

/** A value that only the sample has would be a fault of the register: the population contains the sample. */
export function sampleTables(
  population: readonly SamplePerson[],
  sample: readonly SamplePerson[],
): SampleTable[] {
  return SAMPLE_ATTRIBUTES.map((attribute) => ({
    attribute,
    rows: values(attribute, population).map((value) => {
      const of = (people: readonly SamplePerson[]) => people.filter((p) => p[attribute] === value).length;
      const [all, some] = [of(population), of(sample)];
      const [populationShare, sampleShare] = [tenths(all, population.length), tenths(some, sample.length)];
      return {
        value,
        population: all,
        sample: some,
        populationShare,
        sampleShare,
        difference: sampleShare - populationShare,
      };
    }),
  }));
}

export interface ReplyCounts {
  readonly invited: number;
  readonly accepted: number;
  readonly declined: number;
  readonly lapsed: number;
  readonly withdrawn: number;
  readonly waiting: number;
  readonly attended: number;
}

/** Tenths of a percent. */
export interface ResponseRates {
  /** Of all invited, how many replied at all. */
  readonly replied: number;
  readonly accepted: number;
  /** Of those who accepted and did not withdraw, how many came. */
  readonly attended: number;
}

export function responseRates(counts: ReplyCounts): ResponseRates {
  const replied = counts.accepted + counts.declined + counts.withdrawn;
  return {
    replied: tenths(replied, counts.invited),
    accepted: tenths(counts.accepted, counts.invited),
    attended: tenths(counts.attended, counts.accepted),
  };
}
