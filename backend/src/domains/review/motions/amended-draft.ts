// After the votes: the amended draft computed from the passed motions, and the adopted budget that the finance office publishes.
import { fenToJson } from '@kentan/shared/kernel';
import { changesOf, effectOf, linesByKey } from '@kentan/shared/review';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import {
  createComputedVersion,
  publishedVersion,
  publishVersion,
  versionLines,
  waitingVersions,
} from '../../budgets/index.js';
import { cycleById } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { draftOf } from './motion-lines.js';
import { inOrder, undecidedMotions } from './motion-outcome.js';
import { motionsOfCycle } from './motions.queries.js';

export interface Issue {
  localityId: string;
  cycleId: string;
  by: { office: string; accountId?: string; name?: string };
}

export interface IssuedDraft {
  /** The version that the congress votes: the amended draft, or the draft itself when no motion passed. */
  versionId: string;
  amended: boolean;
  /** Numbers of the motions in it. */
  motions: readonly number[];
}

/** Issues and publishes the amended draft once every motion is decided (vector T10). Without a passed motion the draft stands. */
export async function issueAmendedDraft(tx: Tx, { localityId, cycleId, by }: Issue): Promise<IssuedDraft> {
  await assertAllDecided(tx, localityId, cycleId);
  const { year, charter } = await cycleById(tx, localityId, cycleId);
  if (await publishedVersion(tx, localityId, year, 'amendedDraft'))
    refuseWith('review.draft-already-amended', { year }, { kind: 'conflict' });
  const draft = await draftOf(tx, localityId, year);
  const passed = inOrder(
    await motionsOfCycle(tx, localityId, cycleId, ['passed']),
    charter.review.amendmentOrder,
  );
  if (passed.length === 0) return { versionId: draft.id, amended: false, motions: [] };
  const motions = passed.map((m) => m.number);
  const changes = changesOf(passed);
  const versionId = await createComputedVersion(tx, {
    localityId,
    baseVersionId: draft.id,
    kind: 'amendedDraft',
    changes,
    explanation: computedFrom(motions),
  });
  const hash = await publishVersion(tx, { localityId, versionId, cycleId, by });
  const lines = linesByKey(await versionLines(tx, draft.id));
  appendAct(tx, {
    localityId,
    cycleId,
    type: 'review.draft-amended',
    by,
    objects: [
      { kind: 'version', id: versionId },
      ...passed.map((m) => ({ kind: 'motion' as const, id: m.id })),
      ...changes.map((c) => ({ kind: 'line' as const, id: c.lineKey })),
    ],
    payload: {
      year,
      hash,
      motions,
      changes: effectOf(lines, changes).map(({ line, before, after }) => ({
        lineKey: line.lineKey,
        line: line.name,
        before: fenToJson(before),
        after: fenToJson(after),
      })),
    },
  });
  return { versionId, amended: true, motions };
}

/**
 * Makes the adopted version of what the congress has voted and leaves it unpublished: the finance office publishes it at
 * its desk within the charter's days, which notes 'adopted-published'. Returns its id.
 */
export async function issueAdopted(tx: Tx, { localityId, cycleId }: Omit<Issue, 'by'>): Promise<string> {
  await assertAllDecided(tx, localityId, cycleId);
  const { year } = await cycleById(tx, localityId, cycleId);
  const made =
    (await publishedVersion(tx, localityId, year, 'adopted')) ??
    (await waitingVersions(tx, localityId)).find((v) => v.year === year && v.kind === 'adopted');
  if (made) refuseWith('review.adopted-already-made', { year }, { kind: 'conflict' });
  const voted =
    (await publishedVersion(tx, localityId, year, 'amendedDraft')) ?? (await draftOf(tx, localityId, year));
  return createComputedVersion(tx, {
    localityId,
    baseVersionId: voted.id,
    kind: 'adopted',
    changes: [],
    explanation: voted.explanation,
  });
}

async function assertAllDecided(tx: Tx, localityId: string, cycleId: string): Promise<void> {
  const { filed, admitted } = await undecidedMotions(tx, localityId, cycleId);
  if (admitted > 0) refuseWith('review.motions-undecided', { count: admitted }, { kind: 'conflict' });
  if (filed > 0) refuseWith('review.motion-unread', { count: filed }, { kind: 'conflict' });
}

/** The explanation of a computed version stands in both languages in one text: a version has one. */
const computedFrom = (motions: readonly number[]): string =>
  `按通过的第 ${motions.join('、')} 号预算修正议案计算。Computed from the passed amendment motions ${motions.join(', ')}.`;
