// What charters say when they refuse, and how each problem of a charter file is told, in both languages.
import type { Words } from '../../kernel/index.js';

export const chartersRefusals: Words = {
  'charters.none-in-force': { zh: '这里还没有通过章程。', en: 'No charter has been adopted here yet.' },
  'charters.no-such-version': {
    zh: '章程没有第 {version} 版。',
    en: 'The charter has no version {version}.',
  },
  'charters.nothing-changed': {
    zh: '与现行的第 {version} 版完全相同，没有可通过的修改。',
    en: 'This is identical with version {version}, which is in force; there is nothing to adopt.',
  },
  'charters.not-changeable': {
    zh: '章程的这一处（{path}）不能在这里修改。',
    en: 'This place of the charter ({path}) cannot be changed here.',
  },
  'charters.resolution-used': {
    zh: '这项决议已经通过了第 {version} 版，一项决议只能通过一版。',
    en: 'This resolution has already adopted version {version}; a resolution adopts one version only.',
  },
  'charters.file-too-large': { zh: '文件太大，不是章程。', en: 'The file is too large to be a charter.' },
  'charters.not-json': { zh: '不是有效的 JSON：{detail}', en: 'Not valid JSON: {detail}' },
  'charters.missing': { zh: '缺少这一项。', en: 'This is missing.' },
  'charters.unknown-field': {
    zh: '章程里没有这一项，请检查拼写。',
    en: 'A charter has no such field; check the spelling.',
  },
  'charters.not-an-object': { zh: '这里应是一组项目（{…}）。', en: 'This must be an object ({…}).' },
  'charters.not-a-list': { zh: '这里应是列表（[…]）。', en: 'This must be a list ([…]).' },
  'charters.list-length': { zh: '应有 {min} 到 {max} 项。', en: 'There must be {min} to {max} entries.' },
  'charters.not-a-text': { zh: '这里应是文字。', en: 'This must be a text.' },
  'charters.empty': { zh: '不能为空。', en: 'This must not be empty.' },
  'charters.too-long': { zh: '最多 {max} 个字符。', en: 'At most {max} characters.' },
  'charters.not-a-word': {
    zh: '应是以小写字母开头的标识，只含字母、数字和连字符。',
    en: 'This must be an identifier: a lower-case letter, then letters, digits and hyphens.',
  },
  'charters.not-yes-or-no': { zh: '应为 true 或 false。', en: 'This must be true or false.' },
  'charters.not-a-number': {
    zh: '应为 {min} 到 {max} 的整数。',
    en: 'This must be a whole number from {min} to {max}.',
  },
  'charters.not-one-of': { zh: '应为以下之一：{options}。', en: 'This must be one of: {options}.' },
  'charters.not-a-share': {
    zh: '应为不超过一的比例，如 "2/3"、"0.25" 或 "30%"。',
    en: 'This must be a share of at most one, such as "2/3", "0.25" or "30%".',
  },
  'charters.not-a-day': {
    zh: '应为存在的月日，如 "02-10"。',
    en: 'This must be a month and day that exist, such as "02-10".',
  },
  'charters.range-reversed': { zh: '上限小于下限。', en: 'The upper bound is below the lower.' },
  'charters.listed-twice': { zh: '列表里有重复。', en: 'Something is listed twice.' },
  'charters.second-vote-not-rated': {
    zh: '规定了再次测评，测评对象里却没有整改情况。',
    en: 'A second vote is asked for, and rectifications are not among what is rated.',
  },
  'charters.phase-twice': { zh: '阶段“{phase}”出现了两次。', en: 'Phase “{phase}” appears twice.' },
  'charters.unknown-phase': { zh: '没有名为“{phase}”的阶段。', en: 'There is no phase “{phase}”.' },
  'charters.phase-unreachable': {
    zh: '从第一阶段出发永远到不了“{phase}”。',
    en: 'Phase “{phase}” can never be reached from the first.',
  },
  'charters.no-way-out': {
    zh: '从“{phase}”出发永远到不了年度的结束。',
    en: 'From phase “{phase}” the year can never end.',
  },
  'charters.phase-without-day': {
    zh: '无法算出“{phase}”从哪一天开始。',
    en: 'The day on which “{phase}” opens cannot be counted.',
  },
  'charters.phase-before-its-time': {
    zh: '“{phase}”的开始日早于它前面的“{before}”。',
    en: '“{phase}” opens before “{before}”, which it follows.',
  },
  'charters.duty-twice': { zh: '责任“{duty}”出现了两次。', en: 'Duty “{duty}” appears twice.' },
  'charters.fact-nobody-owes': {
    zh: '“{phase}”要等“{fact}”，却没有人对它负责：请加一项责任。',
    en: '“{phase}” waits for “{fact}”, but nobody owes it: add a duty.',
  },
  'charters.fact-owed-too-late': {
    zh: '“{phase}”要等“{fact}”，但责任“{duty}”要到这个阶段才产生。',
    en: '“{phase}” waits for “{fact}”, but duty “{duty}” is raised only in that phase.',
  },
  'charters.duty-due-after-wait': {
    zh: '责任“{duty}”的期限晚于等待“{fact}”的阶段“{phase}”的开始日：等待时它还不算逾期。',
    en: 'Duty “{duty}” is due after “{phase}”, which waits for “{fact}”, should open: nobody would be overdue while all wait.',
  },
};
