import assert from 'node:assert/strict';
import lock from '../../../package-lock.json';
import manifest from '../../../package.json';
import { bundledPackages } from '../../../scripts/package/notices';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
}

const { '': ours, ...packages } = lock.packages as Readonly<Record<string, Locked>>;
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('the lock file', () => {
  it('is that of this version', () => assert.equal(ours?.version, manifest.version));

  it('pins every package by the hash of its content', () => {
    assert.ok(Object.keys(packages).length > 100);
    for (const [path, { integrity }] of Object.entries(packages))
      assert.match(integrity ?? '', /^sha512-/, path);
  });

  it('has what is bundled, in that very version', () => {
    const pinned = new Set(
      Object.entries(packages).map(([path, { version }]) => `${nameOf(path)} ${version}`),
    );
    for (const { name, version } of bundledPackages()) assert.ok(pinned.has(`${name} ${version}`), name);
  });

  it('has nothing that would be installed with the extension', () =>
    assert.ok(!('dependencies' in manifest) && !('optionalDependencies' in manifest)));
});
