import assert from 'node:assert/strict';
import { withTable } from '../../bench/readme';

const markers = [
  '<!-- bench: the table that `npm run bench -- --readme` writes -->',
  '<!-- /bench -->',
] as const;

describe('the table of the benchmark in the README', () => {
  const once = withTable(`before\n${markers[0]}\nold\n${markers[1]}\nafter\n`, '| new |\n', 'a machine');

  it('takes the place of the last one, and of nothing else', () => {
    assert.equal(once, `before\n${markers[0]}\n\n| new |\n\na machine\n\n${markers[1]}\nafter\n`);
  });

  it('is the same when it is written again', () => {
    assert.equal(withTable(once, '| new |\n', 'a machine'), once);
  });

  it('is asked for by its markers', () => {
    assert.throws(() => withTable('before\n', '| new |\n', 'a machine'), /<!-- \/bench -->/);
    assert.throws(() => withTable(markers[1] + markers[0], '| new |\n', 'a machine'), /README\.md/);
  });
});
