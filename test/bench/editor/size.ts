import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import manifest from '../../../package.json';
import { makeVsix, vsix } from '../../../scripts/package/vsix';
import { root } from '../../rig/places';
import { anything, loadWithoutEditor } from '../../unit/build/vscodeStub';
import { measureRow } from '../row';

/** Source: vscode-spectral and its `.vsix`, the smallest of the extensions that were measured for comparison. */
const peer = { loaded: '190 KB', vsix: '830 KB' };

measureRow(async (quick) => {
  const bundle = join(root, manifest.main);
  loadWithoutEditor<{ activate(context: unknown): unknown }>(bundle).exports.activate(anything);
  const loaded = Object.keys(createRequire(__filename).cache).filter(
    (file) => dirname(file) === dirname(bundle),
  );
  const bytes = loaded.reduce((sum, file) => sum + statSync(file).size, 0);
  if (!quick || !existsSync(vsix)) await makeVsix();
  return {
    figures: [
      {
        what: 'code loaded at activation',
        measured: { bytes },
        aim: 80 * 1024,
        beside: [],
        note: `best peer ${peer.loaded}`,
      },
      {
        what: '.vsix, catalog included',
        measured: { bytes: statSync(vsix).size },
        aim: 700 * 1024,
        beside: [],
        note: `smallest peer ${peer.vsix}`,
      },
    ],
  };
});
