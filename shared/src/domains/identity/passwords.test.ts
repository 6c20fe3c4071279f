import { checkPassword } from './passwords.js';

const why = (password: string, own: string[] = ['wangwei', '王伟']) => {
  const result = checkPassword(password, own);
  return result.ok ? 'taken' : result.refusal.code.replace('identity.password.', '');
};

describe('a password', () => {
  it('of ten characters or more is taken whatever kinds of characters it has', () => {
    expect(why('三月的桥很长，我们慢慢走')).toBe('taken');
    expect(why('correct horse battery')).toBe('taken');
  });
  it('shorter than ten is not', () => expect(why('k7#qP2x!z')).toBe('too-short'));
  it('that anybody would try first is not', () => {
    for (const password of [
      '1234567890',
      'aaaaaaaaaaaa',
      'password2027',
      'abcdefghijk',
      '98765432100',
      'admin!!!!!2026',
    ]) {
      expect([password, why(password)]).toEqual([password, 'too-plain']);
    }
  });
  it('made from login or name is not', () => {
    expect(why('wangwei-2027-x')).toBe('own-name');
    expect(why('我是王伟我住塘下村的', ['wang', '我是王伟'])).toBe('own-name');
  });
});
