// The questionnaire is written before anybody may answer it: both waves ask the same.
import { checkQuestionnaire, type QuestionnaireItem } from '@kentan/shared/forums';
import { assertVersion } from '../../platform/if-match.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { forumFor } from './forum.rows.js';
import type { QuestionnaireItemDto } from './plan.dto.js';

const toItem = ({ kind, options = [], low, high, ...item }: QuestionnaireItemDto): QuestionnaireItem =>
  kind === 'choice'
    ? { ...item, kind, options }
    : { ...item, kind, ...(low ? { low } : {}), ...(high ? { high } : {}) };

export async function editQuestionnaire(
  tx: Tx,
  locality: LocalityRef,
  forumId: string,
  expected: number,
  items: readonly QuestionnaireItemDto[],
): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'questionnaire');
  assertVersion(row.version, expected);
  const checked = unwrap(checkQuestionnaire(items.map(toItem)));
  await tx.query(
    'UPDATE forums.forums SET questionnaire = $3, version = version + 1 WHERE locality_id = $1 AND id = $2',
    [locality.id, forumId, JSON.stringify(checked)],
  );
}
