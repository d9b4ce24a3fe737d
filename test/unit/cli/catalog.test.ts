import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalog } from '../../../src/catalog/load';
import { definitionOf } from '../../../src/sandbox/definition';
import { permissionDoctor } from '../../support/commandLine';

const CALLS = '/api/v2/conversations/calls';

/** The sandbox's definition, in which placing a call takes another permission and one operation more is there. */
function changedDefinition(): object {
  const definition = structuredClone(definitionOf(loadCatalog())) as {
    paths: Record<string, Record<string, object>>;
  };
  const post = definition.paths[CALLS]?.post ?? {};
  const permissions = { type: 'ALL', permissions: ['conversation:hologram:add'] };
  definition.paths[CALLS] = {
    ...definition.paths[CALLS],
    post: { ...post, 'x-inin-requires-permissions': permissions },
  };
  definition.paths['/api/v2/holograms'] = { get: { operationId: 'getHolograms', summary: 'See them' } };
  return definition;
}

describe('permission-doctor catalog', function () {
  this.timeout(60_000);
  let folder: string;
  const at = (name: string) => join(folder, name);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'permission-doctor-catalog-'));
    writeFileSync(at('definition.json'), JSON.stringify(changedDefinition()));
    writeFileSync(at('half.json'), JSON.stringify(changedDefinition()).slice(0, 100_000));
    writeFileSync(at('request.http'), `POST https://api.mypurecloud.com${CALLS}\n`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('says what changed since the built-in catalog, and answers from what it compiled', async () => {
    const imported = await permissionDoctor([
      'catalog',
      'import',
      at('definition.json'),
      '--out',
      at('catalog'),
    ]);
    assert.equal(imported.status, 0, imported.err);
    assert.match(imported.out, /## Operations added \(1\)\n\n- `GET \/api\/v2\/holograms`/);
    assert.match(
      imported.out,
      /calls`: permissions `ANY conversation:conference:add` → `ALL conversation:hologram:add`/,
    );
    const diagnosed = await permissionDoctor([
      'diagnose',
      at('request.http'),
      '--json',
      '--catalog',
      at('catalog'),
    ]);
    const { operation } = JSON.parse(diagnosed.out) as { operation: { permissions: string[] } };
    assert.deepEqual(operation.permissions, ['conversation:hologram:add']);
  });

  it('prints the changes as JSON', async () => {
    const { out } = await permissionDoctor(['catalog', 'import', at('definition.json'), '--json']);
    const { operations } = JSON.parse(out) as { operations: { added: string[] } };
    assert.deepEqual(operations.added, ['GET /api/v2/holograms']);
  });

  it('says in one line what is wrong with a file', async () => {
    const refused = async (args: string[], sentence: RegExp) => {
      const { status, err, out } = await permissionDoctor(args);
      assert.deepEqual([status, out], [3, ''], err);
      assert.match(err, sentence);
      assert.equal(err.trim().split('\n').length, 1, err);
    };
    await refused(['catalog', 'import', at('half.json')], /not whole/);
    await refused(['catalog', 'import', at('request.http')], /no JSON/);
    await refused(['catalog', 'import', at('nothing')], /there is no such file/);
    await refused(['catalog', 'import'], /Name the API definition/);
    await refused(
      ['diagnose', at('request.http'), '--catalog', at('half.json')],
      /damaged, or no compiled catalog/,
    );
  });
});
