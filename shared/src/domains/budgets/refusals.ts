// The words of every "no" that budgets say.
import type { Words } from '../../kernel/index.js';
import { problemWords } from './checks/problem-words.js';

const fileWords: Words = Object.fromEntries(
  Object.entries(problemWords)
    .filter(([code]) => code.startsWith('file.'))
    .map(([code, words]) => [`budgets.${code}`, words]),
);

export const budgetsRefusals: Words = {
  ...fileWords,
  'budgets.no-file': {
    zh: '没有收到文件。请选择一个 CSV 或 XLSX 文件。',
    en: 'No file was received. Choose a CSV or XLSX file.',
  },
  'budgets.no-such-version': {
    zh: '没有这个预算版本，或尚未公布。',
    en: 'There is no such budget version, or it is not published.',
  },
  'budgets.no-such-line': {
    zh: '预算里没有这一项（{lineKey}）。',
    en: 'The budget has no such line ({lineKey}).',
  },
  'budgets.no-such-import': { zh: '没有这次导入。', en: 'There is no such import.' },
  'budgets.no-such-question': { zh: '没有这个问题。', en: 'There is no such question.' },
  'budgets.below-zero': { zh: '“{name}”减少后会成为负数。', en: '“{name}” would fall below zero.' },
  'budgets.import-busy': {
    zh: '这次导入正在读取，请等它读完或取消。',
    en: 'This import is still being read: wait for it or cancel it.',
  },
  'budgets.import-ended': {
    zh: '这次导入已经结束（已公布或已取消），不能再改。',
    en: 'This import has ended (published or cancelled) and cannot be changed.',
  },
  'budgets.has-errors': {
    zh: '还有 {count} 处错误，改正后才能公布。',
    en: '{count} errors must be mended before publication.',
  },
  'budgets.reasons-missing': {
    zh: '有 {count} 处需要说明理由才能公布。',
    en: '{count} points need a reason before publication.',
  },
  'budgets.adopted-by-vote-only': {
    zh: '{year} 年度的预算由人民代表大会表决产生，不能直接导入；只能导入草案。',
    en: 'The {year} budget is adopted by the congress’s vote and cannot be imported; only a draft can.',
  },
  'budgets.already-published': {
    zh: '这个版本已经公布，公布的版本不再改动。',
    en: 'This version is published; published versions do not change.',
  },
  'budgets.version-exists': {
    zh: '{year} 年度的这个版本已经公布过。',
    en: 'This version of {year} has been published already.',
  },
  'budgets.question-length': {
    zh: '问题应为 {min} 至 {max} 个字，现在是 {length} 个。',
    en: 'A question has {min} to {max} characters; this one has {length}.',
  },
  'budgets.answer-length': {
    zh: '答复应为 {min} 至 {max} 个字，现在是 {length} 个。',
    en: 'An answer has {min} to {max} characters; this one has {length}.',
  },
  'budgets.already-answered': { zh: '这个问题已经答复。', en: 'This question has been answered.' },
  'budgets.not-your-department': {
    zh: '这个问题由别的部门答复。',
    en: 'Another department answers this question.',
  },
  'budgets.too-many-questions': {
    zh: '您今天在预算项目上提问已达 {limit} 个，请明天再来。',
    en: 'You have asked {limit} questions on budget lines today; come back tomorrow.',
  },
  'budgets.unknown-role': {
    zh: '列“{column}”指定的含义“{role}”不存在。',
    en: 'The meaning “{role}” given to column “{column}” does not exist.',
  },
  'budgets.year-missing': { zh: '请填写预算年度。', en: 'Say which budget year the sheet is for.' },
  'budgets.kind-missing': {
    zh: '请选择版本（草案等）。',
    en: 'Say which version the sheet holds (draft and so on).',
  },
  'budgets.no-codes': {
    zh: '目录里没有读到科目编码。每行写“编码 名称”。',
    en: 'No code was found in the list. Write one “code name” a row.',
  },
  'budgets.two-versions': {
    zh: '请选两个不同的版本来比较。',
    en: 'Choose two different versions to compare.',
  },
};
