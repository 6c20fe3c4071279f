// Rules on lines and whole budgets: keys, marks, reserve, balance, comparison, trees, questions.
import fc from 'fast-check';
import { addDays, endOfDay, fen, localDate } from '../../kernel/index.js';
import {
  answerDue,
  applyDeltas,
  type BudgetLine,
  compareVersions,
  csvCell,
  isLineKey,
  LAW_RULES,
  lineKeyOf,
  marksOf,
  plainName,
  questionText,
  reserveIsLawful,
  shippedClassification,
  suggestCode,
  TREE_KINDS,
  TreeBuilder,
} from './index.js';
import { aLine, readRows, sheetOf } from './testing.js';

describe('a line key', () => {
  it('does not depend on numbering, width, indent or trailing empty levels of the code', () => {
    const one = aLine({ name: '预备费', functionCode: '2270000' });
    const two = aLine({ name: '　　1.预备费', functionCode: '227' });
    expect(lineKeyOf(one)).toBe(lineKeyOf(two));
    expect(lineKeyOf(aLine({ name: '小学（一期）' }))).toBe(lineKeyOf(aLine({ name: '小学(一期)' })));
  });
  it('differs by department, code, book and name, and fits an address', () => {
    const keys = [
      aLine(),
      aLine({ department: '别处' }),
      aLine({ functionCode: '2120303' }),
      aLine({ book: 'fund' }),
      aLine({ name: '别的' }),
    ].map(lineKeyOf);
    expect(new Set(keys).size).toBe(5);
    expect(keys.every(isLineKey)).toBe(true);
  });
  it('keeps a name that is nothing but a number', () => {
    expect(plainName('1.')).toBe('1.');
    expect(plainName('（二）道路')).toBe('道路');
  });
});

describe('marks', () => {
  const evidence = {
    functionCode: '2010301',
    economicCode: '',
    name: '',
    nature: 'project' as const,
    basis: '',
    stated: '',
  };
  it('debt service, wages and earmarked money are told apart from what the place decides', () => {
    expect(marksOf({ ...evidence, functionCode: '2320301', name: '债券付息' })).toEqual(['debtService']);
    expect(marksOf({ ...evidence, nature: 'basic', name: '行政人员工资福利' })).toEqual(['wages']);
    expect(marksOf({ ...evidence, basis: '上级专项转移支付文件' })).toEqual(['earmarked']);
    expect(marksOf({ ...evidence, name: '公务接待费' })).toEqual(['own']);
  });
});

describe('reserve and balance', () => {
  it('T13: of 155.3 million the reserve is between 1.553 and 4.659 million', () => {
    const lawful = (yuan: bigint) => reserveIsLawful(fen(yuan * 100n), fen(15_530_000_000n), LAW_RULES);
    expect([lawful(1_552_999n), lawful(1_553_000n), lawful(4_659_000n), lawful(4_659_001n)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  it('a book whose spending exceeds its revenue is an error with both figures', () => {
    const result = readRows(
      sheetOf('科目编码,科目名称,2026年预算数(万元)\n10101,增值税,90.00\n2010101,行政运行,100.00'),
    );
    expect(result.problems.find((p) => p.code === 'book.deficit')).toMatchObject({
      severity: 'error',
      params: { revenue: '90', expenditure: '100', gap: '-10' },
    });
  });
  it('a reserve outside the bounds asks for a reason', () => {
    const result = readRows(
      sheetOf('科目编码,科目名称,2026年预算数(万元)\n2010101,行政运行,99.50\n227,预备费,0.50'),
    );
    expect(result.problems.find((p) => p.code === 'reserve.low')).toMatchObject({
      severity: 'reason',
      params: { percent: '0.50' },
    });
  });
});

describe('the list of codes', () => {
  it('suggests the nearest listed code', () => {
    expect(suggestCode(shippedClassification().functional, '2120599', '城乡社区环境卫生')?.code).toBe(
      '2120501',
    );
    expect(suggestCode(shippedClassification().functional, '9999999', '不存在')).toBeUndefined();
  });
});

describe('comparison', () => {
  const road = aLine({ name: '道路', amount: fen(100n) });
  const school = aLine({ name: '学校', functionCode: '2050202', amount: fen(50n) });
  it('tells added, removed, changed and moved apart', () => {
    const moved = aLine({ name: '学校', functionCode: '2050201', amount: fen(70n) });
    const { changes, counts } = compareVersions(
      [road, school, aLine({ name: '旧' })],
      [{ ...road, amount: fen(90n) }, moved, aLine({ name: '新' })],
    );
    expect(counts).toEqual({ added: 1, removed: 1, moved: 1, changed: 1, same: 0 });
    expect(changes.find((c) => c.kind === 'moved')).toMatchObject({
      from: 50n,
      to: 70n,
      before: { functionCode: '2050202' },
    });
  });
  it('its differences add up to the difference of the totals, whatever changed', () => {
    const lines = fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(...'甲乙丙丁戊己庚'),
        code: fc.constantFrom('2010101', '2050202'),
        amount: fc.bigInt(0n, 10n ** 9n),
      }),
      {
        selector: (l) => l.name + l.code,
      },
    );
    const build = (list: { name: string; code: string; amount: bigint }[]) =>
      list.map((l) => aLine({ name: l.name, functionCode: l.code, amount: fen(l.amount) }));
    const sum = (list: readonly BudgetLine[]) => list.reduce((n, l) => n + l.amount, 0n);
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        const [before, after] = [build(a), build(b)];
        const { changes, counts, byClass } = compareVersions(before, after);
        const moved = changes.reduce((n, c) => n + c.to - c.from, 0n);
        const classes = byClass.reduce((n, c) => n + c.to - c.from, 0n);
        const seen = counts.added + counts.changed + counts.moved + counts.same;
        return moved === sum(after) - sum(before) && classes === moved && seen === after.length;
      }),
    );
  });
});

