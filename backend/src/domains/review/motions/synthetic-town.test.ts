// The seven amendments of the invented township: what was voted there, by our rules, on the sheet as its clerk wrote it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BudgetLine, WorkbookCheck } from '@kentan/shared/budgets';
import { xinheCharter } from '@kentan/shared/charters';
import { type Fen, parseFen } from '@kentan/shared/kernel';
import { applyMotions, changesProblems, linesByKey, type MotionChange } from '@kentan/shared/review';

const data = join(import.meta.dirname, '../../../../../../shared/data/budgets/cn-town-synthetic');
const real = existsSync(data) ? describe : describe.skip;
const rows = (name: string): string[][] =>
  readFileSync(join(data, name), 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
    .map((row) => row.split(','));
const wan = (text: string): Fen => parseFen(text, '万元') as Fen;

/** The draft's lines by the sheet's own project numbers. */
function draft(): Map<string, BudgetLine> {
  const lines: BudgetLine[] = [];
  const sheet = rows('draft_2026_clean.csv');
  const reader = new WorkbookCheck({ onLine: (line) => lines.push(line) }).sheetReader('');
  for (const [i, cells] of sheet.entries()) reader.push(cells, i + 1);
  reader.end();
  return new Map(lines.map((line) => [sheet[line.row - 1][0], line]));
}

interface Motion {
  changes: MotionChange[];
  outcome: string;
}
function motions(lines: ReadonlyMap<string, BudgetLine>): Map<string, Motion> {
  const found = new Map<string, Motion>();
  for (const [number, , , project, , delta, , , , outcome] of rows('amendments_2026.csv').slice(1)) {
    const motion = found.get(number) ?? { changes: [], outcome };
    motion.changes.push({ lineKey: lines.get(project)?.lineKey ?? project, delta: wan(delta) });
    found.set(number, motion);
  }
  return found;
}

real('the amendments of the invented township (skipped where ../shared/data is absent)', () => {
  it('the five that passed may be filed, and turn its draft into its adopted budget to the cent', () => {
    const lines = draft();
    const passed = [...motions(lines).values()].filter((m) => m.outcome === '通过');
    expect(passed).toHaveLength(5);
    const all = [...lines.values()];
    for (const { changes } of passed)
      expect(changesProblems(linesByKey(all), changes, xinheCharter.budget.protectedMarks)).toEqual([]);
    const applied = applyMotions(all, passed);
    const adopted = new Map(applied.ok ? applied.value.map((l) => [l.lineKey, l.amount]) : []);
    const voted = rows('versions_2026_long.csv').filter(([, version]) => version === '2026_adopted');
    expect(voted).toHaveLength(273);
    for (const [project, , amount] of voted)
      expect(adopted.get(lines.get(project)?.lineKey ?? '')).toBe(wan(amount));
  });

  it('the one without an offset is inadmissible, and the rejected one asked for more than the line holds', () => {
    const lines = draft();
    const codes = (number: string) =>
      changesProblems(
        linesByKey([...lines.values()]),
        motions(lines).get(number)?.changes ?? [],
        xinheCharter.budget.protectedMarks,
      ).map((p) => p.code);
    expect(codes('AM07')).toEqual(['review.not-offset']);
    expect(codes('AM04')).toContain('review.below-zero');
  });
});
