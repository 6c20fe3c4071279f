// What a problem in a sheet of execution figures says: what is wrong, with the figures, and what to do.
import type { Words } from '../../../kernel/index.js';

export const executionProblemWords: Words = {
  'execution.no-such-line': {
    zh: '预算里没有“{name}”（科目 {code}，部门 {department}）。没有列入预算的不得支出（《预算法》第十三条）。请核对科目、部门和名称；确需支出的，先办理预算调整或调剂。',
    en: 'The budget has no line “{name}” (code {code}, department {department}). Nothing outside the budget may be spent (Budget Law, art. 13). Check code, department and name; if it must be spent, an adjustment or virement comes first.',
  },
  'execution.no-such-line-near': {
    zh: '预算里没有科目 {code}、部门 {department} 的“{name}”，但有同名的一行：科目 {nearCode}，部门 {nearDepartment}。如果是同一项，请按预算改正科目和部门。',
    en: 'The budget has no line “{name}” under code {code} and department {department}, but one of that name under code {nearCode}, department {nearDepartment}. If it is that line, correct code and department as in the budget.',
  },
  'execution.several-lines': {
    zh: '预算里有 {count} 行叫“{name}”，分不清是哪一行。请补上科目编码和部门。',
    en: 'The budget has {count} lines called “{name}”; it cannot be told which is meant. Add the code and the department.',
  },
  'execution.twice': {
    zh: '“{name}”在表里出现两次，第一次在第 {first} 行。请合并成一行，或删去多余的一行。',
    en: '“{name}” stands twice in the sheet, first in row {first}. Join the two rows or delete one.',
  },
  'execution.above-authorised': {
    zh: '“{name}”累计执行 {executed}，超过批准的 {authorised}（{unit}）。请核对；属实的写明原因，原因将公开。',
    en: '“{name}”: {executed} executed, more than the {authorised} authorised ({unit}). Check it; if it is right, state the reason, which will be public.',
  },
  'execution.below-before': {
    zh: '“{name}”累计执行 {executed}，低于上一期报告的 {before}（{unit}）。累计数一般不会减少：请核对；属实的（退回、更正）写明原因，原因将公开。',
    en: '“{name}”: {executed} executed, less than the {before} of the period before ({unit}). Cumulative figures do not usually fall: check it; if it is right (refund, correction), state the reason, which will be public.',
  },
  'execution.above-after': {
    zh: '“{name}”更正为 {executed}，高于后一期已报告的 {after}（{unit}）。请核对；属实的写明原因，并随后更正后一期。',
    en: '“{name}” is corrected to {executed}, more than the {after} already reported for the period after ({unit}). Check it; if it is right, state the reason and correct that period next.',
  },
  'execution.unit-too-large': {
    zh: '表按“{unit}”读取，半数以上的行比批准数大一百倍以上。金额很可能是“{other}”：请在“列和单位”里选定单位。',
    en: 'The sheet was read in {unit}; more than half of its lines are over a hundred times the authorised amounts. They are probably in {other}: choose the unit under “Columns and unit”.',
  },
  'execution.unit-too-small': {
    zh: '表按“{unit}”读取，半数以上的行不到批准数的千分之一。金额很可能是“{other}”：请在“列和单位”里选定单位。',
    en: 'The sheet was read in {unit}; more than half of its lines are below a thousandth of the authorised amounts. They are probably in {other}: choose the unit under “Columns and unit”.',
  },
};
