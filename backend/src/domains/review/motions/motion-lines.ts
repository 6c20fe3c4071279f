// The lines a motion is about, as they stand in the published draft, and how acts name them.
import type { BudgetLine } from '@kentan/shared/budgets';
import { type Bilingual, fenToJson } from '@kentan/shared/kernel';
import { effectOf, linesByKey, type MotionChange, motionMatter } from '@kentan/shared/review';
import { refuseWith } from '../../../platform/refused.js';
import { linesWithKeys, publishedVersion, type Version } from '../../budgets/index.js';
import type { Query } from './motions.queries.js';

/** The draft that motions of a year amend: the newest published one. Refuses (409) while there is none. */
export async function draftOf(tx: Query, localityId: string, year: number): Promise<Version> {
  const draft = await publishedVersion(tx, localityId, year, 'draft');
  return draft ?? refuseWith('review.no-draft', { year }, { kind: 'conflict' });
}

/** The lines of the draft that the changes touch, by key. */
export async function touchedLines(
  tx: Query,
  draft: Pick<Version, 'id'>,
  changes: readonly MotionChange[],
): Promise<Map<string, BudgetLine>> {
  const keys = [...new Set(changes.map((change) => change.lineKey))];
  return linesByKey(keys.length === 0 ? [] : await linesWithKeys(tx, draft.id, keys));
}

/** The motion in one sentence, from its lines. */
export const matterOf = (
  lines: ReadonlyMap<string, BudgetLine>,
  changes: readonly MotionChange[],
): Bilingual => motionMatter(effectOf(lines, changes).map(({ line, delta }) => ({ name: line.name, delta })));

/** The objects of an act about a motion: itself and every line it touches. */
export const motionObjects = (motionId: string, changes: readonly MotionChange[]) => [
  { kind: 'motion' as const, id: motionId },
  ...changes.map(({ lineKey }) => ({ kind: 'line' as const, id: lineKey })),
];

/** Every change with the line's name, before and after, in yuan: how an act tells them. */
export const toldChanges = (lines: ReadonlyMap<string, BudgetLine>, changes: readonly MotionChange[]) =>
  effectOf(lines, changes).map(({ line, before, delta, after }) => ({
    lineKey: line.lineKey,
    line: line.name,
    before: fenToJson(before),
    delta: fenToJson(delta),
    after: fenToJson(after),
  }));
