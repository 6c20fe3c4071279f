// The bytes of a version's tree in one view.
import { type Direction, TreeBuilder, type TreeKind, type TreeNode } from '@kentan/shared/budgets';
import { fenToJson } from '@kentan/shared/kernel';
import type { TreeDto, TreeNodeDto } from './budgets.dto.js';
import { classificationFor } from './classifications.js';
import type { Made } from './published-assets.js';
import { type Query, type Version, walkLines } from './read-versions.js';

const nodeDto = (node: TreeNode): TreeNodeDto => ({
  id: node.id,
  name: node.name,
  amount: fenToJson(node.amount),
  last: fenToJson(node.last),
  lines: node.lines,
  children: node.children.map(nodeDto),
});

export async function treeOf(
  tx: Query,
  version: Pick<Version, 'id' | 'localityId' | 'year'>,
  by: TreeKind,
  direction: Direction,
): Promise<TreeNode> {
  const builder = new TreeBuilder(
    by,
    direction,
    await classificationFor(tx, version.localityId, version.year),
  );
  for await (const lines of walkLines(tx, version.localityId, version.id))
    for (const line of lines) builder.add(line);
  return builder.end();
}

export const treeName = (hash: string, by: TreeKind, direction: Direction): string =>
  `tree/${hash}/${by}/${direction}`;

export async function makeTree(
  tx: Query,
  version: Version,
  by: TreeKind,
  direction: Direction,
): Promise<Made> {
  const tree: TreeDto = {
    year: version.year,
    kind: version.kind,
    hash: version.hash ?? '',
    by,
    direction,
    root: nodeDto(await treeOf(tx, version, by, direction)),
  };
  return { contentType: 'application/json; charset=utf-8', body: Buffer.from(JSON.stringify(tree)) };
}

export const treeNodeDto = nodeDto;
