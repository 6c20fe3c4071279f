// The words of every "no" that the congress's sitting says.
import type { Words } from '../../../kernel/index.js';

export const congressRefusals: Words = {
  'review.no-such-sitting': { zh: '没有这次会议。', en: 'There is no such sitting.' },
  'review.no-such-vote': { zh: '没有这次表决。', en: 'There is no such vote.' },
  'review.no-such-resolution': { zh: '没有这个决议。', en: 'There is no such resolution.' },
  'review.no-such-speaker': { zh: '没有这个发言请求。', en: 'There is no such request to speak.' },
  'review.not-a-deputy': {
    zh: '名册上没有这位代表。',
    en: 'The roll has no such deputy.',
  },
  'review.notice-too-late': {
    zh: '会议须至少提前 {days} 天通知：今天通知，最早 {earliest} 开会。',
    en: 'A sitting is called at least {days} days ahead: called today, it can meet on {earliest} at the earliest.',
  },
  'review.sitting-exists': {
    zh: '已有一次会议尚未闭会，不能再召集。',
    en: 'A sitting has been called and is not closed yet; no other can be called.',
  },
  'review.sitting-too-early': {
    zh: '会议定于 {day} 举行，当天才能签到和开会。',
    en: 'The sitting is on {day}; it is entered and opened on that day.',
  },
  'review.sitting-state': {
    zh: '会议现在是“{stateZh}”，不能这样做。',
    en: 'The sitting is {stateEn}; this cannot be done now.',
  },
  'review.sitting-not-open': {
    zh: '会议现在是“{stateZh}”，要开会时才能这样做。',
    en: 'The sitting is {stateEn}; this is done while it sits.',
  },
  'review.agenda-length': {
    zh: '议程应有 1 至 {max} 项，现在是 {length} 项。',
    en: 'An agenda has 1 to {max} items; this one has {length}.',
  },
  'review.agenda-two-budgets': {
    zh: '预算只表决一次，议程里有两项。',
    en: 'The budget is voted once; the agenda has it twice.',
  },
  'review.agenda-order': {
    zh: '修正议案先于预算表决，请调整议程顺序。',
    en: 'Amendments are voted before the budget; change the order of the agenda.',
  },
  'review.vote-still-open': {
    zh: '有一项表决尚未结束，请先结束它。',
    en: 'A vote is still open; close it first.',
  },
  'review.no-such-day': { zh: '没有 {day} 这一天。', en: 'There is no such day as {day}.' },
  'review.vote-not-sealed': {
    zh: '这项表决没有等待开箱。',
    en: 'This vote does not wait for its count to be opened.',
  },
  'review.hands-missing': {
    zh: '举手表决请填写赞成、反对、弃权的人数。',
    en: 'For a show of hands enter the hands for, against and abstaining.',
  },
  'review.too-many-hands': {
    zh: '举手 {raised} 人，多于实到 {present} 人，请重新清点。',
    en: '{raised} hands are more than the {present} present; count again.',
  },
  'review.vote-not-open': { zh: '这项表决没有在进行。', en: 'This vote is not open.' },
  'review.no-quorum': {
    zh: '实到 {present} 人，未达法定人数 {needed} 人（全体 {all} 人），不能表决。',
    en: '{present} are present; the quorum is {needed} of {all} deputies. No vote can be opened.',
  },
  'review.not-in-attendance': {
    zh: '您还没有签到，签到后才能表决和发言。',
    en: 'You have not signed in; sign in to vote and to speak.',
  },
  'review.leaving-during-vote': {
    zh: '表决正在进行，请在结束后再登记离场。',
    en: 'A vote is open; leaving is noted when it is closed.',
  },
  'review.motion-not-admitted': {
    zh: '这件议案没有列入议程。',
    en: 'This motion is not on the agenda.',
  },
  'review.motion-decided': {
    zh: '第 {no} 号议案已经有结果，不再表决。',
    en: 'Motion no. {no} is decided and not voted again.',
  },
  'review.earlier-motion-first': {
    zh: '按顺序应先表决第 {no} 号议案。',
    en: 'Motion no. {no} comes first in the order of votes.',
  },
  'review.amendments-first': {
    zh: '还有 {left} 件修正议案没有表决，之后才能进行这一步。',
    en: '{left} amendment motions are still to be voted before this.',
  },
  'review.revised-draft-first': {
    zh: '有修正议案通过，须先印发修正后的预算草案，再表决预算。',
    en: 'An amendment passed: the revised draft is issued before the budget is voted.',
  },
  'review.no-revised-draft-needed': {
    zh: '没有新通过的修正议案，不需要修正草案。',
    en: 'No newly passed amendment: no revised draft is needed.',
  },
  'review.budget-decided': {
    zh: '预算已经表决，这次会议不再表决修正议案和预算。',
    en: 'The budget has been voted; amendments and the budget are not voted again.',
  },
  'review.budget-not-on-agenda': {
    zh: '这次会议的议程里没有预算，不表决预算和修正议案。',
    en: 'The budget is not on the agenda of this sitting; neither it nor amendments are voted.',
  },
  'review.no-such-proposal': { zh: '没有这个提请事项。', en: 'There is no such proposal.' },
  'review.proposal-decided': {
    zh: '这个提请事项{stateZh}，不再表决，也不能撤回。',
    en: 'This proposal is {stateEn}; it is neither voted nor withdrawn any more.',
  },
  'review.proposal-too-early': {
    zh: '方案须提前送交主席团，最早 {earliest} 才能表决，今天是 {today}。',
    en: 'Its draft must lie with the presidium first: it may be voted from {earliest} on; today is {today}.',
  },
  'review.proposal-under-vote': {
    zh: '大会正在表决这个提请事项，表决结束前不能撤回。',
    en: 'The congress is voting on this proposal; it is not withdrawn before the vote has ended.',
  },
  'review.proposal-exists': {
    zh: '同一事项已经提请大会表决，尚无结果。',
    en: 'The same matter is before the congress already and not decided yet.',
  },
  'review.proposal-kind-unknown': {
    zh: '这类事项（{kind}）不能提请大会表决。',
    en: 'Matters of this kind ({kind}) cannot be put to the congress.',
  },
  'review.proposal-text': {
    zh: '提请事项要有中英文题目，说明至少一段、至多 {paragraphs} 段。',
    en: 'A proposal has a title in Chinese and English and an explanation of one to {paragraphs} paragraphs.',
  },
  'review.already-asked-to-speak': {
    zh: '您已在发言名单上。',
    en: 'You are on the list of speakers already.',
  },
  'review.speaker-done': { zh: '这次发言已经结束。', en: 'This turn to speak has ended.' },
  'review.nobody-waits': { zh: '没有人等待发言。', en: 'Nobody is waiting to speak.' },
  'review.minutes-published': {
    zh: '会议记录已经公布，不再改动。',
    en: 'The minutes are published and do not change.',
  },
  'review.minutes-before-closing': {
    zh: '闭会后才能公布会议记录。',
    en: 'Minutes are published after the sitting is closed.',
  },
};
