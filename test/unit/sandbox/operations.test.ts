import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalog, CONTEXT_ID, world } from './world';

const FILLER = '6d27c262-b846-44b9-8b6a-3667dd05c65c';
const IDENTITIES = ['agent', 'admin', 'integration'];

describe('sandbox: every operation of the catalog', () => {
  const here = world();

  for (const who of IDENTITIES) {
    it(`answers ${who} with a refusal in full, an empty success, or that nobody documents the answer`, () => {
      const odd = catalog.operations.flatMap(({ method, path }) => {
        const line = `${method} ${path.replaceAll(/\{[^}]*\}/g, FILLER)}`;
        const { status, body } = here.ask(who, line);
        const whole = status < 300 ? isEmptyOrKnown(status, body) : isErrorBody(status, body);
        const isOpen = status === 501 && (body as { code?: string }).code === 'sandbox.not.documented';
        const isKnown = isOpen || [200, 204, 400, 401, 403, 404].includes(status);
        return whole && isKnown ? [] : [`${line}: ${status}`];
      });
      assert.deepEqual(odd, []);
    });
  }

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
      fc.property(anyCall, fc.constantFrom(...IDENTITIES), (call, who) => {
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
