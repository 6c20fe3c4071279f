// Which screen stands at an address, and what is sent along with it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFirstLoads } from './first-loads.js';

describe('which screen stands at an address', () => {
  const folder = mkdtempSync(join(tmpdir(), 'first-loads-'));
  const file = join(folder, 'first-loads.json');
  const screen = (path: string, first: string[] = []) => ({
    path,
    words: ['w'],
    first,
    scripts: [`${path}.js`],
    styles: [],
  });
  writeFileSync(
    file,
    JSON.stringify({
      always: [],
      demo: { scripts: [], styles: [] },
      screens: [
        screen(''),
        screen('forums/:forum', ['forums/:forum', 'forums/opinions?forum=:forum&page=1']),
        screen('forums/new'),
      ],
      words: { w: { zh: { a: '甲' }, en: { a: 'A' } } },
    }),
  );
  const at = readFirstLoads(file);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('an address spelled out goes before one with a parameter, an unknown one stands nowhere', () => {
    expect(at?.('/zehu', true)?.scripts).toEqual(['.js']);
    expect(at?.('/zehu/forums/new', true)?.scripts).toEqual(['forums/new.js']);
    expect(at?.('/zehu/forums/7', true)?.scripts).toEqual(['forums/:forum.js']);
    expect(at?.('/zehu/forums/7/more', true)).toBeUndefined();
  });

  test('a parameter is filled in; with a filter in the address the screen’s own questions with one are left out', () => {
    const base = '/api/localities/zehu';
    expect(at?.('/zehu/forums/7', true)?.questions).toEqual(
      expect.arrayContaining([`${base}/forums/7`, `${base}/forums/opinions?forum=7&page=1`]),
    );
    expect(at?.('/zehu/forums/7', false)?.questions).not.toContain(`${base}/forums/opinions?forum=7&page=1`);
    expect(at?.('/zehu', true)?.words('en')).toEqual({ w: { a: 'A' } });
  });
});
