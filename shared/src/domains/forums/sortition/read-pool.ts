// Reads the two files of a draw: the quotas (category, feature, min, max) and the people (one a row), with exact problems.
import Papa from 'papaparse';
import { fill, type Language, type Words } from '../../../kernel/index.js';
import type { Person, Quota } from './person-types.js';

export interface PoolProblem {
  readonly file: 'categories' | 'respondents';
  /** 1-based row of the file, its heading being row 1; 0 when it is about the file as a whole. */
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: 'error' | 'warning';
}

export interface PoolFiles {
  readonly quotas: readonly Quota[];
  readonly people: readonly Person[];
  readonly problems: readonly PoolProblem[];
}

export const poolProblemWords: Words = {
  'pool.empty': { zh: '文件是空的', en: 'the file is empty' },
  'pool.no-column': {
    zh: '缺少“{column}”列；有的列：{columns}',
    en: 'there is no column “{column}”; there are: {columns}',
  },
  'pool.not-whole': { zh: '“{value}”不是非负整数', en: '“{value}” is not a whole number of seats' },
  'pool.min-above-max': {
    zh: '下限 {min} 大于上限 {max}',
    en: 'the least, {min}, is more than the most, {max}',
  },
  'pool.feature-twice': {
    zh: '“{category}”的“{feature}”已在第 {first} 行出现',
    en: '“{feature}” of “{category}” stands already in row {first}',
  },
  'pool.id-twice': { zh: '编号“{id}”已在第 {first} 行出现', en: 'id “{id}” stands already in row {first}' },
  'pool.unknown-feature': {
    zh: '“{category}”没有“{feature}”这一项配额；此人不计入该类别的任何配额',
    en: '“{category}” has no quota “{feature}”; the person counts for none of that category',
  },
  'pool.too-many': {
    zh: '人数 {people} 超过 {most}，请先缩小名册',
    en: '{people} people are more than {most}; shorten the list first',
  },
};

/** A problem as a sentence. */
export const poolProblemText = ({ code, params }: PoolProblem, language: Language): string =>
  fill(poolProblemWords[code]?.[language] ?? code, params);

const MOST_PEOPLE = 200_000;
const LISTED = 200;

/** Reads both files. `household` names the column of the people's households, where the rule "one a household" holds. */
export function readPoolFiles(categories: string, respondents: string, household?: string): PoolFiles {
  const problems: PoolProblem[] = [];
  const quotas = readQuotas(categories, problems);
  const people = readPeople(respondents, quotas, household, problems);
  return { quotas, people, problems: problems.slice(0, LISTED) };
}

type File = PoolProblem['file'];
interface Sheet {
  columns: string[];
  rows: { row: number; cell: (column: string) => string }[];
}

function sheet(
  file: File,
  text: string,
  needed: readonly string[],
  problems: PoolProblem[],
): Sheet | undefined {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  if (!data.length) {
    problems.push({ file, row: 0, column: '', code: 'pool.empty', params: {}, severity: 'error' });
    return undefined;
  }
  const columns = data[0].map((c) => c.trim());
  const missing = needed.filter((c) => !columns.includes(c));
  for (const column of missing) {
    const params = { column, columns: columns.join(', ') };
    problems.push({ file, row: 1, column, code: 'pool.no-column', params, severity: 'error' });
  }
  if (missing.length) return undefined;
  return {
    columns,
    rows: data.slice(1).map((cells, i) => ({
      row: i + 2,
      cell: (column) => (cells[columns.indexOf(column)] ?? '').trim(),
    })),
  };
}

function readQuotas(text: string, problems: PoolProblem[]): Quota[] {
  const read = sheet('categories', text, ['category', 'feature', 'min', 'max'], problems);
  const first = new Map<string, number>();
  return (read?.rows ?? []).flatMap(({ row, cell }) => {
    const tell = (column: string, code: string, params: PoolProblem['params']): void => {
      problems.push({ file: 'categories', row, column, code, params, severity: 'error' });
    };
    const [category, feature] = [cell('category'), cell('feature')];
    const key = JSON.stringify([category, feature]);
    const before = first.get(key);
    if (before !== undefined) tell('feature', 'pool.feature-twice', { category, feature, first: before });
    first.set(key, row);
    const bounds = (['min', 'max'] as const).map((column) => {
      if (/^\d{1,7}$/.test(cell(column))) return Number(cell(column));
      tell(column, 'pool.not-whole', { value: cell(column) });
      return 0;
    });
    const [min, max] = bounds;
    if (min > max) tell('min', 'pool.min-above-max', { min, max });
    return [{ category, feature, min, max }];
  });
}

function readPeople(
  text: string,
  quotas: readonly Quota[],
  household: string | undefined,
  problems: PoolProblem[],
): Person[] {
  const categories = [...new Set(quotas.map(({ category }) => category))];
  const needed = household === undefined ? categories : [...categories, household];
  const read = sheet('respondents', text, needed, problems);
  if (!read) return [];
  if (read.rows.length > MOST_PEOPLE) {
    const params = { people: read.rows.length, most: MOST_PEOPLE };
    problems.push({
      file: 'respondents',
      row: 0,
      column: '',
      code: 'pool.too-many',
      params,
      severity: 'error',
    });
    return [];
  }
  const known = new Set(quotas.map(({ category, feature }) => JSON.stringify([category, feature])));
  const hasId = read.columns.includes('id');
  const first = new Map<string, number>();
  return read.rows.map(({ row, cell }, i) => {
    const tell = (
      column: string,
      code: string,
      params: PoolProblem['params'],
      severity: 'error' | 'warning',
    ) => problems.push({ file: 'respondents', row, column, code, params, severity });
    const id = hasId ? cell('id') : String(i);
    const before = first.get(id);
    if (before !== undefined) tell('id', 'pool.id-twice', { id, first: before }, 'error');
    first.set(id, row);
    const features = Object.fromEntries(categories.map((category) => [category, cell(category)]));
    for (const [category, feature] of Object.entries(features)) {
      if (!known.has(JSON.stringify([category, feature]))) {
        tell(category, 'pool.unknown-feature', { category, feature }, 'warning');
      }
    }
    const home = household === undefined ? '' : cell(household);
    return { id, features, ...(home === '' ? {} : { household: home }) };
  });
}
