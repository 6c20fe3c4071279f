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
import { appendAct } from '../../record/index.js';
import { issueAdopted } from '../motions/index.js';
import { sittingById } from './sitting.queries.js';
import { courseOf, type VoteRow } from './vote.queries.js';

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
  const { title, paragraphs } = resolutionText({
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
  const id = newId();
  const act = appendAct(tx, {
    localityId,
    cycleId,
    type: 'review.resolution-adopted',
    by,
    objects: [
      { kind: 'resolution', id },
      { kind: 'vote', id: vote.id },
      { kind: 'session', id: sitting.id },
      { kind: 'version', id: adoptedId },
    ],
    payload: { year: sitting.year, day, title, paragraphs },
  });
  await tx.query(
    `INSERT INTO review.resolutions (locality_id, id, sitting_id, vote_id, cycle_id, year, day, title, paragraphs, act_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      localityId,
      id,
      sitting.id,
      vote.id,
      cycleId,
      sitting.year,
      day,
      JSON.stringify(title),
      JSON.stringify(paragraphs),
      act,
    ],
  );
  await noteFact(tx, cycleId, 'budget-approved', vote.result_act ?? act);
}

const booksOf = (version: Version) =>
  Object.fromEntries(
    BOOKS.map((book) => [
      book,
      { revenue: totalOf(version, 'revenue', book), expenditure: totalOf(version, 'expenditure', book) },
    ]),
  );
