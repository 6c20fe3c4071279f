// The independent script in docs/verify repeats our draws from the published files. Skipped where there is no python3.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '../../../kernel/index.js';
import { poolHash, poolText } from '../pool.js';
import { drawOrder } from '../simple-lottery.js';
import { LOTTERY_ALGORITHM, lotteryHash } from './public-lottery.js';

const SCRIPT = join(import.meta.dirname, '../../../../../docs/verify/repeat-draw.py');
const python = spawnSync('python3', ['--version']).status === 0;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kentan-draw-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('python3', [SCRIPT, ...args], { encoding: 'utf8' });
  return { status, lines: stdout.trim().split('\n'), stderr };
};

(python ? describe : describe.skip)('the independent script (skipped without python3)', () => {
  it('names the same panel and the same hash of a public lottery, and refuses another list', () => {
    const panels = Array.from({ length: 1000 }, (_, i) => [`陈${i}`, `b"${i}`]);
    const file = join(folder, 'lottery.json');
    writeFileSync(file, JSON.stringify({ panels }));
    const hash = lotteryHash({ algorithm: LOTTERY_ALGORITHM, panels });
    expect(run('lottery', file, '042', hash).lines).toEqual([
      `SHA-256 of the panels: ${hash}`,
      ...panels[42],
    ]);
    expect(run('lottery', file, '042', '00').status).toBe(1);
  });

  it('draws the same tickets in the same order as the simple public lottery', () => {
    const pool = Array.from({ length: 300 }, (_, i) => ({
      ticket: sha256Hex(String(i)).slice(0, 32),
      sex: 'f' as const,
      ageGroup: '30-44' as const,
      village: '塘下',
    }));
    const text = poolText(pool);
    const file = join(folder, 'list');
    writeFileSync(file, text);
    const order = drawOrder(
      pool.map(({ ticket }) => ticket),
      'seed|9-8-7',
    );
    expect(run('simple', file, 'seed|9-8-7', '60').lines).toEqual([
      `SHA-256 of the list: ${poolHash(text)}`,
      ...order.slice(0, 60),
    ]);
  });
});
