import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../../package.json';

const root = join(__dirname, '../../..');
const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');

describe('SECURITY.md', () => {
  it('names files that are there', () => {
    const named = [...text.matchAll(/`((?:test|src)\/[\w/.]+)`/g)].map(([, file = '']) => file);
    assert.ok(named.length > 8);
    assert.deepEqual(
      named.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });

  it('names commands that there are', () => {
    for (const [, name = ''] of text.matchAll(/`npm run (\w+)/g)) assert.ok(name in manifest.scripts, name);
  });
});
