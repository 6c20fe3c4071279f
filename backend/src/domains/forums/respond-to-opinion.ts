// The government responds: adopted, in part or not, with reasons in any case and the changes it promises, line by line.
import { checkResponse, type OpinionResponse } from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { dischargeDuty } from '../cycles/index.js';
import { appendAct } from '../record/index.js';
import { tellChanged } from './forum.rows.js';
import { linesNamed } from './lines-named.js';
import { opinionById } from './opinions.queries.js';
import { answeringOffice } from './owed-by.js';

export async function respondToOpinion(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  opinionId: string,
  response: OpinionResponse,
): Promise<void> {
  const row = await opinionById(tx, locality.id, opinionId, true);
  const office = answeringOffice(locality, actor, row.department_id);
  const { outcome, reasons, changes } = unwrap(checkResponse(row.state, response));
  const keys = [...new Set(changes.map((change) => change.lineKey))];
  const { lines } = await linesNamed(tx, locality.id, row.year, keys);
  const named = new Map([...row.lines, ...lines].map((line) => [line.lineKey, line.name]));
  const act = appendAct(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    type: 'forums.opinion-answered',
    by: { office, accountId: actor.accountId },
    objects: [
      { kind: 'forum', id: row.forum_id },
      { kind: 'opinion', id: opinionId },
      ...[...named.keys()].map((id) => ({ kind: 'line', id })),
    ],
    payload: {
      no: row.no,
      opinion: row.text,
      outcome,
      reasons,
      changes: changes.map(({ lineKey, what }) => ({ line: named.get(lineKey) ?? '', what })),
    },
  });
  await tx.query(
    `UPDATE forums.opinions SET state = 'answered', outcome = $3, reasons = $4, changes = $5, answered_as = $6, answered_by = $7,
       answered_at = $8, answered_act = $9 WHERE locality_id = $1 AND id = $2`,
    [
      locality.id,
      opinionId,
      outcome,
      reasons,
      JSON.stringify(
        changes.map(({ lineKey, what }) => ({ lineKey, what: what.trim(), name: named.get(lineKey) })),
      ),
      office,
      actor.accountId,
      tx.now,
      act,
    ],
  );
  await dischargeDuty(tx, {
    localityId: locality.id,
    kind: 'forums.respond-to-opinion',
    about: { kind: 'opinion', id: opinionId },
    byAct: act,
  });
  tellChanged(tx, { id: row.forum_id, locality_id: locality.id }, 'opinion-answered');
}