describe('a tree', () => {
  it('every total is the sum of what it opens into, in every view', () => {
    const lines = [
      aLine(),
      aLine({ name: '清运', amount: fen(5n) }),
      aLine({ functionCode: '2050202', department: '中心校', amount: fen(7n) }),
      aLine({ functionCode: '' }),
    ];
    const sums = (node: { amount: bigint; children: readonly { amount: bigint }[] }): boolean =>
      node.children.length === 0 ||
      (node.children.reduce((n, c) => n + c.amount, 0n) === node.amount &&
        node.children.every((c) => sums(c as typeof node)));
    for (const kind of TREE_KINDS) {
      const builder = new TreeBuilder(kind, 'expenditure', shippedClassification());
      for (const line of lines) builder.add(line);
      const root = builder.end();
      expect(root.amount).toBe(lines.reduce((n, l) => n + l.amount, 0n));
      expect(sums(root)).toBe(true);
    }
  });
});

describe('a computed version', () => {
  it('refuses a line that is not there and one that would fall below zero', () => {
    const line = aLine({ amount: fen(10n) });
    expect(applyDeltas([line], [{ lineKey: 'x-0000000000', delta: fen(1n) }])).toMatchObject({
      refusal: { code: 'budgets.no-such-line' },
    });
    expect(applyDeltas([line], [{ lineKey: line.lineKey, delta: fen(-11n) }])).toMatchObject({
      refusal: { code: 'budgets.below-zero' },
    });
  });
  it('adds several changes of one line', () => {
    const line = aLine({ amount: fen(10n) });
    const result = applyDeltas(
      [line],
      [
        { lineKey: line.lineKey, delta: fen(5n) },
        { lineKey: line.lineKey, delta: fen(-3n) },
      ],
    );
    expect(result.ok && result.value[0].amount).toBe(12n);
  });
});

describe('questions and downloads', () => {
  it('an answer is due at the end of the day, counted in the town’s own days', () => {
    const due = answerDue(new Date('2027-01-18T17:00:00Z'), 15, 'Asia/Shanghai');
    expect(due.day).toBe(addDays(localDate('2027-01-19'), 15));
    expect(due.at).toEqual(endOfDay(due.day, 'Asia/Shanghai'));
  });
  it('a question is neither empty nor a book', () => {
    expect(questionText('  ？  ')).toMatchObject({ refusal: { code: 'budgets.question-length' } });
    expect(questionText(`为什么减少？${'多'.repeat(1_000)}`)).toMatchObject({ ok: false });
    expect(questionText('为什么减少三十万？')).toMatchObject({ ok: true });
  });
  it('no cell becomes a formula in the spreadsheet that opens it', () => {
    expect(csvCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
    expect(csvCell('-12.50')).toBe('-12.50');
    expect(csvCell('@SUM(A1)')).toBe("'@SUM(A1)");
  });
});
