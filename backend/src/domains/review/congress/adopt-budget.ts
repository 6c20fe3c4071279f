// The congress has approved the budget: the adopted version is made for the finance office to publish, the resolution is
// written from the vote's figures, and the year's machine is told (the duty to publish within 20 days follows, BL 14).
import type { Decision, Tally } from '@kentan/shared/ballots';
import { BOOKS } from '@kentan/shared/budgets';
import { dateInZone } from '@kentan/shared/kernel';
import { resolutionText } from '@kentan/shared/review';
import { newId } from '../../../platform/ids.js';
import type { Tx } from '../../../platform/transactions.js';
import { totalOf, type Version, versionById } from '../../budgets/index.js';
import { noteFact } from '../../cycles/index.js';
import { localityById } from '../../localities/index.js';
import { issueAdopted } from '../motions/index.js';
import { sittingById } from './sitting.queries.js';
import { courseOf, type VoteRow } from './vote.queries.js';
import { writeResolution } from './write-resolution.js';

export async function adoptBudget(
  tx: Tx,
  vote: VoteRow,
  tally: Tally,
  decision: Decision,
  by: { office: string; accountId: string },
): Promise<void> {
  const { locality_id: localityId, cycle_id: cycleId } = vote;
  const sitting = await sittingById(tx, localityId, vote.sitting_id);
  const locality = await localityById(tx, localityId);
  const adoptedId = await issueAdopted(tx, { localityId, cycleId });
  const adopted = await versionById(tx, localityId, adoptedId);
  const course = await courseOf(tx, sitting);
  const day = dateInZone(tx.now, locality.zone);
  const text = resolutionText({
    place: locality.name,
    sitting: { zh: sitting.title_zh, en: sitting.title_en },
    year: sitting.year,
    day,
    tally,
    decision,
    books: adopted ? booksOf(adopted) : {},
    amendments: course.admitted
      .filter((motion) => motion.state === 'passed')
      .map((motion) => ({ no: motion.number, title: motion.matter })),
  });
  const act = await writeResolution(tx, {
    localityId,
    id: newId(),
    sittingId: sitting.id,
    voteId: vote.id,
    cycleId,
    year: sitting.year,
    day,
    text,
    objects: [{ kind: 'version', id: adoptedId }],
    by,
  });
  await noteFact(tx, cycleId, 'budget-approved', vote.result_act ?? act);
}

const booksOf = (version: Version) =>
  Object.fromEntries(
    BOOKS.map((book) => [
      book,
      { revenue: totalOf(version, 'revenue', book), expenditure: totalOf(version, 'expenditure', book) },
    ]),
  );
