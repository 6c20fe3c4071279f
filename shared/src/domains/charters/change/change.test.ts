import {
  type Charter,
  changeCharter,
  charterFields,
  compareCharters,
  fieldPathOf,
  fieldValue,
  xinheCharter,
} from '../index.js';

/** A lawful value of this field other than the present one. */
function another(charter: Charter, path: string): string {
  const field = charterFields(charter).find((f) => f.path === path);
  const now = fieldValue(charter, path);
  switch (field?.kind) {
    case 'choice':
      return field.options?.find((o) => o.value !== now)?.value ?? '';
    case 'yesNo':
      return now === 'true' ? 'false' : 'true';
    case 'share':
      return path.endsWith('Max') ? '90%' : path.endsWith('reserveMin') ? '2%' : '40%';
    case 'day':
      return now.endsWith('-02') ? now.replace('-02', '-03') : now.replace(/-\d\d$/, '-02');
    default:
      return String(Number(now) + (/Min|min|answerMonths/.test(path) ? -1 : 1));
  }
}

describe('what can be changed in a charter', () => {
  const fields = charterFields(xinheCharter);
  it('has a name in both languages and a place of its own', () => {
    expect(new Set(fields.map((f) => f.path)).size).toBe(fields.length);
    expect(fields.filter((f) => !f.name.zh || !f.name.en)).toEqual([]);
    expect(fields.length).toBeGreaterThan(60);
  });
  it('never changes silently: every field is said in words in its own section', () => {
    const silent = fields.flatMap(({ path, section }) => {
      const value = another(xinheCharter, path);
      const { charter } = changeCharter(xinheCharter, [{ path, value }]);
      // days that depend on each other are refused alone; the sentence is compared without the check then
      const after = charter ?? uncheckedChange(path, value);
      const said = compareCharters(xinheCharter, after).map((change) => change.id);
      return said.includes(section) ? [] : [`${path} → ${value}: ${said.join()}`];
    });
    expect(silent).toEqual([]);
  });
  it('is only what stands in this charter: one without virements has none to change', () => {
    const { virement, ...execution } = xinheCharter.execution;
    const none = charterFields({ ...xinheCharter, execution });
    expect([virement !== undefined, none.some((f) => f.path.startsWith('execution.virement'))]).toEqual([
      true,
      false,
    ]);
  });
});

function uncheckedChange(path: string, value: string): Charter {
  const after = JSON.parse(JSON.stringify(xinheCharter));
  const keys = path.split('.');
  const last = keys.pop() as string;
  const node = keys.reduce((at, key) => at[key], after);
  node[last] = typeof node[last] === 'number' ? Number(value) : value;
  return after;
}

describe('a changed charter', () => {
  it('is the old one with these values and nothing else', () => {
    const { charter } = changeCharter(xinheCharter, [
      { path: 'review.inquiryAnswerDays', value: '5' },
      { path: 'forum.lottery', value: 'leximin' },
    ]);
    expect(charter).toEqual({
      ...xinheCharter,
      review: { ...xinheCharter.review, inquiryAnswerDays: 5 },
      forum: { ...xinheCharter.forum, lottery: 'leximin' },
    });
    expect(xinheCharter.review.inquiryAnswerDays).toBe(7);
  });
  it('is checked: a wrong value is named at its field', () => {
    const codes = (path: string, value: string) =>
      changeCharter(xinheCharter, [{ path, value }]).problems.map((p) => [fieldPathOf(p.path), p.code]);
    expect(codes('review.inquiryAnswerDays', 'soon')).toEqual([
      ['review.inquiryAnswerDays', 'charters.not-a-number'],
    ]);
    expect(codes('congress.quorum', '3/2')).toEqual([['congress.quorum', 'charters.not-a-share']]);
    expect(codes('phases.1.opens.monthDay', '02-30')).toEqual([
      ['phases.1.opens.monthDay', 'charters.not-a-day'],
    ]);
    expect(codes('forum.sizeMin', '500')[0]).toEqual(['forum.sizeMax', 'charters.range-reversed']);
  });
  it('cannot be changed where the words say nothing: names, sources, the schema, a prototype', () => {
    for (const path of ['name.zh', 'schema', 'review.source.cite.zh', '__proto__.x', 'constructor', ''])
      expect(changeCharter(xinheCharter, [{ path, value: '1' }]).problems.map((p) => p.code)).toEqual([
        'charters.not-changeable',
      ]);
  });
});
