// How versions and lines are shown to the world.
import type { BudgetLine } from '@kentan/shared/budgets';
import { fenToJson } from '@kentan/shared/kernel';
import type { LineDto, VersionDto } from './budgets.dto.js';
import { totalOf, type Version } from './read-versions.js';

export const versionDto = (version: Version): VersionDto => ({
  id: version.id,
  year: version.year,
  kind: version.kind,
  number: version.number,
  hash: version.hash ?? '',
  lines: version.lines,
  revenue: fenToJson(totalOf(version, 'revenue')),
  expenditure: fenToJson(totalOf(version, 'expenditure')),
  books: Object.keys(version.totals).map((book) => ({
    book: book as VersionDto['books'][number]['book'],
    revenue: fenToJson(totalOf(version, 'revenue', book as VersionDto['books'][number]['book'])),
    expenditure: fenToJson(totalOf(version, 'expenditure', book as VersionDto['books'][number]['book'])),
  })),
  emptyBooks: version.emptyBooks.map(({ book, reason }) => ({ book, reason })),
  explanation: version.explanation,
  publishedAt: version.publishedAt?.toISOString() ?? '',
  ...(version.actId ? { actId: version.actId } : {}),
});

export const lineDto = (line: BudgetLine): LineDto => ({
  lineKey: line.lineKey,
  book: line.book,
  direction: line.direction,
  functionCode: line.functionCode,
  functionName: line.functionName,
  economicCode: line.economicCode,
  department: line.department,
  name: line.name,
  nature: line.nature,
  marks: [...line.marks],
  amount: fenToJson(line.amount),
  ...(line.lastAdopted === null ? {} : { lastAdopted: fenToJson(line.lastAdopted) }),
  ...(line.lastExecuted === null ? {} : { lastExecuted: fenToJson(line.lastExecuted) }),
  basis: line.basis,
  target: line.target,
  note: line.note,
  location: line.location,
});
