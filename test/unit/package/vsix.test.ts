import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { vsix } from '../../../scripts/package/vsix';
import { zipEntries } from '../../support/zip';

/** What a person downloads, in bytes. */
const BUDGET = 700 * 1024;

const ALLOWED = [
  /^extension\.vsixmanifest$/,
  /^\[Content_Types\]\.xml$/,
  /^extension\/(?:readme|changelog|SECURITY|THIRD-PARTY-NOTICES)\.md$/,
  /^extension\/(?:LICENSE\.txt|package\.json|package\.nls\.json)$/,
  /^extension\/dist\/[\w-]+\.js$/,
  /^extension\/dist\/snapshot\/(?:catalog\.json|schemas\.jsonl)\.br$/,
  /^extension\/media\/[\w-]+\.(?:png|svg|css)$/,
  /^extension\/media\/walkthrough\/[\w-]+\.(?:md|webp)$/,
  /^extension\/samples\/[\w-]+\.(?:http|json|jsonc)$/,
];

describe('the packaged extension', () => {
  let file: Buffer;
  before(() => {
    assert.ok(existsSync(vsix), 'there is no package: npm run package makes it');
    file = readFileSync(vsix);
  });

  it('holds what is allowed, and nothing else', () => {
    const entries = zipEntries(file);
    assert.deepEqual(
      entries.filter((name) => !ALLOWED.some((one) => one.test(name))),
      [],
    );
    for (const one of ALLOWED)
      assert.ok(
        entries.some((name) => one.test(name)),
        `nothing is ${one}`,
      );
  });

  it('leaves out what the command line alone loads', () => {
    const names = zipEntries(file).map((name) => name.replace('extension/dist/', ''));
    assert.ok(names.includes('extension.js') && names.includes('catalogWorker.js'));
    assert.deepEqual(
      names.filter((name) => /^(?:cli|mcp|whoami|canI)\b/.test(name)),
      [],
    );
  });

  it('keeps to its budget', () => assert.ok(file.length <= BUDGET, `${file.length} bytes`));
});
