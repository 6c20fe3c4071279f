// What adjustments, virements, the reserve and transfers say when they refuse, in both languages.
import type { Words } from '../../../kernel/index.js';

export const adjustmentsRefusals: Words = {
  'supervision.no-adopted': {
    zh: '{year} 年的预算还没有批准公布，批准公布之后才有可调整、可调剂的预算数。',
    en: 'The budget of {year} is not adopted and published yet; amounts can be adjusted or moved once it is.',
  },
  'supervision.no-such-line': {
    zh: '本年预算里没有这一项。',
    en: 'The budget of this year has no such line.',
  },
  'supervision.same-line': { zh: '请选另外一项。', en: 'Choose another line.' },
  'supervision.amount-not-positive': { zh: '金额须大于零。', en: 'The amount must be more than zero.' },
  'supervision.reason-missing': { zh: '请写明原因。', en: 'Give the reason.' },
  'supervision.no-virement': {
    zh: '章程不允许不经表决的调剂，须提出预算调整方案。',
    en: 'The charter allows no virement without a vote; an adjustment plan is needed.',
  },
  'supervision.virement-of-revenue': {
    zh: '“{name}”是收入，调剂只在支出之间进行。',
    en: '“{name}” is revenue; money is moved between spending lines only.',
  },
  'supervision.virement-of-reserve': {
    zh: '“{name}”是预备费，只能按动用预备费的程序由镇长决定使用。',
    en: '“{name}” is the reserve; it is used only by decision of the head of government.',
  },
  'supervision.line-protected': {
    zh: '“{name}”不能调剂：{whyZh}。',
    en: 'No money is moved from or to “{name}”: {whyEn}.',
  },
  'supervision.virement-key-cut': {
    zh: '“{name}”是人代会审议时增加的重点支出，调减须经人代会批准（预算法第六十七条）。',
    en: '“{name}” was raised by the congress and is key spending; a cut needs its vote (Budget Law 67).',
  },
  'supervision.virement-other-book': {
    zh: '两项不在同一本预算里，资金不能跨预算本调动。',
    en: 'The two lines stand in different books; money does not move between books.',
  },
  'supervision.virement-other-department': {
    zh: '章程只允许同一部门内调剂：一项属于“{from}”，一项属于“{to}”。须提出预算调整方案。',
    en: 'The charter allows virement within one department only: one line is of “{from}”, the other of “{to}”. An adjustment plan is needed.',
  },
  'supervision.virement-other-class': {
    zh: '章程只允许同一类内调剂：一项属于 {from} 类，一项属于 {to} 类。须提出预算调整方案。',
    en: 'The charter allows virement within one functional class only: {from} and {to} differ. An adjustment plan is needed.',
  },
  'supervision.virement-too-much': {
    zh: '一年内从“{name}”最多调出批准数的 {share}，即 {wan} 万元，已调出 {takenwan} 万元。再多须提出预算调整方案。',
    en: 'In a year at most {share} of what was adopted may be moved from “{name}”: {yuan} yuan, of which {takenyuan} has been moved. More needs an adjustment plan.',
  },
  'supervision.not-enough-left': {
    zh: '“{name}”现在只有 {wan} 万元可动（已支出的和调整方案要减的除外）。',
    en: 'Only {yuan} yuan of “{name}” is free now, after what is spent and what an adjustment plan takes.',
  },
  'supervision.not-your-lines': {
    zh: '只能调剂本部门的预算项。',
    en: 'A department moves money between its own lines only.',
  },
  'supervision.not-the-reserve': { zh: '“{name}”不是预备费。', en: '“{name}” is not the reserve.' },
  'supervision.transfer-needs-match': {
    zh: '需要本级配套的专项转移支付不在此列，须提出预算调整方案（预算法第七十一条）。',
    en: 'A transfer that needs money of this place beside it is an adjustment (Budget Law 71).',
  },
  'supervision.not-a-transfer': {
    zh: '“{name}”不是转移性收入（110 类），不能记专项转移支付。',
    en: '“{name}” is no revenue from transfers (class 110).',
  },
  'supervision.not-spending': {
    zh: '“{name}”不能作为专项转移支付的用途。',
    en: '“{name}” cannot be what a transfer is spent on.',
  },
  'supervision.new-line-name': {
    zh: '新增项要有名称，最多 {limit} 字。',
    en: 'A new line needs a name of at most {limit} characters.',
  },
  'supervision.new-line-department': {
    zh: '新增支出“{name}”要写明责任部门。',
    en: 'The new spending line “{name}” needs a department.',
  },
  'supervision.new-line-code': {
    zh: '新增项“{name}”的科目编码“{code}”不对：支出编列到项（7 位数字），收入至少到款（5 位）。',
    en: 'The code “{code}” of the new line “{name}” is wrong: spending to 7 digits, revenue to at least 5.',
  },
  'supervision.line-exists': {
    zh: '本年预算里已经有“{name}”，请直接选它。',
    en: 'The budget of this year has “{name}” already; choose that line.',
  },
  'supervision.no-such-adjustment': { zh: '没有这个调整方案。', en: 'There is no such adjustment plan.' },
  'supervision.no-such-movement': { zh: '没有这条记录。', en: 'There is no such movement.' },
  'supervision.adjustment-state': {
    zh: '这个调整方案现在是“{stateZh}”，不能再做这一步。',
    en: 'This plan is now “{stateEn}”; this step is no longer possible.',
  },
  'supervision.plan-no-reason': {
    zh: '请写明调整的理由（预算法第六十九条）。',
    en: 'Give the reason for the adjustment (Budget Law 69).',
  },
  'supervision.plan-late': {
    zh: '预算调整一般在 {day} 前提出；现在提出须说明原因。',
    en: 'Adjustments normally come by {day}; coming later, say why.',
  },
  'supervision.plan-empty': {
    zh: '方案还没有改动任何一项预算。',
    en: 'The plan does not change any line of the budget yet.',
  },
  'supervision.plan-too-many-drafts': {
    zh: '已有 {limit} 个没有提交的方案，请先提交或删除其中一个。',
    en: 'There are {limit} plans that are not submitted; submit or discard one first.',
  },
  'supervision.cut-below': {
    zh: '“{name}”现在只能减 {has} 万元（已支出的和另一方案要减的除外），不能减 {cut} 万元。',
    en: '“{name}” can be cut by {has} ten thousand yuan at most, after what is spent or promised, not by {cut}.',
  },
  'supervision.line-no-reason': { zh: '请写明“{name}”为什么调整。', en: 'Say why “{name}” is adjusted.' },
  'supervision.only-a-virement': {
    zh: '这些改动没有触及预算法第六十七条的任何情形，又在章程的调剂限度之内：按调剂办理即可，不必提请表决。',
    en: 'None of the cases of Budget Law 67 applies and the changes stay within the charter’s limits: this is a virement, no vote is needed.',
  },
  'supervision.year-over': {
    zh: '{year} 预算年度已经结束，不能再调整、调剂；差额在决算中说明。',
    en: 'Budget year {year} is over; nothing can be adjusted or moved any more. Differences are explained in the final accounts.',
  },
  'supervision.one-before-congress': {
    zh: '已有一个调整方案提请审查，表决之后才能提交下一个。',
    en: 'A plan is before the congress already; the next one can be submitted after the vote.',
  },
  'supervision.opinion-exists': { zh: '审查意见已经提出。', en: 'The review opinion has been issued.' },
  'supervision.no-opinion': { zh: '还没有审查意见。', en: 'There is no review opinion yet.' },
  'supervision.opinion-handled': { zh: '审查意见已经答复。', en: 'The review opinion has been answered.' },
  'supervision.already-noted': { zh: '主席团已经知悉。', en: 'The presidium has taken note already.' },
};
