// How submitted sheets are shown to the finance office.
import { BOOKS, type ColumnRole, problemWords } from '@kentan/shared/budgets';
import { fenToJson, fill } from '@kentan/shared/kernel';
import type { ImportDetailDto, ImportDto, ImportSettingsDto, ProblemOnSheetDto } from './imports.dto.js';
import type { BudgetImport, ImportResult, ImportSettings } from './imports.queries.js';

export const importDto = (given: BudgetImport): ImportDto => ({
  id: given.id,
  year: given.year,
  kind: given.kind,
  state: given.state,
  fileName: given.fileName,
  fileSize: given.fileSize,
  share: given.share,
  createdAt: given.createdAt.toISOString(),
  changedAt: given.changedAt.toISOString(),
});

const problemDto = ({
  sheet,
  row,
  column,
  code,
  severity,
  params,
}: ImportResult['problems'][number]): ProblemOnSheetDto => {
  const words = problemWords[code] ?? { zh: code, en: code };
  return {
    sheet,
    row,
    column,
    code,
    severity,
    words: { zh: fill(words.zh, readable(params)), en: fill(words.en, readable(params)) },
  };
};

const AMOUNTS = ['printed', 'sum', 'gap', 'revenue', 'expenditure', 'from', 'to', 'reserve', 'spending'];

/** Amounts with their thousands apart, as a person compares them with the sheet. */
const readable = (params: ImportResult['problems'][number]['params']): typeof params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      AMOUNTS.includes(name) ? String(value).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',') : value,
    ]),
  );

const EMPTY: ImportResult = {
  rows: 0,
  lines: 0,
  subtotals: 0,
  unit: '元',
  encoding: null,
  sheets: [],
  group: '',
  columns: [],
  totals: {},
  errors: 0,
  reasons: 0,
  problems: [],
};

export function importDetailDto(given: BudgetImport): ImportDetailDto {
  const result = given.result ?? EMPTY;
  return {
    ...importDto(given),
    settings: settingsDto(given.settings),
    rows: result.rows,
    lines: result.lines,
    subtotals: result.subtotals,
    unit: result.unit,
    ...(result.encoding ? { encoding: result.encoding } : {}),
    sheets: [...result.sheets],
    version: result.group,
    columns: result.columns.map(({ header, role, total }) => ({
      header,
      role,
      ...(total === null ? {} : { total }),
    })),
    books: BOOKS.filter((book) => result.totals[book]).map((book) => ({
      book,
      revenue: fenToJson(BigInt(result.totals[book]?.revenue ?? '0')),
      expenditure: fenToJson(BigInt(result.totals[book]?.expenditure ?? '0')),
    })),
    errors: result.errors,
    reasons: result.reasons,
    problems: result.problems.map(problemDto),
  };
}

const settingsDto = ({ map, declaredEmpty, ...rest }: ImportSettings): ImportSettingsDto => ({
  ...rest,
  columns: Object.entries(map ?? {}).map(([column, role]) => ({ column, role })),
  declaredEmpty: [...(declaredEmpty ?? [])],
});

export const settingsOf = ({ columns, ...rest }: ImportSettingsDto): ImportSettings => ({
  ...rest,
  ...(columns?.length
    ? { map: Object.fromEntries(columns.map((c): [string, ColumnRole] => [c.column, c.role])) }
    : {}),
});
