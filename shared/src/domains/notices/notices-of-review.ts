// What follows for deputies from the review and the congress: their motion was decided or voted, the draft was amended.
import type { Bilingual } from '../../kernel/index.js';
import type { Act } from '../record/index.js';
import { asWritten, NO_TEXT, type NoticeDraft, type NoticeKind } from './notice.js';
import { bilingual, idOf, number, text } from './payload.js';

/** A decision on a motion, told to everybody who signed it. */
const toSponsors =
  (kind: NoticeKind, word: Bilingual) =>
  (act: Act): readonly NoticeDraft[] => {
    const title = bilingual(act, 'title');
    const reasons = text(act, 'reasons') || text(act, 'reason');
    return [
      {
        kind,
        audience: { to: 'sponsors', motionId: idOf(act, 'motion') },
        title: {
          zh: `您联名的第 ${number(act, 'number')} 号议案${word.zh}`,
          en: `Motion ${number(act, 'number')}, which you signed, ${word.en}`,
        },
        text: reasons ? asWritten(reasons) : title,
        link: { kind: 'motion', id: idOf(act, 'motion') },
      },
    ];
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
  'review.draft-amended': (act) => [
    {
      kind: 'published',
      audience: { to: 'office', offices: ['deputy', 'presidium', 'chair'] },
      title: {
        zh: `${number(act, 'year')} 年预算修正草案已形成`,
        en: `The amended draft of ${number(act, 'year')} is issued`,
      },
      text: NO_TEXT,
      link: { kind: 'version', id: text(act, 'hash') },
    },
  ],
};
