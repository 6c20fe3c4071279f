// Difference of two versions, down to the first screen: must grow linearly with the lines.
import {
  compareVersions,
  shippedClassification,
  WorkbookCheck,
} from '../shared/dist/domains/budgets/index.js';
import { sheetLine } from './parts/budget-sheet.mjs';

export const name = 'compare';
const SIZES = [10_000, 50_000, 200_000];
const FIRST_SCREEN = 200;

/** Two drafts of a year: one line in twenty changed, some dropped, some new. */
function twoVersions(lines) {
  const read = (change) => {
    const found = [];
    const check = new WorkbookCheck({
      singleSheet: true,
      classification: shippedClassification(),
      onLine: (line) => found.push(line),
    });
    const reader = check.sheetReader('');
    const header =
      '项目编号,预算年度,预算类型,类编码,类,款编码,款,项编码,项,部门,项目名称,支出性质,2025年预算数(万元),2025年执行数(万元),2026年预算草案(万元),依据';
    reader.push(header.split(','), 1);
    for (let i = 0; i < lines; i += 1) {
      if (change && i % 97 === 0) continue;
      const shift = change && i % 97 === 1 ? lines : 0;
      reader.push(
        sheetLine(i + shift, change && i % 20 === 0 ? 50 : 0)
          .split('\n')[0]
          .split(',')
          .slice(0, 16),
        i + 2,
      );
    }
    reader.end();
    return found;
  };
  return [read(false), read(true)];
}

export async function run({ quick = false } = {}) {
  const rows = [];
  let perLine;
  for (const lines of quick ? SIZES.slice(0, 1) : SIZES) {
    const [before, after] = twoVersions(lines);
    let best = Number.POSITIVE_INFINITY;
    let changed = 0;
    for (let round = 0; round < (quick ? 2 : 5); round += 1) {
      const started = performance.now();
      const { changes, counts } = compareVersions(before, after);
      JSON.stringify(changes.slice(0, FIRST_SCREEN), (_, v) => (typeof v === 'bigint' ? String(v) : v));
      best = Math.min(best, performance.now() - started);
      changed = counts.added + counts.removed + counts.changed + counts.moved;
    }
    perLine ??= best / lines;
    rows.push({
      name: `compare ${lines / 1000}k lines`,
      ours: Number(best.toFixed(1)),
      baseline: null,
      ratio: Number((best / lines / perLine).toFixed(2)),
      unit: 'ms',
      note: `${changed} changes; ratio: time a line against the smallest size (1 = linear)`,
    });
  }
  return rows;
}
