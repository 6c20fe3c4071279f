import { localDate } from '../../../kernel/index.js';
import { xinheCharter } from '../../charters/index.js';
import { type Inspection, inspectionProblems, inspectionRules, replyDue, replyText } from './index.js';

const line = { lineKey: 'a', name: '道路修补', department: '城建办' };
const inspection: Inspection = {
  year: 2026,
  visitedOn: '2026-05-12',
  place: '',
  finding: '路面已经铺好，排水沟还没有做。',
  lines: [line],
};
const today = localDate('2026-05-12');
const codes = (changes: Partial<Inspection>) =>
  inspectionProblems({ ...inspection, ...changes }, today).map((p) => `${p.path}: ${p.code}`);

describe('a finding', () => {
  it('may be published when it names a line, a day and what was seen', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ visitedOn: '2026-01-01' })).toEqual([]);
  });
  it('says everything that is wrong at once', () => {
    expect(codes({ visitedOn: '2026-05-13', finding: '好', lines: [] })).toEqual([
      'visitedOn: supervision.visit-ahead',
      'finding: supervision.finding-length',
      'lineKeys: supervision.inspection-lines',
    ]);
  });
  it('is not from before the year, nor on a day that there is none of', () => {
    expect(codes({ visitedOn: '2025-12-31' })).toEqual(['visitedOn: supervision.visit-before-year']);
    expect(codes({ visitedOn: '2026-02-30' })).toEqual(['visitedOn: supervision.visit-no-day']);
  });
  it('concerns lines that the budget has, of one department', () => {
    expect(codes({ lines: [line, undefined] })).toEqual(['lineKeys: supervision.inspection-no-line']);
    expect(codes({ lines: [line, { ...line, department: '文化站' }] })).toEqual([
      'lineKeys: supervision.inspection-departments',
    ]);
  });
});

describe('the reply', () => {
  it('is due within the charter’s calendar days, through the whole last day', () => {
    const due = replyDue(
      new Date('2026-05-12T10:00:00+08:00'),
      { ...rules(), replyDays: 15 },
      'Asia/Shanghai',
    );
    expect(due.day).toBe('2026-05-27');
    expect(due.at.toISOString()).toBe('2026-05-27T16:00:00.000Z');
  });
  it('says something', () => {
    expect(replyText('  已经安排施工队本月内补做排水沟。 ')).toMatchObject({ ok: true });
    expect(replyText('知道了')).toMatchObject({ ok: false });
  });
});

it('a charter that provides for no inspections refuses them', () => {
  const { inspection: _, ...without } = xinheCharter;
  expect(inspectionRules(without)).toMatchObject({ refusal: { code: 'supervision.no-inspections' } });
});

function rules() {
  const found = inspectionRules(xinheCharter);
  if (!found.ok) throw new Error('the preset has inspections');
  return found.value;
}
