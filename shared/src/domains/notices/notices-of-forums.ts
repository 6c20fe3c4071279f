// What follows for people from a forum: their question or opinion was answered, its day or place changed, the minutes are there.
import type { Bilingual } from '../../kernel/index.js';
import { type Act, bilingualIn, idOf, idsOf, numberIn, textIn } from '../record/index.js';
import { asWritten, type NoticeDraft } from './notice.js';

/** A slip that was handed in on paper was entered by the desk: then nobody with an account said it. */
const THEMSELVES = ['participant', 'citizen', 'deputy'];

const OUTCOMES: Readonly<Record<string, Bilingual>> = {
  adopted: { zh: '采纳', en: 'adopted' },
  partly: { zh: '部分采纳', en: 'adopted in part' },
  not: { zh: '未采纳', en: 'not adopted' },
};

const toParticipants = (act: Act): NoticeDraft['audience'] => ({
  to: 'participants',
  forumId: idOf(act, 'forum'),
});
const toOpinion = (act: Act): NoticeDraft['audience'] => ({
  to: 'author',
  of: { kind: 'opinion', id: idOf(act, 'opinion') },
  acts: ['forums.opinion-raised'],
  as: THEMSELVES,
});
const forumLink = (act: Act): NoticeDraft['link'] => ({ kind: 'forum', id: idOf(act, 'forum') });

export const noticesOfForums: Readonly<Record<string, (act: Act) => readonly NoticeDraft[]>> = {
  // Questions that were put together are answered together: each of those who asked is told.
  'forums.question-answered': (act) =>
    idsOf(act, 'question').map((id) => ({
      kind: 'answer',
      audience: { to: 'author', of: { kind: 'question', id }, acts: ['forums.question-put'], as: THEMSELVES },
      title: { zh: '您在恳谈会上的提问得到了答复', en: 'Your question at the forum was answered' },
      text: asWritten(textIn(act, 'text')),
      link: forumLink(act),
    })),
  'forums.opinion-studied': (act) => [
    {
      kind: 'answer',
      audience: toOpinion(act),
      title: {
        zh: `您的第 ${numberIn(act, 'no')} 号意见正在研究`,
        en: `Your opinion no. ${numberIn(act, 'no')} is being studied`,
      },
      text: asWritten(textIn(act, 'opinion')),
      link: { kind: 'me' },
    },
  ],
  'forums.opinion-answered': (act) => {
    const outcome = OUTCOMES[textIn(act, 'outcome')] ?? { zh: '已答复', en: 'answered' };
    return [
      {
        kind: 'answer',
        audience: toOpinion(act),
        title: {
          zh: `您的第 ${numberIn(act, 'no')} 号意见：${outcome.zh}`,
          en: `Your opinion no. ${numberIn(act, 'no')}: ${outcome.en}`,
        },
        text: asWritten(textIn(act, 'reasons')),
        link: { kind: 'me' },
      },
    ];
  },
  'forums.forum-changed': (act) => {
    // Opening the invitations is told to those invited, not as a change.
    if (act.payload.invitationsOpen) return [];
    const title = bilingualIn(act, 'title');
    return [
      {
        kind: 'day',
        audience: toParticipants(act),
        title: { zh: `安排有变：${title.zh}`, en: `Changed: ${title.en}` },
        text: bilingualIn(act, 'place'),
        link: forumLink(act),
      },
    ];
  },
  'forums.briefing-published': (act) => {
    const title = bilingualIn(act, 'title');
    return [
      {
        kind: 'published',
        audience: toParticipants(act),
        title: { zh: `背景资料已公布：${title.zh}`, en: `The briefing is there: ${title.en}` },
        text: { zh: '请在会前阅读。', en: 'Please read it before the forum.' },
        link: forumLink(act),
      },
    ];
  },
  'forums.minutes-published': (act) => {
    const title = bilingualIn(act, 'title');
    return [
      {
        kind: 'result',
        audience: toParticipants(act),
        title: { zh: `会议记录已公布：${title.zh}`, en: `The minutes are published: ${title.en}` },
        text: {
          zh: '看看会上说了什么、问卷前后有什么变化。',
          en: 'See what was said and how views shifted.',
        },
        link: forumLink(act),
      },
    ];
  },
};
