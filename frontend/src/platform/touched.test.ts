// Typing into something that others save meanwhile.
import { isOvertaken, touch, withTouched } from './touched';

describe('editing what others edit too', () => {
  const old = { title: 'Forum', day: '2027-01-18', place: 'Hall' };

  it('keeps what was typed when another part is saved by somebody else, and follows the server in the rest', () => {
    const touched = touch(old, {}, { title: 'Forum on roads' });
    const fresh = { ...old, day: '2027-01-19' };
    expect(withTouched(fresh, touched)).toEqual({ ...fresh, title: 'Forum on roads' });
    expect(isOvertaken(fresh, touched)).toBe(false);
  });

  it('tells when the part that was typed was saved otherwise by somebody else', () => {
    const first = touch(old, {}, { title: 'Forum on r' });
    const touched = touch({ ...old, title: 'Forum on schools' }, first, { title: 'Forum on roads' });
    expect(isOvertaken({ ...old, title: 'Forum on schools' }, touched)).toBe(true);
    expect(isOvertaken({ ...old, title: 'Forum on roads' }, touched)).toBe(false);
  });
});
