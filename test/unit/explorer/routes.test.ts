import assert from 'node:assert/strict';
import { Evidence } from '../../../src/evidence/evidence';
import { routes } from '../../../src/explorer/routes/routes';
import { viewState } from '../../../src/explorer/viewState';
import { bundledOrganizations } from '../../../src/sandbox/bundledOrganizations';
import { catalog, world } from '../sandbox/world';
import { routesOf } from './sandboxModel';
import { assertSound, rowAt, shown, under } from './rows';

describe('the routes as rows', () => {
  it('are the sites with plans and routes, and the numbers', async () => {
    const rows = routes(await routesOf('supervisor'), undefined);
    assert.deepEqual(shown(rows), ['Indianapolis | the default site', 'Bergen', 'DIDs | 3', 'DID pools | 1']);
    assert.deepEqual(shown(under(rowAt(rows, 'Indianapolis', 'Outbound routes'))), [
      'Carrier | Emergency, National · active · over Midwest Carrier',
      'Abroad | International · switched off · over World Carrier',
    ]);
    assert.deepEqual(
      under(rowAt(rows, 'Indianapolis', 'Number plans')).map(({ label }) => label),
      ['Emergency', 'Extension', 'National', 'International'],
    );
    assert.equal(rowAt(rows, 'DIDs', '+13175550102').description, 'Mara Lindqvist (USER)');
  });

  const answers = [
    ['+13175550142', 'classified National, taken by the route Carrier', 'pass'],
    ['+4915112345678', 'classified International, and no enabled route serves that', 'circle-slash'],
    ['4711', 'classified Extension, and no enabled route serves that', 'circle-slash'],
    ['12', 'the number matches no number plan', 'circle-slash'],
  ] as const;
  for (const [number, words, icon] of answers) {
    it(`say which route ${number} would take`, async () => {
      const rows = routes(await routesOf('supervisor'), number);
      const site = rowAt(rows, number, 'Indianapolis');
      assert.ok(site.description?.startsWith(words), site.description);
      assert.equal(site.icon?.id, icon);
    });
  }

  it('say of what was refused that it is not readable', async () => {
    const rows = routes(await routesOf('agent'), '+13175550142');
    assert.match(rowAt(rows, 'Indianapolis', 'Number plans').description ?? '', /^not readable/);
    assert.match(rowAt(rows, 'DIDs').description ?? '', /^not readable: .*403/);
    const [dialled] = under(rows[0]);
    assert.equal(dialled?.icon?.id, 'question');
  });

  it('are none where there is no site, and no number to be seen', async () => {
    const [, governed] = bundledOrganizations(catalog);
    assert.deepEqual(routes(await routesOf('governed', world(governed)), undefined), []);
    assert.equal(routes(await routesOf('governor', world(governed)), '911').length, 3);
  });

  it('are none where nobody asked', () => {
    assert.deepEqual(routes(new Evidence(null), undefined), []);
  });

  it('are a sound tree', async () => {
    const evidence = await routesOf('supervisor');
    assertSound(() => routes(evidence, '+13175550142'));
  });
});

describe('the state of a view', () => {
  const calls = ['GET /a', 'GET /b'];
  const bundle = (status: number) => ({ responses: { 'GET /b': { status } } });
  it('goes by who is signed in, by what is under way, and by what was answered', () => {
    assert.equal(viewState(false, false, bundle(200), calls), 'signedOut');
    assert.equal(viewState(true, false, null, calls), 'notLoaded');
    assert.equal(viewState(true, true, null, calls), 'loading');
    assert.equal(viewState(true, false, bundle(403), calls), 'refused');
    assert.equal(viewState(true, true, bundle(403), calls), 'loading');
    assert.equal(viewState(true, true, bundle(200), calls), 'shown');
    assert.equal(viewState(true, false, { responses: {} }, ['__proto__']), 'notLoaded');
  });
});
