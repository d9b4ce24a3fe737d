import assert from 'node:assert/strict';
import { NodeTree } from '../../src/editor/explorer/nodeTree';
import { childId, type ExplorerNode } from '../../src/explorer/node';
import { paged } from '../../src/explorer/pages';

const names = Array.from({ length: 600 }, (_, n) => `row ${n}`);
const leaf = (parent: string, label: string): ExplorerNode => ({
  id: childId(parent, label),
  kind: 'fact',
  label,
});
const list: ExplorerNode = {
  id: 'list',
  kind: 'group',
  label: 'List',
  getChildren: () => paged('list', names, (name) => leaf('list', name)),
};

/** The labels on the way from the top to the row of an id. */
async function wayTo(id: string): Promise<string[]> {
  const tree = new NodeTree(() => Promise.resolve([list]));
  const way: string[] = [];
  for (let node = await tree.find(id); node; node = tree.getParent(node)) way.unshift(node.label);
  return way;
}

describe('a row of a tree', () => {
  it('is found by its id, on the first page and on those behind it', async () => {
    assert.deepEqual(await wayTo('list/row 3'), ['List', 'row 3']);
    assert.deepEqual(await wayTo('list/row 251'), ['List', '350 more', 'row 251']);
    assert.deepEqual(await wayTo('list/row 599'), ['List', '350 more', '100 more', 'row 599']);
  });

  it('is not found where there is none', async () => {
    assert.deepEqual(await wayTo('list/row 600'), []);
    assert.deepEqual(await wayTo('other'), []);
  });
});
