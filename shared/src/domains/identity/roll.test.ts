import { readRoll } from './roll.js';

describe('the roll of deputies', () => {
  it('needs name and constituency; delegation and e-mail may be absent', () => {
    const { people, problems } = readRoll([
      ['姓名', '选区'],
      ['陈建国', '第一选区'],
    ]);
    expect(problems).toEqual([]);
    expect(people).toEqual([{ row: 2, name: '陈建国', constituency: '第一选区', delegation: '', email: '' }]);
    expect(readRoll([['name'], ['A']]).problems[0]).toMatchObject({ row: 1, column: 'constituency' });
  });
  it('names row and column of each problem, and lists nobody twice', () => {
    const { problems } = readRoll([
      ['Name', 'Constituency', 'Email'],
      ['A', '1', 'nowhere'],
      ['', '1', ''],
      ['B', '2', ''],
      ['B', '2', ''],
      ['B', '3', ''],
    ]);
    expect(problems.map((p) => [p.row, p.column, p.code])).toEqual([
      [2, 'email', 'identity.register.email-wrong'],
      [3, 'name', 'identity.register.empty'],
      [5, 'name', 'identity.register.deputy-twice'],
    ]);
  });
});
