import type { Words } from '../../../kernel/index.js';

export const accountsRefusals: Words = {
  'supervision.accounts-unbudgeted-line': {
    zh: '决算中有 {count} 行支出从未列入预算：{namesZh}。没有预算不得支出（预算法第十三条）：请核对编码、部门和名称，或先说明这笔钱从哪一行支出。',
    en: 'The final accounts hold {count} line(s) of spending that were never budgeted: {namesEn}. Nothing is spent without a budget (Budget Law, Art. 13): check code, department and name, or say from which line it was paid.',
  },
  'supervision.accounts-text-length': {
    zh: '说明须为 {min} 至 {max} 个字。',
    en: 'The text must have {min} to {max} characters.',
  },
  'supervision.accounts-no-target': {
    zh: '这一行没有绩效目标，无须填写绩效结果。',
    en: 'This line has no performance target, so there is no result to tell.',
  },
  'supervision.accounts-empty': {
    zh: '决算还没有任何数字，请先导入决算表或从全年执行数生成。',
    en: 'The final accounts hold no figures yet: submit a sheet, or fill them from the year’s execution.',
  },
  'supervision.accounts-unexplained': {
    zh: '还有 {count} 行的决算数与调整预算数相差超过章程规定的幅度而没有说明。',
    en: '{count} line(s) differ from the authorised amount by more than the charter allows and have no explanation yet.',
  },
  'supervision.accounts-too-late': {
    zh: '下一次会议定于 {sitting}，决算最迟应在会前 {days} 天即 {latest} 提交。请在这次会议之后提交，由下一次会议表决。',
    en: 'The next sitting is on {sitting}; final accounts are handed in {days} days before, by {latest}. Hand them in after that sitting, for the one that follows.',
  },
  'supervision.accounts-state-draft': {
    zh: '决算仍在编制，尚未提交。',
    en: 'The final accounts are still being drawn up and have not been handed in.',
  },
  'supervision.accounts-state-submitted': {
    zh: '决算已经提交人代会，表决前不能改动；如需修改请先撤回。',
    en: 'The final accounts are before the congress and cannot be changed; take them back first.',
  },
  'supervision.accounts-state-passed': {
    zh: '决算已经人代会批准，不能再改动。',
    en: 'The congress has approved the final accounts; they can no longer be changed.',
  },
  'supervision.accounts-none': {
    zh: '{year} 年决算尚未编出。',
    en: 'There are no final accounts for {year} yet.',
  },
  'supervision.accounts-no-budget': {
    zh: '{year} 年没有公布的批准预算，无法编制决算。',
    en: 'No adopted budget of {year} has been published, so there is nothing to settle.',
  },
  'supervision.accounts-no-figures': {
    zh: '{year} 年没有到年末的执行数，请导入决算表。',
    en: 'There are no execution figures to the end of {year}; submit a sheet instead.',
  },
  'supervision.accounts-not-final-sheet': {
    zh: '请选择一份 {year} 年的决算表。',
    en: 'Choose a sheet of the final accounts of {year}.',
  },
  'supervision.accounts-sheet-not-ready': {
    zh: '这份表还没有读完，或有 {count} 处错误需要先改正。',
    en: 'This sheet has not been read to its end yet, or {count} error(s) must be mended first.',
  },
  'supervision.accounts-no-line': {
    zh: '决算中没有这一行。',
    en: 'The final accounts have no such line.',
  },
  'supervision.accounts-nothing-to-explain': {
    zh: '这一行的差额在章程规定的幅度之内，无须说明。',
    en: 'The difference on this line is within the charter’s bound; nothing is owed.',
  },
  'supervision.accounts-not-your-department': {
    zh: '这一行由“{department}”负责，只能由该部门或财政所填写。',
    en: 'This line belongs to “{department}”: only that department or the finance office writes here.',
  },
  'supervision.accounts-no-format': {
    zh: '决算可以下载为 CSV 或 XLSX。',
    en: 'The final accounts can be downloaded as CSV or XLSX.',
  },
  'supervision.accounts-no-opinion': {
    zh: '审查委员会还没有提出意见。',
    en: 'The review committee has not given its opinion yet.',
  },
  'supervision.accounts-opinion-given': {
    zh: '对这份决算的审查意见已经提出。',
    en: 'The opinion on these accounts has been given already.',
  },
  'supervision.accounts-opinion-handled': {
    zh: '审查意见的处理情况已经说明。',
    en: 'How the opinion was handled has been said already.',
  },
  'supervision.accounts-filed': {
    zh: '已经报送上一级备案。',
    en: 'The accounts have been filed with the level above already.',
  },
};
