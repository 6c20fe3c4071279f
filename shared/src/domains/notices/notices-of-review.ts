// What follows for deputies from the review and the congress: their motion was decided or voted, the draft was amended.
import type { Bilingual } from '../../kernel/index.js';
import { type Act, bilingualIn, idOf, numberIn, textIn } from '../record/index.js';
import { asWritten, NO_TEXT, type NoticeDraft, type NoticeKind } from './notice.js';

/** A decision on a motion, told to everybody who signed it. */
const toSponsors =
  (kind: NoticeKind, word: Bilingual) =>
  (act: Act): readonly NoticeDraft[] => {
    const title = bilingualIn(act, 'title');
    const reasons = textIn(act, 'reasons') || textIn(act, 'reason');
    return [
      {
        kind,
        audience: { to: 'sponsors', motionId: idOf(act, 'motion') },
        title: {
          zh: `您联名的第 ${numberIn(act, 'number')} 号议案${word.zh}`,
          en: `Motion ${numberIn(act, 'number')}, which you signed, ${word.en}`,
        },
        text: reasons ? asWritten(reasons) : title,
        link: { kind: 'motion', id: idOf(act, 'motion') },
      },
    ];
  };

const sittingLink = (act: Act): NoticeDraft['link'] => ({ kind: 'session', id: idOf(act, 'session') });
const HOUSE: NoticeDraft['audience'] = { to: 'office', offices: ['deputy'] };

const congress: Readonly<Record<string, (act: Act) => readonly NoticeDraft[]>> = {
  'review.sitting-called': (act) => {
    const title = bilingualIn(act, 'title');
    return [
      {
        kind: 'day',
        audience: {
          to: 'office',
          offices: ['deputy', 'presidium', 'chair', 'governmentHead', 'financeOffice'],
        },
        title: { zh: `会议通知：${title.zh}`, en: `You are called: ${title.en}` },
        text: asWritten([textIn(act, 'day'), textIn(act, 'place')].filter(Boolean).join(' · ')),
        link: sittingLink(act),
      },
    ];
  },
  'review.proposal-submitted': (act) => {
    const title = bilingualIn(act, 'title');
    return [
      {
        kind: 'published',
        audience: { to: 'office', offices: ['deputy', 'presidium', 'chair', 'clerk'] },
        title: { zh: `提请大会表决：${title.zh}`, en: `Put to the congress: ${title.en}` },
        text: { zh: '请在会议前阅读。', en: 'Please read it before the sitting.' },
        link: { kind: 'act', id: act.id },
      },
    ];
  },
  'review.vote-opened': (act) => {
    const matter = bilingualIn(act, 'matter');
    return [
      {
        kind: 'vote',
        audience: HOUSE,
        title: { zh: `现在表决：${matter.zh}`, en: `Vote now: ${matter.en}` },
        text: NO_TEXT,
        link: sittingLink(act),
      },
    ];
  },
  'review.vote-counted': (act) => {
    const matter = bilingualIn(act, 'matter');
    const passed = act.payload.passed === true;
    const [yes, needed] = [numberIn(act, 'yes'), numberIn(act, 'needed')];
    return [
      {
        kind: 'result',
        audience: HOUSE,
        title: {
          zh: `${passed ? '通过' : '未通过'}：${matter.zh}`,
          en: `${passed ? 'Passed' : 'Not passed'}: ${matter.en}`,
        },
        text: { zh: `赞成 ${yes} 票，需要 ${needed} 票。`, en: `${yes} voted for; ${needed} were needed.` },
        link: sittingLink(act),
      },
    ];
  },
  // Also those who took part in the year's forums: what they spoke about is decided now.
  'review.resolution-adopted': (act) => {
    const title = bilingualIn(act, 'title');
    return [
      {
        kind: 'result',
        audience: {
          to: 'office',
          offices: ['deputy', 'governmentHead', 'financeOffice', 'departmentOfficer', 'participant'],
        },
        title: { zh: `大会通过：${title.zh}`, en: `The congress adopted: ${title.en}` },
        text: NO_TEXT,
        link: sittingLink(act),
      },
    ];
  },
  'review.minutes-published': (act) => {
    const title = bilingualIn(act, 'title');
    return [
      {
        kind: 'published',
        audience: HOUSE,
        title: { zh: `会议记录已公布：${title.zh}`, en: `The minutes are published: ${title.en}` },
        text: NO_TEXT,
        link: sittingLink(act),
      },
    ];
  },
};

export const noticesOfReview: Readonly<Record<string, (act: Act) => readonly NoticeDraft[]>> = {
  'review.motion-filed': toSponsors('motion', { zh: '已提出', en: 'was filed' }),
  'review.motion-admitted': toSponsors('motion', { zh: '列入议程', en: 'is on the agenda' }),
  'review.motion-refused': toSponsors('motion', { zh: '未列入议程', en: 'is not on the agenda' }),
  'review.withdrawal-refused': toSponsors('motion', { zh: '不得撤回', en: 'may not be withdrawn' }),
  'review.motion-withdrawn': toSponsors('motion', { zh: '已撤回', en: 'is withdrawn' }),
  'review.motion-passed': toSponsors('result', { zh: '获得通过', en: 'passed' }),
  'review.motion-rejected': toSponsors('result', { zh: '未获通过', en: 'did not pass' }),
  'review.motion-lapsed': toSponsors('result', { zh: '不再付表决', en: 'is not put to the vote any more' }),
  ...congress,
  'review.inquiry-answered': (act) => [
    {
      kind: 'answer',
      audience: {
        to: 'author',
        of: { kind: 'question', id: idOf(act, 'question') },
        acts: ['review.inquiry-put', 'review.detail-asked'],
        as: ['deputy'],
      },
      title: {
        zh: `您对“${textIn(act, 'line')}”的询问得到了答复`,
        en: `Your inquiry on “${textIn(act, 'line')}” was answered`,
      },
      text: asWritten(textIn(act, 'text')),
      link: { kind: 'line', id: idOf(act, 'line') },
    },
  ],
  'review.opinion-handled': (act) => [
    {
      kind: 'answer',
      audience: { to: 'office', offices: ['reviewCommittee'] },
      title: {
        zh: '政府对一条初审意见作出了说明',
        en: 'The government has said how it handled a review opinion',
      },
      text: NO_TEXT,
      link: { kind: 'act', id: act.id },
    },
  ],
  'review.report-published': (act) => [
    {
      kind: 'published',
      audience: { to: 'office', offices: ['deputy', 'presidium', 'chair'] },
      title: { zh: '审查结果报告已公布', en: 'The review report is published' },
      text: { zh: '请在会议前阅读。', en: 'Please read it before the sitting.' },
      link: { kind: 'act', id: act.id },
    },
  ],
  'review.draft-amended': (act) => [
    {
      kind: 'published',
      audience: { to: 'office', offices: ['deputy', 'presidium', 'chair'] },
      title: {
        zh: `${numberIn(act, 'year')} 年预算修正草案已形成`,
        en: `The amended draft of ${numberIn(act, 'year')} is issued`,
      },
      text: NO_TEXT,
      link: { kind: 'version', id: textIn(act, 'hash') },
    },
  ],
};
