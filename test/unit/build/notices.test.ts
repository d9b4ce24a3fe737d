import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bundledPackages, noticesFile, noticesText } from '../../../scripts/package/notices';

/** Licences under which a package may be shipped inside a bundle under MIT. */
const COMPATIBLE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0'];

describe('the notices of what is bundled', () => {
  it('are those of the packages in the bundle: else npm run notices writes them anew', () =>
    assert.equal(readFileSync(noticesFile, 'utf8'), noticesText(bundledPackages())));

  it('name licences that allow it', () => {
    const packages = bundledPackages();
    assert.ok(packages.length > 2);
    for (const { name, license } of packages) assert.ok(COMPATIBLE.includes(license), `${name}: ${license}`);
  });
});
