// What can be said of one line by itself: is its code listed, is it fine enough, is a great change explained (BL 32, 37, 46).
import { compareShare, formatFen, type MoneyUnit } from '../../../kernel/index.js';
import {
  type Classification,
  codeDepth,
  codePath,
  functionEntry,
  suggestCode,
} from '../classification/classification.js';
import type { BudgetLine } from '../line.js';
import { comparableName, shortCode } from '../line-key.js';
import type { Problem } from './problem.js';
import type { CheckRules } from './rules.js';

export type Found = Pick<Problem, 'code' | 'params' | 'severity'> & {
  readonly field: 'functionCode' | 'economicCode' | 'amount' | 'note';
};

/** Classes that the list ends at, or whose items say no more than their groups: a coarser code is not a fault there. */
const ENDS_EARLY = /^(?:227|230|231|233|110|105|102|101|103)/;

/** Whether a code is of the Chinese functional list at all (3, 5, 7 or 9 digits under a listed class). */
export const isOfList = (list: Classification, code: string): boolean =>
  /^\d{3}(?:\d\d){0,3}$/.test(code) && list.functional.has(code.slice(0, 3));

function functionProblem(line: BudgetLine, list: Classification): Found | undefined {
  const code = line.functionCode;
  if (code === '' || functionEntry(list, code)) return undefined;
  const name = line.functionName || line.name;
  const suggestion = suggestCode(list.functional, code, name);
  const params = {
    given: code,
    name,
    suggested: suggestion?.code ?? '',
    suggestedName: suggestion?.name ?? '',
  };
  const parent = codePath(code).pop() ?? '';
  const parentListed =
    parent !== '' &&
    (list.functional.has(parent) || (code.startsWith('1') && list.functional.has(code.slice(0, 3))));
  // under a listed group, a name that the list gives to another code of that group shows a slip of the pen
  const nameTaken =
    suggestion?.code.startsWith(parent) === true && comparableName(suggestion.name) === comparableName(name);
  const doubtful = !list.complete && parentListed && name !== '' && !nameTaken;
  const verdict = doubtful ? 'code.unlisted' : suggestion ? 'code.unknown-suggest' : 'code.unknown';
  return { field: 'functionCode', code: verdict, severity: doubtful ? 'reason' : 'error', params };
}

function economicProblem(line: BudgetLine, list: Classification): Found | undefined {
  const code = line.economicCode;
  if (code === '' || !/^[35]/.test(code) || list.economic.has(code)) return undefined;
  const suggestion = suggestCode(list.economic, code, line.name);
  const doubtful = !list.complete && list.economic.has(code.slice(0, 3));
  const params = {
    given: code,
    name: line.name,
    suggested: suggestion?.code ?? '',
    suggestedName: suggestion?.name ?? '',
  };
  return {
    field: 'economicCode',
    code: doubtful ? 'code.unlisted' : 'code.unknown',
    severity: doubtful ? 'reason' : 'error',
    params,
  };
}

/** Whether a line of spending is coarser than the law demands (function to 项, BL 46). */
export function isCoarse(line: Pick<BudgetLine, 'direction' | 'functionCode' | 'amount'>): boolean {
  if (line.direction === 'revenue' || line.functionCode === '' || line.amount === 0n) return false;
  return codeDepth(line.functionCode) < 3 && !ENDS_EARLY.test(shortCode(line.functionCode));
}

function changeProblem(line: BudgetLine, rules: CheckRules, unit: MoneyUnit): Found | undefined {
  const before = line.lastAdopted ?? line.lastExecuted;
  if (before === null || before <= 0n || line.note !== '' || line.amount === before) return undefined;
  const gap = line.amount > before ? line.amount - before : before - line.amount;
  if (compareShare(gap, before, rules.explainChangeBeyond) <= 0) return undefined;
  const percent = Number(((line.amount - before) * 1000n) / before) / 10;
  return {
    field: 'amount',
    code: 'change.unexplained',
    severity: 'reason',
    params: {
      name: line.name,
      from: formatFen(before, unit),
      to: formatFen(line.amount, unit),
      unit,
      percent: (percent > 0 ? '+' : '') + percent,
    },
  };
}

/** Everything wrong with one line; `ofChineseList` false skips the Chinese codes for sheets of other countries. */
export function checkLine(
  line: BudgetLine,
  list: Classification,
  rules: CheckRules,
  unit: MoneyUnit,
  ofChineseList: boolean,
): Found[] {
  const found: (Found | undefined)[] = [changeProblem(line, rules, unit)];
  if (ofChineseList) {
    found.push(functionProblem(line, list), economicProblem(line, list));
    if (isCoarse(line)) {
      const level = codeDepth(line.functionCode) === 1 ? '类' : '款';
      found.push({
        field: 'functionCode',
        code: 'line.coarse',
        severity: 'notice',
        params: { given: line.functionCode, level, name: line.name },
      });
    }
  }
  return found.filter((f) => f !== undefined);
}
