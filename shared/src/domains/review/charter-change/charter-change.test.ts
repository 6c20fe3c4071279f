import { changeCharter, compareCharters, xinheCharter } from '../../charters/index.js';
import { checkProposalText } from '../congress/index.js';
import { charterChangeText, charterResolutionText } from './index.js';

describe('a change of the charter in words', () => {
  const { charter } = changeCharter(xinheCharter, [{ path: 'review.inquiryAnswerDays', value: '5' }]);
  const facts = {
    place: { zh: '泽湖镇', en: 'Zehu' },
    base: 1,
    changes: charter ? compareCharters(xinheCharter, charter) : [],
    reasons: { zh: '七天太久。', en: 'Seven days are too long.' },
    fromYear: 2028,
  };
  it('says the reasons, the sentences that go and come, and from which year on', () => {
    const text = charterChangeText(facts);
    expect(checkProposalText(text).ok).toBe(true);
    expect(text.title.zh).toBe('修改章程第 1 版：初审与修正议案');
    expect(text.summary.map((p) => p.zh)).toEqual([
      '七天太久。',
      '【初审与修正议案】原为：代表的询问须在 7 日内由负责人答复。改为：代表的询问须在 5 日内由负责人答复。',
      '自2028年预算年度起施行；已经开始的预算年度仍按章程第 1 版走完。',
    ]);
    expect(text.summary[1].en).toContain('within 5 days');
  });
  it('becomes the resolution of the congress with the number of the new version', () => {
    const { paragraphs } = charterResolutionText({ ...facts, version: 2 });
    expect(paragraphs[0].zh).toContain('第 2 版');
    expect(paragraphs).toHaveLength(3);
  });
});
