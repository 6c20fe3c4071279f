// The door of budgets: lines, books, classification, reading sheets, checks, comparison, trees.
export * from './books.js';
export * from './checks/check-books.js';
export type { ColumnTotal } from './checks/column-totals.js';
export * from './checks/problem.js';
export * from './checks/problem-words.js';
export * from './checks/rules.js';
export * from './checks/workbook-check.js';
export * from './classification/classification.js';
export * from './line.js';
export * from './line-key.js';
export * from './marks.js';
export * from './sheets/charset.js';
export * from './sheets/column-roles.js';
export * from './sheets/delimiter.js';
export { columnIndexOf } from './sheets/layout.js';
export { SheetReader } from './sheets/sheet-reader.js';
