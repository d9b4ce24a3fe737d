import assert from 'node:assert/strict';
import type { ExplorerNode } from '../../../src/explorer/node';

/** The rows under a row, or none. */
export function under(node: ExplorerNode | undefined): readonly ExplorerNode[] {
  assert.ok(node, 'there is such a row');
  return node.getChildren?.() ?? [];
}

/** The row along a way of labels from the top. */
export function rowAt(roots: readonly ExplorerNode[], ...labels: readonly string[]): ExplorerNode {
  let level = roots;
  let found: ExplorerNode | undefined;
  for (const label of labels) {
    found = level.find((node) => node.label === label);
    assert.ok(found, `"${label}" is not among ${level.map((node) => node.label).join(', ')}`);
    level = found.getChildren?.() ?? [];
  }
  assert.ok(found);
  return found;
}

/** `label | description` of rows, one a line. */
export function shown(nodes: readonly ExplorerNode[]): string[] {
  return nodes.map(({ label, description }) =>
    description === undefined ? label : `${label} | ${description}`,
  );
}

/** All rows of a tree, unfolded to the given depth. */
export function everyRow(nodes: readonly ExplorerNode[], depth = 6): ExplorerNode[] {
  if (depth === 0) return [];
  return nodes.flatMap((node) => [node, ...everyRow(node.getChildren?.() ?? [], depth - 1)]);
}

/** What holds for every tree: ids are unique and say the way, rows have a label, and a second look is the same. */
export function assertSound(make: () => readonly ExplorerNode[]): void {
  const rows = everyRow(make());
  const ids = rows.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  assert.deepEqual(
    everyRow(make()).map(({ id }) => id),
    ids,
    'ids are the same again',
  );
  for (const node of rows) {
    assert.notEqual(node.label.trim(), '', node.id);
    for (const child of node.getChildren?.() ?? [])
      assert.ok(child.id.startsWith(`${node.id}/`), `${child.id} is not under ${node.id}`);
    for (const { name } of node.facts?.() ?? []) assert.notEqual(name, '');
  }
}
