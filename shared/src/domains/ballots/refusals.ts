// The words of every "no" that a ballot box says.
import type { Words } from '../../kernel/index.js';

export const ballotsRefusals: Words = {
  'ballots.no-such-box': { zh: '没有这个票箱。', en: 'There is no such ballot box.' },
  'ballots.closed': {
    zh: '表决已经结束，这张票没有计入。',
    en: 'The vote has been closed; this ballot was not counted.',
  },
  'ballots.not-on-roll': {
    zh: '您不在这次表决的名册上。',
    en: 'You are not on the roll of this vote.',
  },
  'ballots.already-counted': {
    zh: '您的票已经计入（回执 {receipt}），不能再改。',
    en: 'Your vote was counted already (receipt {receipt}) and cannot be changed.',
  },
  'ballots.already-counted-secret': {
    zh: '您已经投过票，每人一票。',
    en: 'You have voted already; each person has one ballot.',
  },
  'ballots.receipt-unreadable': {
    zh: '回执号应为 {length} 位字母数字。',
    en: 'A receipt has {length} letters and digits.',
  },
  'ballots.receipt-taken': {
    zh: '这个回执号已被使用，请重新提交一次。',
    en: 'This receipt is taken; please submit once more.',
  },
  'ballots.secret-is-final': {
    zh: '无记名投票投出后不能改：没有人能知道哪一张是您的。',
    en: 'A secret ballot cannot be changed: nobody can tell which one is yours.',
  },
  'ballots.keepers-missing': {
    zh: '无记名表决须指定 {needed} 名监票人，现在只有 {named} 名。',
    en: 'A secret vote needs {needed} named keepers; there are {named}.',
  },
  'ballots.not-a-keeper': {
    zh: '您不是这个票箱的监票人。',
    en: 'You are not a keeper of this ballot box.',
  },
  'ballots.not-closed': {
    zh: '表决还没有结束，票箱不能打开。',
    en: 'The vote is still open; the box cannot be opened.',
  },
  'ballots.marks-expected': { zh: '请在选项中作出选择。', en: 'Choose among the options.' },
  'ballots.points-expected': { zh: '请给选项打分。', en: 'Give points to the options.' },
  'ballots.unknown-option': {
    zh: '没有“{option}”这个选项。',
    en: 'There is no option “{option}”.',
  },
  'ballots.marked-twice': { zh: '同一选项选了两次。', en: 'The same option is marked twice.' },
  'ballots.one-mark': {
    zh: '只能选一项，现在选了 {marks} 项；多选的票无效。',
    en: 'Mark exactly one option; {marks} are marked, and such a ballot is invalid.',
  },
  'ballots.too-many-marks': {
    zh: '最多选 {max} 项，现在选了 {marks} 项。',
    en: 'Mark at most {max} options; {marks} are marked.',
  },
  'ballots.too-few-marks': {
    zh: '至少选 {min} 项，现在选了 {marks} 项。',
    en: 'Mark at least {min} options; {marks} are marked.',
  },
  'ballots.points-whole': {
    zh: '“{option}”的分数应为零或正整数。',
    en: 'The points of “{option}” must be a whole number from zero up.',
  },
  'ballots.too-many-points': {
    zh: '“{option}”最多给 {max} 分，现在是 {points} 分。',
    en: '“{option}” may get at most {max} points; it has {points}.',
  },
  'ballots.too-many-points-in-all': {
    zh: '一共可给 {budget} 分，现在给了 {sum} 分。',
    en: 'There are {budget} points in all; {sum} are given.',
  },
  'ballots.over-envelope': {
    zh: '所选项目超出总额度（超 {over} 分钱）。',
    en: 'The chosen projects exceed the envelope (by {over} fen).',
  },
  'ballots.options-unclear': {
    zh: '选项为空或有重复。',
    en: 'The options are empty or repeat.',
  },
  'ballots.bounds-unclear': {
    zh: '可选数量的上下限不成立。',
    en: 'The bounds of how many may be marked cannot be met.',
  },
};
