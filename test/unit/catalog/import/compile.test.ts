import assert from 'node:assert/strict';
import { catalogChanges, isWhole } from '../../../../src/catalog/import/changes';
import { compileDefinition } from '../../../../src/catalog/import/compile';
import { loadCatalog } from '../../../../src/catalog/load';
import { definitionOf } from '../../../../src/sandbox/definition';
import { base, catalogFrom, definition, thing } from './definitions';

const body = (schema: object) => ({ parameters: [{ name: 'body', in: 'body', required: true, schema }] });
const permissions = (type: string, ...names: string[]) => ({
  'x-inin-requires-permissions': { type, permissions: names },
});
const security = (scheme: string, ...scopes: string[]) => ({ security: [{ [scheme]: scopes }] });
const codes = (status: number, texts: object) => ({
  responses: { [status]: { 'x-inin-error-codes': texts } },
});

describe('a definition that says what the snapshot says', () => {
  const catalog = loadCatalog();
  const compiled = compileDefinition(JSON.parse(JSON.stringify(definitionOf(catalog))), base, 'again');
  const again = catalogFrom(definitionOf(catalog));

  it('gives every operation the same requirement', () => {
    const changes = catalogChanges(catalog, again);
    assert.equal(changes.count, catalog.operations.length);
    assert.deepEqual(changes.operations, { added: [], removed: [], changed: [] });
    assert.deepEqual(
      [changes.permissions, changes.scopes],
      [
        { added: [], removed: [] },
        { added: [], removed: [] },
      ],
    );
    assert.ok(isWhole(changes));
  });

  it('gives every operation its own codes and marks', () => {
    for (const operation of catalog.operations) {
      const { codes403, deprecated, preview, operationId } = operation;
      const now = again.byId(operationId);
      assert.deepEqual(
        [now?.codes403, now?.deprecated, now?.preview],
        [codes403, deprecated, preview],
        operationId,
      );
    }
  });

  it('gives every body the same schema', () => {
    assert.ok(compiled.schemas.size > 2000);
    for (const type of new Set(catalog.operations.flatMap(({ bodyType }) => bodyType ?? [])))
      assert.deepEqual(sorted(again.schema(type)), sorted(catalog.schema(type)), type);
  });

  it('keeps our words on error codes', () => {
    const meaning = (one: typeof catalog) =>
      one.errorCodes(403, 'app.not.authorized.for.scope').map((code) => code.meaning);
    assert.deepEqual(meaning(again), meaning(catalog));
  });
});

describe('an operation of a definition', () => {
  it('names its permissions and how they combine', () => {
    const asked = thing(permissions('ALL', 'things:thing:view', 'things:thing:edit'));
    assert.deepEqual(
      [asked.permissionMode, asked.permissions],
      ['ALL', ['things:thing:view', 'things:thing:edit']],
    );
    assert.equal(thing({}).permissionMode, 'NONE');
  });

  it('has unknown permissions where they combine in a way that nobody knows', () => {
    assert.equal(thing(permissions('SOME', 'things:thing:view')).permissionMode, null);
  });

  it('has a permission that is not named where a sentence stands in its place', () => {
    const asked = thing(permissions('ANY', 'Whoever owns the thing'));
    assert.deepEqual([asked.permissions, asked.permissionsUnstated], [[], true]);
  });

  it('names its scopes', () => {
    assert.deepEqual(thing(security('PureCloud OAuth', 'things', 'things:readonly')).scopes, [
      'things',
      'things:readonly',
    ]);
    assert.deepEqual(thing(security('PureCloud OAuth')).scopes, []);
  });

  it('has unknown scopes where the definition names none', () => {
    for (const said of [{}, security('PureCloud Auth', 'all')]) {
      const { scopes, scopesFrom, auth } = thing(said);
      assert.deepEqual([scopes, scopesFrom, auth], [null, 'unknown', 'oauth']);
    }
  });

  it('takes no token, or a guest’s, where it says so', () => {
    assert.equal(thing({ security: [] }).auth, 'none');
    assert.equal(thing(security('Guest Chat JWT')).auth, 'guest');
  });

  it('needs a user’s token, or refuses it, where it documents the code', () => {
    assert.equal(thing(codes(400, { 'not.a.user': 'x' })).userContext, 'required');
    assert.equal(thing(codes(400, { 'not.a.client': 'x' })).userContext, 'forbidden');
    assert.equal(thing(codes(400, { 'bad.request': 'x' })).userContext, 'any');
    assert.equal(thing({}).userContext, 'unknown');
  });

  it('has the vendor’s words', () => {
    assert.equal(
      thing({ summary: 'Get a thing', description: 'It may be gone.' }).description,
      'Get a thing. It may be gone.',
    );
  });

  it('is called by the name that the SDKs have for it', () => {
    assert.equal(
      thing({ operationId: 'other', 'x-purecloud-method-name': 'getThing' }).operationId,
      'getThing',
    );
    assert.equal(thing({ operationId: 'with blanks' }).operationId, 'get_api_v2_things_thingId_');
  });

  it('gives a body without a name one of its own', () => {
    const operation = {
      operationId: 'getThing',
      ...body({ properties: { a: { type: 'integer', description: 'Why' } } }),
    };
    const catalog = catalogFrom(definition(operation));
    assert.deepEqual(catalog.schema('getThingBody')?.properties, {
      a: { type: 'integer', description: 'Why' },
    });
  });
});

describe('what a definition leaves out', () => {
  const without = catalogFrom(definition({}));

  it('is gone, but for previews, which no definition lists', () => {
    const previews = loadCatalog().operations.filter(({ preview }) => preview);
    assert.ok(previews.length > 0);
    assert.deepEqual(
      without.operations.filter(({ path }) => !path.startsWith('/api/v2/things')),
      previews,
    );
  });

  it('is too much to take the place of the catalog at hand', () => {
    assert.equal(isWhole(catalogChanges(loadCatalog(), without)), false);
  });

  it('leaves the list of scopes where no scope is named at all', () => {
    assert.deepEqual(without.scopes, loadCatalog().scopes);
  });
});

/** Without an order of names, which no schema means. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? [...value].sort() : value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, sorted(one)]));
}
