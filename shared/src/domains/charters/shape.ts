// Small checks that a value has the shape it must have, each problem with its exact path: what charters are read with.
import { parseFraction, type Refusal } from '../../kernel/index.js';

export interface CharterProblem {
  /** 'phases[2].opens.monthDay' */
  readonly path: string;
  readonly code: string;
  readonly params: Refusal['params'];
}
export type Report = (code: string, path: string, params?: Refusal['params']) => void;
export type Shape = (value: unknown, path: string, report: Report) => void;

const at = (path: string, field: string): string => (path ? `${path}.${field}` : field);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with exactly these fields; `optional(…)` ones may be absent. */
export const object =
  (fields: Readonly<Record<string, Shape | Optional>>): Shape =>
  (value, path, report) => {
    if (!isObject(value)) return report('charters.not-an-object', path);
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key)) report('charters.unknown-field', at(path, key));
    }
    for (const [key, shape] of Object.entries(fields)) {
      const given = Object.hasOwn(value, key) ? value[key] : undefined;
      if (given !== undefined)
        (typeof shape === 'function' ? shape : shape.optional)(given, at(path, key), report);
      else if (typeof shape === 'function') report('charters.missing', at(path, key));
    }
  };

interface Optional {
  readonly optional: Shape;
}
export const optional = (shape: Shape): Optional => ({ optional: shape });

/** An object whose keys are free words. */
export const record =
  (shape: Shape): Shape =>
  (value, path, report) => {
    if (!isObject(value)) return report('charters.not-an-object', path);
    for (const [key, part] of Object.entries(value)) shape(part, at(path, key), report);
  };

export const list =
  (shape: Shape, { min = 0, max = 200 } = {}): Shape =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report('charters.not-a-list', path);
    if (value.length < min || value.length > max) report('charters.list-length', path, { min, max });
    value.slice(0, max).forEach((part, i) => {
      shape(part, `${path}[${i}]`, report);
    });
  };

/** A text that says something; charters are shown on pages, so its length is bounded. */
export const text =
  (max = 500): Shape =>
  (value, path, report) => {
    if (typeof value !== 'string') report('charters.not-a-text', path);
    else if (!value.trim()) report('charters.empty', path);
    else if (value.length > max) report('charters.too-long', path, { max });
  };

/** A word used as an identifier. */
export const word: Shape = (value, path, report) => {
  if (typeof value !== 'string' || !/^[a-z][A-Za-z0-9-]{0,60}$/.test(value))
    report('charters.not-a-word', path);
};

export const bool: Shape = (value, path, report) => {
  if (typeof value !== 'boolean') report('charters.not-yes-or-no', path);
};

export const int =
  (min: number, max: number): Shape =>
  (value, path, report) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < min || value > max) {
      report('charters.not-a-number', path, { min, max });
    }
  };

export const oneOf =
  (...options: readonly (string | number)[]): Shape =>
  (value, path, report) => {
    if (!options.includes(value as string))
      report('charters.not-one-of', path, { options: options.join(', ') });
  };

/** A share between 0 and 1: "2/3", "0.25", "30%". */
export const share: Shape = (value, path, report) => {
  if (typeof value !== 'string' || !readsAsShare(value)) report('charters.not-a-share', path);
};

function readsAsShare(value: string): boolean {
  try {
    const { num, den } = parseFraction(value);
    return num <= den;
  } catch {
    return false;
  }
}

/** 'MM-DD' of a day that exists in some year. */
export const monthDay: Shape = (value, path, report) => {
  const match = typeof value === 'string' ? /^(\d\d)-(\d\d)$/.exec(value) : null;
  const day = match && new Date(Date.UTC(2024, Number(match[1]) - 1, Number(match[2])));
  if (!day || day.toISOString().slice(5, 10) !== value) report('charters.not-a-day', path);
};

/** One of two shapes, told apart by a field. */
export const either =
  (field: string, withField: Shape, without: Shape): Shape =>
  (value, path, report) =>
    (isObject(value) && Object.hasOwn(value, field) ? withField : without)(value, path, report);
