// A submitted sheet of final accounts as the finance office sees it: how far the reading is, and what does not fit the budget.
import { type Problem, problemWords } from '@kentan/shared/budgets';
import { fill } from '@kentan/shared/kernel';
import { executionProblemWords, finalFigures } from '@kentan/shared/supervision';
import { refuseWith } from '../../../platform/refused.js';
import { importById } from '../../budgets/index.js';
import type { AccountsSheetDto, SheetProblemDto } from './accounts.dto.js';
import type { Query } from './accounts.queries.js';
import { budgetOfYear } from './budget-of-year.js';
import { checkedSheet } from './checked-sheet.js';

const SHOWN = 100;

const problemDto = ({ row, column, code, params }: Problem): SheetProblemDto => {
  const words = problemWords[code] ?? executionProblemWords[code] ?? { zh: code, en: code };
  return { row, column, words: { zh: fill(words.zh, params), en: fill(words.en, params) } };
};

export async function readAccountsSheet(
  tx: Query,
  localityId: string,
  year: number,
  importId: string,
): Promise<AccountsSheetDto> {
  const given = await importById(tx, localityId, importId);
  if (given.purpose !== 'accounts' || given.year !== year)
    refuseWith('budgets.no-such-import', {}, { kind: 'missing' });
  const { id, fileName, state, share } = given;
  const dto = { id, fileName, state, share };
  const read = (given.result?.problems ?? []).filter((p) => p.severity === 'error');
  if (state !== 'checked' || read.length > 0)
    return { ...dto, lines: 0, errors: read.length, problems: read.slice(0, SHOWN).map(problemDto) };
  const { staged, facts } = await checkedSheet(tx, localityId, importId, year);
  const { finals, problems } = finalFigures(staged.lines, await budgetOfYear(tx, localityId, year), facts);
  return {
    ...dto,
    lines: finals.length,
    errors: problems.length,
    problems: problems.slice(0, SHOWN).map(problemDto),
  };
}
