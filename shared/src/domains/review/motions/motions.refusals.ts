// What amendment motions say when they refuse, in both languages.
import type { Words } from '../../../kernel/index.js';

export const motionsRefusals: Words = {
  'review.no-such-motion': { zh: '没有这件议案。', en: 'There is no such motion.' },
  'review.too-many-drafts': {
    zh: '您已有 {limit} 件没有提交的议案，请先提交或删除其中一件。',
    en: 'You have {limit} motions that are not filed; file or discard one first.',
  },
  'review.nothing-to-sign': {
    zh: '议案还没有内容，不能签名。',
    en: 'The motion is still empty; there is nothing to sign.',
  },
  'review.no-draft': {
    zh: '{year} 年的预算草案还没有公布，公布后才能提出修正议案。',
    en: 'The draft budget of {year} is not published yet; motions can be written once it is.',
  },
  'review.motion-state': {
    zh: '这件议案现在是“{stateZh}”，不能再做这一步。',
    en: 'This motion is now “{stateEn}”; this step is no longer possible.',
  },
  'review.not-your-motion': {
    zh: '这件议案由领衔代表起草，只有领衔代表能修改、邀请联名和提交。',
    en: 'Only the lead sponsor may change this motion, invite co-sponsors and file it.',
  },
  'review.part-missing': { zh: '还没有写{partZh}。', en: 'Not written yet: the {partEn}.' },
  'review.part-too-long': {
    zh: '{partZh}最多 {limit} 字，现在 {length} 字。',
    en: 'The {partEn} has at most {limit} characters; it has {length}.',
  },
  'review.no-changes': {
    zh: '议案还没有改动任何一项预算。',
    en: 'The motion does not change any line of the budget yet.',
  },
  'review.too-many-lines': {
    zh: '一件议案最多改动 {limit} 项，现在改动了 {lines} 项。',
    en: 'A motion changes at most {limit} lines; this one changes {lines}.',
  },
  'review.no-such-line': {
    zh: '草案里没有这一项（{lineKey}）。',
    en: 'The draft has no such line ({lineKey}).',
  },
  'review.line-protected': {
    zh: '“{name}”不能改动：{whyZh}。',
    en: '“{name}” cannot be changed: {whyEn}.',
  },
  'review.below-zero': {
    zh: '“{name}”只有 {has} 万元，不能减少 {cut} 万元。',
    en: '“{name}” holds only {has} ten thousand yuan; it cannot be reduced by {cut}.',
  },
  'review.not-offset': {
    zh: '{bookZh}还须抵减 {amount} 万元：增加支出的，要在同一本预算里指明从哪里减少或增加什么收入。',
    en: '{bookEn}: {yuan} yuan still to be offset. Whoever adds spending names a cut or new revenue in the same book.',
  },
  'review.not-allotted': {
    zh: '{bookZh}多减了 {amount} 万元：请指明用到哪里。',
    en: '{bookEn}: {yuan} yuan taken away too much; say where it goes.',
  },
  'review.too-few-cosponsors': {
    zh: '已有 {have} 名代表签名，还差 {missing} 名（至少 {need} 名，每人亲自签名）。',
    en: 'Signed so far: {have}; {missing} more needed (at least {need} deputies, each in person).',
  },
  'review.not-in-office': {
    zh: '只有在任代表能联名。',
    en: 'Only deputies in office may sponsor a motion.',
  },
  'review.not-invited': {
    zh: '领衔代表没有邀请您联名这件议案。',
    en: 'The lead sponsor has not invited you to sponsor this motion.',
  },
  'review.already-signed': { zh: '您已经签过名。', en: 'You have already signed.' },
  'review.after-deadline': {
    zh: '提交截止日是 {deadline}，今天是 {today}，已经截止。',
    en: 'Motions closed on {deadline}; today is {today}.',
  },
  'review.executive-in-presidium': {
    zh: '担任行政职务的人不得参与主席团的决定（地方组织法第十八条、浙江省乡镇人大工作条例第三十八条）。',
    en: 'Who holds executive office takes no part in the presidium’s decisions (Organic Law 18; Zhejiang township regulation 38).',
  },
  'review.not-of-presidium': {
    zh: '有 {count} 人不是主席团成员，不能表决。',
    en: '{count} of them are not members of the presidium and cannot vote.',
  },
  'review.presidium-voted-twice': {
    zh: '同一名成员只能表决一次。',
    en: 'A member votes once only.',
  },
  'review.presidium-no-quorum': {
    zh: '主席团 {members} 人，只有 {present} 人参加表决；过半数（{needed} 人）参加才能决定。',
    en: '{present} of {members} presidium members voted; a decision needs more than half ({needed}).',
  },
  'review.reasons-length': {
    zh: '请写明决定的理由（{min} 到 {max} 字，现在 {length} 字）：理由会告知联名代表并公开。',
    en: 'Give the reasons ({min} to {max} characters, now {length}); they are told to the sponsors and are public.',
  },
  'review.member-has-voted': {
    zh: '{name}已亲自投票，不能改写。',
    en: '{name} has voted in person; that vote cannot be rewritten.',
  },
  'review.already-decided': {
    zh: '主席团已经作出决定。',
    en: 'The presidium has already decided.',
  },
  'review.reason-missing': { zh: '请写明理由。', en: 'Give a reason.' },
  'review.no-withdrawal-asked': {
    zh: '领衔代表没有要求撤回这件议案。',
    en: 'The lead sponsor has not asked to withdraw this motion.',
  },
  'review.withdrawal-asked': {
    zh: '已经要求撤回，正等主席团决定。',
    en: 'Withdrawal has been asked for; the presidium will decide.',
  },
  'review.lapsed-below-zero': {
    zh: '前面通过的议案改动后，“{name}”只剩 {has} 万元，不能再减少 {cut} 万元，本案不付表决。',
    en: 'After the motions passed before it, “{name}” holds {has} ten thousand yuan and cannot be reduced by {cut}: the motion is not put to the vote.',
  },
  'review.lapsed-protected': {
    zh: '“{name}”受章程保护，本案不付表决。',
    en: '“{name}” is protected by the charter: the motion is not put to the vote.',
  },
  'review.still-votable': {
    zh: '这件议案仍然可以表决。',
    en: 'This motion can still be put to the vote.',
  },
  'review.motions-undecided': {
    zh: '还有 {count} 件列入议程的修正议案没有表决，先表决修正议案，再形成修正草案和表决预算。',
    en: '{count} admitted motions are still to be voted; they come before the amended draft and the budget.',
  },
  'review.draft-already-amended': {
    zh: '{year} 年的修正草案已经形成。',
    en: 'The amended draft of {year} has already been issued.',
  },
  'review.adopted-already-made': {
    zh: '{year} 年的批准预算已经形成。',
    en: 'The adopted budget of {year} has already been made.',
  },
  'review.motion-unread': {
    zh: '还有 {count} 件已提交的议案主席团没有决定是否列入议程。',
    en: 'The presidium has yet to decide on {count} filed motions.',
  },
};
