// Co-sponsors: the lead invites, each deputy signs in person the wording they have read (OL 22).
import { maySign, stepMotion } from '@kentan/shared/review';
import { assertVersion } from '../../../platform/if-match.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { deputiesOf, soleDeputy } from './motion-deputies.js';
import { motionById } from './motions.queries.js';
import { ownMotion, tellMotion } from './write-motion.js';

export interface Invitation {
  localityId: string;
  motionId: string;
  leadId: string;
  /** Accounts of deputies in office. Those already invited stay so. */
  deputyIds: readonly string[];
}

export async function inviteSponsors(
  tx: Tx,
  { localityId, motionId, leadId, deputyIds }: Invitation,
): Promise<void> {
  const { row } = await ownMotion(tx, localityId, motionId, leadId);
  unwrap(stepMotion(row.state, 'sign'));
  const deputies = await deputiesOf(tx, localityId);
  const invited = [...new Set(deputyIds)].filter((id) => id !== leadId).map((id) => soleDeputy(deputies, id));
  await tx.query(
    `INSERT INTO review.motion_sponsors (locality_id, motion_id, account_id, name, delegation, invited_at)
     SELECT $1, $2, a, n, d, $6 FROM unnest($3::uuid[], $4::text[], $5::text[]) AS s (a, n, d)
     ON CONFLICT DO NOTHING`,
    [
      localityId,
      motionId,
      invited.map((d) => d.accountId),
      invited.map((d) => d.name),
      invited.map((d) => d.delegation),
      tx.now,
    ],
  );
  tellMotion(tx, localityId, motionId, row.state);
}

export interface SigningDeputy {
  localityId: string;
  motionId: string;
  deputyId: string;
  /** The version that the deputy has read. */
  version: number;
}

/** Signs the motion; the first signature opens it to the invited. */
export async function signMotion(
  tx: Tx,
  { localityId, motionId, deputyId, version }: SigningDeputy,
): Promise<void> {
  const motion = await motionById(tx, localityId, motionId, true);
  const { row, sponsors } = motion;
  const deputies = await deputiesOf(tx, localityId);
  unwrap(
    maySign({
      deputyId,
      leadId: row.lead_id,
      invited: new Set(sponsors.map((s) => s.account_id)),
      inOffice: new Set(deputies.keys()),
      signatures: sponsors.flatMap((s) =>
        s.signed_version === null ? [] : [{ deputyId: s.account_id, revision: s.signed_version }],
      ),
      revision: row.version,
    }),
  );
  const state = unwrap(stepMotion(row.state, 'sign'));
  assertVersion(row.version, version);
  if (row.cause.trim() === '' && row.plan.trim() === '')
    refuseWith('review.nothing-to-sign', {}, { kind: 'conflict' });
  const { name, delegation } = soleDeputy(deputies, deputyId);
  await tx.query(
    `INSERT INTO review.motion_sponsors (locality_id, motion_id, account_id, name, delegation, invited_at, signed_at, signed_version)
     VALUES ($1, $2, $3, $4, $5, $6, $6, $7)
     ON CONFLICT (locality_id, motion_id, account_id) DO UPDATE SET signed_at = $6, signed_version = $7`,
    [localityId, motionId, deputyId, name, delegation, tx.now, row.version],
  );
  await tx.query('UPDATE review.motions SET state = $3 WHERE locality_id = $1 AND id = $2', [
    localityId,
    motionId,
    state,
  ]);
  tellMotion(tx, localityId, motionId, state);
}
