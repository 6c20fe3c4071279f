// The words of every "no" that forums say.
import type { Words } from '../../kernel/index.js';

const length = (zh: string, en: string) => ({
  zh: `${zh}要 {min} 到 {max} 个字，现在是 {length} 个字。`,
  en: `${en} has {min} to {max} characters; this one has {length}.`,
});

export const forumsRefusals: Words = {
  'forums.no-such-forum': { zh: '没有这场恳谈会。', en: 'There is no such forum.' },
  'forums.no-such-question': { zh: '没有这个问题。', en: 'There is no such question.' },
  'forums.no-such-opinion': { zh: '没有这条意见。', en: 'There is no such opinion.' },
  'forums.no-such-seat': { zh: '没有这个参加人。', en: 'There is no such participant.' },
  'forums.no-such-speech': { zh: '没有这个发言申请。', en: 'There is no such request to speak.' },
  'forums.no-such-line': { zh: '已公布的预算里没有这一项。', en: 'The published budget has no such line.' },
  'forums.no-such-department': { zh: '没有这个部门。', en: 'There is no such department.' },
  'forums.no-such-entry': { zh: '名册里没有这个人。', en: 'The register has no such person.' },
  'forums.no-draw-yet': { zh: '还没有抽签。', en: 'The draw has not been held yet.' },
  'forums.no-list-yet': { zh: '抽签名单还没有公布。', en: 'The list for the draw is not public yet.' },
  'forums.no-minutes-yet': { zh: '会议记录还没有公布。', en: 'The minutes are not published yet.' },
  'forums.size': {
    zh: '参加人数 {size} 不符合章程：应为 {min} 到 {max} 人。',
    en: '{size} participants do not fit the charter: it asks for {min} to {max}.',
  },
  'forums.drawn-share': {
    zh: '{size} 人中抽签产生 {drawn} 人（{share}），章程要求 {min} 到 {max}，即 {fewest} 到 {most} 人。',
    en: '{drawn} of {size} drawn by lot ({share}); the charter asks for {min} to {max}, that is {fewest} to {most} people.',
  },
  'forums.excluded-office': {
    zh: '担任这一职务的人不能作为参加人：他们的工作正在接受评议，或者之后要作决定。',
    en: 'Holders of this office may not be participants: their work is judged here, or they decide later.',
  },
  'forums.too-young': { zh: '参加人须年满 {age} 周岁。', en: 'Participants are at least {age} years old.' },
  'forums.wrong-state': {
    zh: '恳谈会现在是“{nowZh}”，这件事只能在“{allowedZh}”时做。',
    en: 'The forum is {nowEn}; this can be done only while it is {allowedEn}.',
  },
  'forums.seat-given-on': {
    zh: '这个席位已经让给下一位了。',
    en: 'This seat has been given on to the next person.',
  },
  'forums.reply-too-late': {
    zh: '答复的期限已过，席位将由下一位替补。',
    en: 'The time to reply is over; the next person on the list is asked.',
  },
  'forums.not-open': {
    zh: '按章程，这场恳谈会的参加人由抽签和邀请产生，不接受自行报名。',
    en: 'By the charter the participants of this forum are drawn and invited; one cannot register for it.',
  },
  'forums.no-lot': {
    zh: '按章程，这场恳谈会不抽签。',
    en: 'By the charter this forum is held without a draw.',
  },
  'forums.full': { zh: '席位已满（{size} 人）。', en: 'All {size} seats are taken.' },
  'forums.already-seated': {
    zh: '这个人已在参加人之中。',
    en: 'This person is among the participants already.',
  },
  'forums.not-on-register': {
    zh: '您的账号没有对应的名册记录，请联系人大办。',
    en: 'Your account belongs to no entry of the register; please ask the clerk.',
  },
  'forums.pool-too-small': {
    zh: '名册里可以抽签的只有 {have} 人，不够 {need} 个席位。',
    en: 'Only {have} people of the register may be drawn; {need} seats are to be filled.',
  },
  'forums.lottery-kind': {
    zh: '章程规定的抽签方法（{kind}）在这里还不能用。',
    en: 'The charter’s way of drawing ({kind}) cannot be used here.',
  },
  'forums.no-panels': {
    zh: '这次恳谈会没有公布的名单组：章程规定的是简单抽签，或者名单还没有封存。',
    en: 'This forum has no published panels: its charter draws simply, or the list is not sealed yet.',
  },
  'forums.quotas-unmet': {
    zh: '没有一组 {seats} 人能同时满足章程的全部配额。最小的放宽是：{zh}。请调整席位数，或由人大修改章程的容差。',
    en: 'No {seats} people meet all quotas of the charter at once. The smallest change that would do: {en}. Change the number of seats, or let the congress widen the charter’s tolerances.',
  },
  'forums.starts-in-past': {
    zh: '开始时间已经过去。',
    en: 'The time at which it starts has passed.',
  },
  'forums.ends-before-start': {
    zh: '结束时间要晚于开始时间。',
    en: 'It has to end later than it starts.',
  },
  'forums.needs-lot': {
    zh: '按章程，这场恳谈会的席位要抽签产生，请先封存名单再抽签。',
    en: 'By the charter seats of this forum are drawn: seal the list and hold the draw.',
  },
  'forums.not-a-participant': {
    zh: '只有这场恳谈会的参加人可以做这件事。',
    en: 'Only participants of this forum can do this.',
  },
  'forums.accept-first': {
    zh: '请先答复邀请：接受之后才能做这件事。',
    en: 'Please reply to the invitation first: this is open to those who have accepted.',
  },
  'forums.not-present': {
    zh: '还没有签到，请先在会场签到。',
    en: 'You are not signed in at the hall yet; please do that first.',
  },
  'forums.too-few-hands': {
    zh: '至少要有 {need} 个人写下数字，现在只有 {have} 个。',
    en: 'At least {need} people write digits down; there are {have}.',
  },
  'forums.hand-unnamed': {
    zh: '第 {no} 个人以什么身份写的数字？',
    en: 'In which capacity did person {no} write?',
  },
  'forums.hand-digits': {
    zh: '第 {no} 个人要写 {min} 到 {max} 位数字。',
    en: 'Person {no} writes {min} to {max} digits.',
  },
  'forums.items-count': {
    zh: '问卷要有 1 到 {max} 题，现在是 {count} 题。',
    en: 'A questionnaire has 1 to {max} items; this one has {count}.',
  },
  'forums.item-id': {
    zh: '第 {no} 题的编号重复或不合要求（小写字母、数字和短横）。',
    en: 'The id of item {no} is used twice or malformed (lower-case letters, digits, hyphens).',
  },
  'forums.item-text': { zh: '第 {no} 题没有文字。', en: 'Item {no} has no text.' },
  'forums.item-options': {
    zh: '第 {no} 题要有 {min} 到 {max} 个不同的选项。',
    en: 'Item {no} needs {min} to {max} different options.',
  },
  'forums.no-questionnaire': { zh: '这场恳谈会没有问卷。', en: 'This forum has no questionnaire.' },
  'forums.answer-unknown-item': {
    zh: '问卷里没有这一题（{item}）。',
    en: 'The questionnaire has no item {item}.',
  },
  'forums.answer-scale': {
    zh: '请选 {min} 到 {max} 的整数。',
    en: 'Choose a whole number from {min} to {max}.',
  },
  'forums.answer-option': { zh: '请选一个给出的选项。', en: 'Choose one of the options.' },
  'forums.answer-nothing': { zh: '至少回答一题。', en: 'Answer at least one item.' },
  'forums.sheet-waiting': { zh: '这份问卷还没有开始。', en: 'This questionnaire is not open yet.' },
  'forums.sheet-closed': { zh: '这份问卷已经截止。', en: 'This questionnaire is closed.' },
  'forums.sheet-handed-in': {
    zh: '您已经交过这份问卷，只能交一次。',
    en: 'You have handed in this questionnaire already; it is answered once.',
  },
  'forums.question-length': length('问题', 'A question'),
  'forums.opinion-length': length('意见', 'An opinion'),
  'forums.answer-length': length('答复', 'An answer'),
  'forums.reasons-length': length('理由', 'The reasoning'),
  'forums.minutes-length': length('会议记录', 'The minutes'),
  'forums.too-many-questions': {
    zh: '每人每场最多提 {limit} 个问题，您可以支持别人的问题。',
    en: 'A person puts up to {limit} questions at a forum; you can support those of others.',
  },
  'forums.too-many-opinions': {
    zh: '每人每场最多提 {limit} 条意见。',
    en: 'A person raises up to {limit} opinions at a forum.',
  },
  'forums.own-question': {
    zh: '这是您自己的问题，已经算上您的支持。',
    en: 'This is your own question; your support is counted.',
  },
  'forums.already-supported': { zh: '您已经支持过这个问题。', en: 'You support this question already.' },
  'forums.group-itself': { zh: '问题不能并入它自己。', en: 'A question cannot be put together with itself.' },
  'forums.group-chain': {
    zh: '只能并入一个没有并入别处、自己也没有合并其他问题的关系里。',
    en: 'Questions are put together one level deep: choose the leading question.',
  },
  'forums.already-answered': { zh: '已经答复过了。', en: 'This has been answered already.' },
  'forums.answer-the-leading': {
    zh: '这个问题已并入另一个问题，请答复那个问题。',
    en: 'This question is asked together with another; answer that one.',
  },
  'forums.not-your-department': {
    zh: '这件事由另一个部门答复。',
    en: 'This is another department’s to answer.',
  },
  'forums.opinion-lines': {
    zh: '意见要说明针对哪些预算项，1 到 {max} 项。',
    en: 'An opinion names the budget lines it is about: 1 to {max}.',
  },
  'forums.opinion-not-open': {
    zh: '这条意见已在研究或已答复。',
    en: 'This opinion is being studied or has been answered.',
  },
  'forums.refused-changes-nothing': {
    zh: '未采纳的意见不应列出修改承诺。',
    en: 'A refusal promises no changes; choose "adopted" or "in part" instead.',
  },
  'forums.promise-names-lines': {
    zh: '采纳的意见要写明改哪一项、怎么改，以便大家核对。',
    en: 'What is adopted names the lines that change and how, so that everybody can check.',
  },
  'forums.promise-says-what': {
    zh: '第 {no} 项承诺没有写明怎么改。',
    en: 'Promise {no} does not say what changes.',
  },
  'forums.already-waiting': { zh: '您已在发言名单上。', en: 'You are on the speakers’ list already.' },
  'forums.briefing-empty': {
    zh: '背景资料还没有内容，请先写好再公布。',
    en: 'The briefing has no text yet; write it before publishing.',
  },
  'forums.briefing-published': {
    zh: '背景资料已经公布，不能再改。',
    en: 'The briefing is published and is not changed any more.',
  },
  'forums.minutes-published': {
    zh: '会议记录已经公布，不能再改。',
    en: 'The minutes are published and are not changed any more.',
  },
  'forums.nobody-to-invite': {
    zh: '没有等待发出邀请信的参加人。',
    en: 'There is nobody for whom a letter is waiting.',
  },
  'forums.nobody-came': {
    zh: '还没有人接受邀请，分不了组。',
    en: 'Nobody has accepted yet, so there are no groups to make.',
  },
  'forums.lottery-digits': {
    zh: '“{digits}”不是三位数字（000 到 999）。',
    en: '“{digits}” is not a number of three digits (000 to 999).',
  },
  'forums.lottery-size': {
    zh: '名单共有 {have} 组，应为 {need} 组。',
    en: 'The lottery has {have} panels; it must have {need}.',
  },
};
