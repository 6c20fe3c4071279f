// Reads what a newcomer inherits from the public record: the year in ten lines, the promises made in the office's name.
import { officeWords } from '@kentan/shared/charters';
import { PROMISE_ACTS, promisesOf, YEAR_ACTS, yearInTenLines } from '@kentan/shared/handover';
import type { LocalityRef } from '../../platform/locality-ref.js';
import type { Tx } from '../../platform/transactions.js';
import { cycleOfYear } from '../cycles/index.js';
import { everHeldBy } from '../identity/index.js';
import { actsOfTypes } from '../record/index.js';
import type { HandoverDto, HandoverQuery } from './handover.dto.js';

/** A lively year of a county; the lines tell of the newest of more. */
const ACTS_OF_YEAR = 20_000;
const PROMISES = 60;

export async function readHandover(
  tx: Pick<Tx, 'query' | 'now'>,
  locality: LocalityRef,
  year: number,
  { office, department }: HandoverQuery,
): Promise<HandoverDto> {
  const cycle = await cycleOfYear(tx, locality.id, year);
  const acts = await actsOfTypes(tx, locality.id, { types: YEAR_ACTS, cycleId: cycle.id }, ACTS_OF_YEAR);
  const accounts =
    office === 'departmentOfficer' && department
      ? await everHeldBy(tx, locality.id, office, department)
      : undefined;
  const said = await actsOfTypes(
    tx,
    locality.id,
    { types: PROMISE_ACTS, cycleId: cycle.id, office, accounts },
    PROMISES,
  );
  return {
    year,
    lines: yearInTenLines(acts, locality.zone),
    promises: promisesOf(said).map((promise) => ({ ...promise, officeName: officeWords(promise.office) })),
  };
}
