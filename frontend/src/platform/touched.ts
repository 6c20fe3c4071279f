// What somebody has touched of an object that others may change meanwhile: their parts over the server's.

export type Touched<T> = { [K in keyof T]?: { mine: T[K]; over: T[K] } };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const keysOf = <T extends object>(touched: Touched<T>, fresh: T): (keyof T)[] =>
  (Object.keys(touched) as (keyof T)[]).filter((key) => key in fresh);

/** The server's object with one's own parts in it. */
export function withTouched<T extends object>(fresh: T, touched: Touched<T>): T {
  const value = { ...fresh };
  for (const key of keysOf(touched, fresh)) value[key] = (touched[key] as { mine: T[typeof key] }).mine;
  return value;
}

/** One more part touched; what stood there when it was first touched is remembered. */
export function touch<T extends object>(fresh: T, touched: Touched<T>, part: Partial<T>): Touched<T> {
  const next: Touched<T> = { ...touched };
  for (const key of Object.keys(part) as (keyof T)[])
    next[key] = { mine: part[key] as T[typeof key], over: touched[key] ? touched[key].over : fresh[key] };
  return next;
}

/** Whether a part that was touched here has since been saved otherwise by somebody else. */
export const isOvertaken = <T extends object>(fresh: T, touched: Touched<T>): boolean =>
  keysOf(touched, fresh).some((key) => {
    const { mine, over } = touched[key] as { mine: unknown; over: unknown };
    return !same(fresh[key], over) && !same(fresh[key], mine);
  });
