import { isNationalId, readRegister, registerHash } from '../index.js';

const HEAD = ['姓名', '性别', '出生年', '村', '户号', '电话'];
const CHEN = ['陈秀英', '女', '1957', '塘下', '塘下-0001', '13800000000'];

describe('a register file', () => {
  it('is read by the headings of village offices, in Chinese and in English', () => {
    expect(readRegister([HEAD, CHEN], 2027)).toEqual({
      people: [
        {
          name: '陈秀英',
          sex: 'f',
          birthYear: 1957,
          village: '塘下',
          household: '塘下-0001',
          contact: '13800000000',
          nationalId: '',
        },
      ],
      problems: [],
    });
    const english = readRegister(
      [
        ['Name', 'Sex', 'Date of birth', 'Village', 'Household'],
        ['Ann', 'f', '1990-02-03', 'A', '1'],
      ],
      2027,
    );
    expect(english.people[0]).toMatchObject({ birthYear: 1990, sex: 'f' });
  });

  it('that lacks a column says which, and nothing else', () => {
    const { people, problems } = readRegister(
      [
        ['姓名', '性别'],
        ['陈秀英', '女'],
      ],
      2027,
    );
    expect(people).toEqual([]);
    expect(problems.map((p) => [p.row, p.column, p.code])).toEqual([
      [1, 'birthYear', 'identity.register.column-missing'],
      [1, 'village', 'identity.register.column-missing'],
      [1, 'household', 'identity.register.column-missing'],
    ]);
  });

  it('names row and column of each problem', () => {
    const { problems } = readRegister(
      [HEAD, ['', '女', '1957', '塘下', '1', ''], ['王伟', '?', '1857', '塘下', '1', '']],
      2027,
    );
    expect(problems.map((p) => [p.row, p.column, p.code])).toEqual([
      [2, 'name', 'identity.register.empty'],
      [3, 'sex', 'identity.register.sex-unknown'],
      [3, 'birthYear', 'identity.register.birth-year-wrong'],
    ]);
  });

  it('lists nobody twice: a second ticket would be a second chance in the draw', () => {
    const { people, problems } = readRegister([HEAD, CHEN, [], CHEN], 2027);
    expect(people).toHaveLength(1);
    expect(problems).toEqual([
      { row: 4, column: 'name', code: 'identity.register.twice', params: { first: 2 } },
    ]);
  });

  it('with an identity number that cannot be right is refused without repeating the number', () => {
    const head = [...HEAD, '身份证号'];
    const { problems } = readRegister([head, [...CHEN, '11010519491231002A']], 2027);
    expect(problems).toEqual([
      { row: 2, column: 'nationalId', code: 'identity.register.national-id-wrong', params: {} },
    ]);
  });

  it('that is empty or only headings says so', () => {
    expect(readRegister([HEAD], 2027).problems[0].code).toBe('identity.register.nobody');
    expect(readRegister([], 2027).problems).toHaveLength(5);
  });
});

describe('an identity number (GB 11643)', () => {
  it('is right when its check character is', () => {
    expect(isNationalId('11010519491231002X')).toBe(true);
    expect(isNationalId('110105194912310021')).toBe(false);
  });
});

describe('the hash of a register', () => {
  const person = (id: string, contact = '') => ({
    id,
    name: '陈秀英',
    sex: 'f' as const,
    birthYear: 1957,
    village: '塘下',
    household: '1',
    contact,
  });
  it('does not depend on the order of the list, nor on contacts', () => {
    expect(registerHash([person('a'), person('b')])).toBe(registerHash([person('b', '138'), person('a')]));
  });
  it('changes when a person is added, removed or altered', () => {
    expect(registerHash([person('a')])).not.toBe(registerHash([person('a'), person('b')]));
    expect(registerHash([person('a')])).not.toBe(registerHash([{ ...person('a'), birthYear: 1958 }]));
  });
});
