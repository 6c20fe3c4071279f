// Publishes a version: its content is hashed and from then on immutable; the act, the year's fact and the live event follow.
import { createHash } from 'node:crypto';
import { contentLine } from '@kentan/shared/budgets';
import { fenToJson } from '@kentan/shared/kernel';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { dischargeDuty, noteFact } from '../cycles/index.js';
import { appendAct } from '../record/index.js';
import { type Query, totalOf, type Version, versionById, walkLines } from './read-versions.js';

const FACTS: Readonly<Partial<Record<Version['kind'], string>>> = {
  draft: 'draft-published',
  adopted: 'adopted-published',
};

/** SHA-256 of the content file: what a reader can compute again from the download. */
export async function contentHash(tx: Query, localityId: string, versionId: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const lines of walkLines(tx, localityId, versionId))
    for (const line of lines) hash.update(contentLine(line));
  return hash.digest('hex');
}

export interface Publication {
  localityId: string;
  versionId: string;
  /** The budget year's cycle; without one (older years) no fact is noted. */
  cycleId?: string;
  by: { office: string; accountId?: string; name?: string };
  /** What the public should know: reasons given for points that the checks raised. */
  reasons?: readonly { code: string; sheet: number; row: number; text: string }[];
  file?: { name: string; sha256: string };
}

/** Returns the content hash. */
export async function publishVersion(tx: Tx, publication: Publication): Promise<string> {
  const { localityId, versionId, cycleId } = publication;
  const version = await versionById(tx, localityId, versionId);
  if (!version) return refuseWith('budgets.no-such-version', {}, { kind: 'missing' });
  if (version.publishedAt) return refuseWith('budgets.already-published', {}, { kind: 'conflict' });
  const hash = await contentHash(tx, localityId, versionId);
  const { year, kind, number, lines } = version;
  const act = appendAct(tx, {
    localityId,
    cycleId,
    type: 'budgets.version-published',
    by: publication.by,
    objects: [{ kind: 'version', id: versionId }],
    payload: {
      year,
      kind,
      number,
      hash,
      lines,
      revenue: fenToJson(totalOf(version, 'revenue')),
      expenditure: fenToJson(totalOf(version, 'expenditure')),
      ...(version.explanation ? { explanation: version.explanation } : {}),
      ...(publication.reasons?.length ? { reasons: publication.reasons } : {}),
    },
    files: publication.file ? [publication.file] : [],
  });
  await tx.query(
    'UPDATE budgets.versions SET hash = $3, published_at = $4, act_id = $5 WHERE locality_id = $1 AND id = $2',
    [localityId, versionId, hash, tx.now, act],
  );
  const fact = FACTS[kind];
  if (cycleId && fact) await noteFact(tx, cycleId, fact, act);
  // Owed where a vote made the version and no date of the charter watches it: adjusted budgets, final accounts.
  await dischargeDuty(tx, {
    localityId,
    kind: 'budgets.publish-version',
    about: { kind: 'version', id: versionId },
    byAct: act,
  });
  tx.emit({
    topic: 'budgets.version-published',
    localityId,
    key: versionId,
    data: { year, kind, number, hash },
  });
  tx.enqueue('budgets.prepare-assets', { localityId, versionId }, { key: `budgets.assets.${versionId}` });
  return hash;
}
