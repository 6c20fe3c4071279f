// What follows for people from satisfaction votes: the body is called to rate, keepers to count, everybody concerned hears the
// result, the clerk that something may be rated again. What a department owes then is told by its duty.
import { OFFICES, type Office } from '../identity/index.js';
import { type Act, bilingualIn, idOf, numberIn, textIn } from '../record/index.js';
import { NO_TEXT, type NoticeDraft } from './notice.js';

const bodyOf = (act: Act): readonly Office[] => {
  const body = textIn(act, 'body');
  // the chair of the congress is one of the presidium (ZT 8)
  if (body === 'presidium') return ['presidium', 'chair'];
  return Object.hasOwn(OFFICES, body) ? [body as Office] : ['deputy'];
};
const linkOf = (act: Act): NoticeDraft['link'] => ({ kind: 'satisfaction', id: idOf(act, 'satisfaction') });

export const noticesOfSatisfaction: Readonly<Record<string, (act: Act) => readonly NoticeDraft[]>> = {
  'supervision.satisfaction-opened': (act) => {
    const subject = bilingualIn(act, 'subject');
    return [
      {
        kind: 'vote',
        audience: { to: 'office', offices: bodyOf(act) },
        title: { zh: `请测评：${subject.zh}`, en: `Please rate ${subject.en}` },
        text: {
          zh: '满意、基本满意、不满意，选一项；每人一票。',
          en: 'Satisfied, basically satisfied or not satisfied: one mark, one ballot each.',
        },
        link: linkOf(act),
      },
    ];
  },
  'supervision.satisfaction-sealed': (act) => {
    const subject = bilingualIn(act, 'subject');
    return [
      {
        kind: 'vote',
        audience: { to: 'office', offices: ['keeper'] },
        title: { zh: `票箱已封存：${subject.zh}`, en: `The box is sealed: ${subject.en}` },
        text: {
          zh: '请两名监票人一起开箱计票。',
          en: 'Two of its keepers open the count together.',
        },
        link: linkOf(act),
      },
    ];
  },
  'supervision.satisfaction-counted': (act) => {
    const subject = bilingualIn(act, 'subject');
    const outcome = textIn(act, 'outcome');
    const result =
      outcome === 'notSatisfied'
        ? { zh: '不满意', en: 'not satisfied' }
        : outcome === 'void'
          ? { zh: '有效票不足，不算数', en: 'too few valid ballots, it does not count' }
          : { zh: '满意', en: 'satisfied' };
    const count = (field: string) => numberIn(act, field);
    return [
      {
        kind: 'result',
        audience: {
          to: 'office',
          offices: ['deputy', 'presidium', 'chair', 'clerk', 'governmentHead', 'supervisor'],
        },
        title: {
          zh: `满意度测评结果：${subject.zh}，${result.zh}`,
          en: `Satisfaction vote: ${subject.en}: ${result.en}`,
        },
        text: {
          zh: `满意 ${count('satisfied')} 票，基本满意 ${count('basicallySatisfied')} 票，不满意 ${count('notSatisfied')} 票。`,
          en: `${count('satisfied')} satisfied, ${count('basicallySatisfied')} basically satisfied, ${count('notSatisfied')} not satisfied.`,
        },
        link: linkOf(act),
      },
    ];
  },
  'supervision.rectification-reported': (act) => {
    const subject = bilingualIn(act, 'subject');
    return [
      {
        kind: 'answer',
        audience: { to: 'office', offices: ['clerk', 'chair'] },
        title: { zh: `已报告完成：${subject.zh}`, en: `Reported done: ${subject.en}` },
        text:
          act.payload.voteAgain === true ? { zh: '可以再次测评。', en: 'It may be rated again.' } : NO_TEXT,
        link: { kind: 'rectification', id: idOf(act, 'rectification') },
      },
    ];
  },
};
