// Builders for tests that need people on a register.
import type { RegisterPerson } from '@kentan/shared/identity';

/** `count` people of a village, one household each, the first born in 1957. */
export const villagers = (count: number): RegisterPerson[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `村民${i + 1}`,
    sex: i % 2 ? 'm' : 'f',
    birthYear: 1957 + (i % 40),
    village: ['塘下', '桥西'][i % 2],
    household: `h-${i + 1}`,
    contact: '',
  }));
