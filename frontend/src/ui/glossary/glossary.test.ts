// Every term of the glossary has a name and a meaning in both languages, and no meaning is without its term.

import { TERMS } from './terms';
import en from './words.en.json' with { type: 'json' };
import zh from './words.zh.json' with { type: 'json' };

const expected = TERMS.flatMap((term) => [`means.${term}`, `name.${term}`]).sort();

test.each([
  ['Chinese', zh],
  ['English', en],
])('every term is explained in %s', (_, words) => {
  expect(Object.keys(words).sort()).toEqual(expected);
});
