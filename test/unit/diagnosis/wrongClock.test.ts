import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnoseText } from '../../../src/engine';
import { root } from '../../rig/places';

const day = 86_400_000;
const now = new Date('2026-11-22T10:00:00Z');

/** What is concluded of the first request of a sample, by a clock that is off by some days. */
function concluded(name: string, text: string, days: number): unknown {
  return diagnoseText(text, { now: new Date(now.getTime() + days * day), fileName: name }).map(
    ({ verdict, cause, confidence }) => ({ verdict, cause, confidence }),
  );
}

describe('a clock that is wrong by days', () => {
  const folder = join(root, 'samples');
  const samples = readdirSync(folder).filter((name) => name.endsWith('.http'));

  for (const name of samples)
    it(`changes nothing in what is concluded of ${name}`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const right = concluded(name, text, 0);
      assert.ok(JSON.stringify(right).includes('verdict'));
      for (const days of [-400, -3, 3, 400])
        assert.deepEqual(concluded(name, text, days), right, `${days} days`);
    });
});
