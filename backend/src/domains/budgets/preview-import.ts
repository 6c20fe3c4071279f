// A checked sheet as the public will see it, before anybody sees it.
import { fen } from '@kentan/shared/kernel';
import type { ListLinesQuery } from './budgets.dto.js';
import type { PreviewDto } from './imports.dto.js';
import type { BudgetImport } from './imports.queries.js';
import { linesUnder } from './list-lines.js';
import { treeNodeDto, treeOf } from './make-tree.js';
import type { Query } from './read-versions.js';

export async function previewOf(tx: Query, given: BudgetImport, query: ListLinesQuery): Promise<PreviewDto> {
  const place = { id: given.versionId, localityId: given.localityId, year: given.year };
  const empty = { id: '', name: '', amount: fen(0n), last: fen(0n), lines: 0, children: [] };
  const read = given.state === 'checked' || given.state === 'published';
  const by = query.by ?? 'function';
  return {
    spending: treeNodeDto(read ? await treeOf(tx, place, by, 'expenditure') : empty),
    revenue: treeNodeDto(read ? await treeOf(tx, place, by, 'revenue') : empty),
    lines: await linesUnder(tx, place, query),
  };
}
