import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bundledOrganizations } from '../../../src/sandbox/bundledOrganizations';
import { catalog, CONTEXT_ID, world } from './world';

const FILLER = '6d27c262-b846-44b9-8b6a-3667dd05c65c';

describe('sandbox: every operation of the catalog', () => {
  for (const organization of bundledOrganizations(catalog)) {
    const here = world(organization);
    for (const { name: who } of organization.identities) {
      it(`answers ${who} with a refusal in full, or an empty success`, () => {
        const odd = catalog.operations.flatMap(({ method, path }) => {
          const line = `${method} ${path.replaceAll(/\{[^}]*\}/g, FILLER)}`;
          const { status, body } = here.ask(who, line);
          const whole = status < 300 ? isEmptyOrKnown(status, body) : isErrorBody(status, body);
          return whole && [200, 204, 400, 401, 403, 404].includes(status) ? [] : [`${line}: ${status}`];
        });
        assert.deepEqual(odd, []);
      });
    }
  }

  const here = world();

  it('answers whatever else it is asked', () => {
    const anyPath = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webPath().map((path) => `/api/v2${path}`),
      fc
        .tuple(fc.constantFrom(...catalog.operations), fc.string())
        .map(([{ path }, tail]) => `${path}?${tail}`),
    );
    const anyCall = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'constructor', ''),
      path: anyPath,
      body: fc.oneof(fc.json(), fc.string()),
      ip: fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()),
    });
    fc.assert(
      fc.property(anyCall, fc.constantFrom('agent', 'admin', 'integration'), (call, who) => {
        const { status, body } = here.ask(who, '', call);
        assert.ok(status < 300 ? isEmptyOrKnown(status, body) : isErrorBody(status, body), `${status}`);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses each of them without a token, but for those that need none', () => {
    const open = catalog.operations.filter(
      ({ method, path }) => here.ask('nobody', `${method} ${path}`).status !== 401,
    );
    assert.deepEqual(
      open.map(({ auth }) => auth).filter((auth) => auth !== 'none'),
      [],
    );
    assert.equal(open.length, catalog.operations.filter(({ auth }) => auth === 'none').length);
  });
});

function isErrorBody(status: number, body: unknown): boolean {
  const error = body as Record<string, unknown>;
  return (
    error.status === status &&
    error.contextId === CONTEXT_ID &&
    typeof error.code === 'string' &&
    typeof error.message === 'string' &&
    !error.message.includes('%s') &&
    Array.isArray(error.details) &&
    Array.isArray(error.errors)
  );
}

function isEmptyOrKnown(status: number, body: unknown): boolean {
  return status === 204 ? body === undefined : body === undefined || typeof body === 'object';
}
