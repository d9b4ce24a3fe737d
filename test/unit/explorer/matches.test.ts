import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withMatches } from '../../../src/explorer/matches';
import type { ExplorerNode, NodeKind } from '../../../src/explorer/node';
import { searchWords } from '../../../src/explorer/operations/search';
import { readFilter } from '../../../src/explorer/permissions/filter';
import { modelOf } from './sandboxModel';
import { everyRow, under } from './rows';

const row = (label: string, kind: NodeKind = 'permission'): ExplorerNode => ({ id: label, kind, label });

/** The label with what was found in brackets. */
function marked({ label, matches = [] }: ExplorerNode): string {
  return [...matches].reverse().reduce((said, [start, end]) => {
    return `${said.slice(0, start)}[${said.slice(start, end)}]${said.slice(end)}`;
  }, label);
}

const assertMarked = (label: string, words: readonly string[], expected: string) =>
  assert.deepEqual(withMatches([row(label)], words).map(marked), [expected]);

describe('what a filter found', () => {
  it('is marked in the label, wherever it stands', () => {
    assertMarked('GET /routing/queues', ['rout', 'get'], '[GET] /[rout]ing/queues');
    assertMarked('queue:queue', ['queue'], '[queue]:[queue]');
  });

  it('is one part where it touches', () => {
    assertMarked('routing', ['rout', 'outin', 'g'], '[routing]');
  });

  it('is nothing where the words stand elsewhere than in the label', () => {
    assertMarked('view', ['queue'], 'view');
    assert.deepEqual(withMatches([row('Roles that would grant it', 'group')], ['grant']).map(marked), [
      'Roles that would grant it',
    ]);
  });

  it('is marked all the way down, in both views', async () => {
    const model = await modelOf('supervisor');
    const operations = withMatches(model.operations.rows('skills post'), searchWords('skills post'));
    assert.ok(everyRow(operations, 3).map(marked).includes('[POST] /routing/[skills]'));
    const filter = readFilter('skill @missing');
    const rows = withMatches(model.permissions().rows({ grouping: 'name', filter }), filter.words);
    const labels = rows.flatMap((domain) => under(domain)).map(marked);
    assert.ok(labels.includes('[skill]'), labels.join(', '));
  });

  it('lies in the label and in order, whatever was typed', () => {
    const words = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), words, (label, typed) => {
        const [shown] = withMatches([row(label)], typed);
        let last = -1;
        for (const [start, end] of shown?.matches ?? []) {
          assert.ok(last < start && start < end && end <= label.length);
          last = end;
        }
      }),
    );
  });
});
