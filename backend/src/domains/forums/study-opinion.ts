// The office that owes the response says that it is studying the opinion: the speaker sees that it has arrived.
import { mayStudy } from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { appendAct } from '../record/index.js';
import { tellChanged } from './forum.rows.js';
import { opinionById } from './opinions.queries.js';
import { answeringOffice } from './owed-by.js';

export async function studyOpinion(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  opinionId: string,
): Promise<void> {
  const row = await opinionById(tx, locality.id, opinionId, true);
  const office = answeringOffice(locality, actor, row.department_id);
  unwrap(mayStudy(row.state));
  await tx.query(
    `UPDATE forums.opinions SET state = 'studied', studied_at = $3 WHERE locality_id = $1 AND id = $2`,
    [locality.id, opinionId, tx.now],
  );
  appendAct(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    type: 'forums.opinion-studied',
    by: { office, accountId: actor.accountId },
    objects: [
      { kind: 'forum', id: row.forum_id },
      { kind: 'opinion', id: opinionId },
      ...row.lines.map(({ lineKey }) => ({ kind: 'line', id: lineKey })),
    ],
    payload: { no: row.no, opinion: row.text },
  });
  tellChanged(tx, { id: row.forum_id, locality_id: locality.id }, 'opinion-answered');
}
