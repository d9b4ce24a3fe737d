import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import sentences from '../../../package.nls.json';
import said from '../../../l10n/bundle.l10n.json';
import { bundle } from '../../../scripts/l10n/bundle';
import { externalized, resolved } from '../../../scripts/l10n/manifest';
import { root } from '../../rig/places';

const gather = 'run `npm run l10n`';

describe('what can be translated', () => {
  it('is every sentence of the manifest', () => {
    assert.deepEqual(externalized(manifest, sentences), { manifest, sentences }, gather);
  });

  it('is every sentence of the code', () => {
    assert.deepEqual(said, bundle(root), gather);
  });
});

describe('the manifest without its sentences', () => {
  const plain = {
    displayName: 'Doctor',
    description: 'Tells.',
    contributes: {
      commands: [{ command: 'permissionDoctor.x', title: 'X', category: 'C' }],
      views: { doctor: [{ id: 'permissionDoctor.v', name: 'V' }] },
      viewsWelcome: [
        { view: 'permissionDoctor.v', contents: 'One' },
        { view: 'permissionDoctor.v', contents: 'Two' },
      ],
      languageModelTools: [
        { name: 't', inputSchema: { properties: { title: { description: 'not read' } } } },
      ],
    },
  };

  it('says the same once the references are followed', () => {
    const { manifest: told, sentences: all } = externalized(plain, {});
    assert.deepEqual(resolved(told, all), plain);
    assert.deepEqual(all, {
      category: 'C',
      'commands.x.title': 'X',
      displayName: 'Doctor',
      'views.doctor.v.name': 'V',
      'viewsWelcome.v.0.contents': 'One',
      'viewsWelcome.v.1.contents': 'Two',
    });
  });

  it('keeps what is referred to already, and forgets what is not', () => {
    const once = externalized(plain, {});
    assert.deepEqual(externalized(once.manifest, { ...once.sentences, gone: 'Gone' }), once);
  });
});
