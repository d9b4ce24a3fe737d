import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readError, type PlatformError } from '../../../src/diagnosis/platformError';

function reads(body: unknown, expected: Partial<PlatformError>, status = 0): void {
  const read = readError(status, typeof body === 'string' ? body : JSON.stringify(body));
  for (const [key, value] of Object.entries(expected))
    assert.deepEqual(read[key as keyof PlatformError], value, key);
}

const scope = {
  message: 'App not authorized to use scope [users, users:readonly]',
  code: 'app.not.authorized.for.scope',
  status: 403,
};

describe('the body of a refusal', () => {
  it('is read in the platform form', () => {
    reads(
      { ...scope, contextId: 'c1' },
      { status: 403, code: scope.code, form: 'platform', contextId: 'c1' },
    );
  });
  it('is read in the form of the login service', () => {
    reads(
      { error: 'invalid_client', description: 'authentication failed' },
      { code: 'invalid_client', message: 'authentication failed', form: 'login' },
    );
  });
  it('is unpacked from an SDK error', () => {
    reads(
      { status: 403, body: scope, headers: {}, text: JSON.stringify(scope) },
      { status: 403, code: scope.code },
    );
  });
  it('is unpacked from an axios error', () => {
    reads(
      {
        message: 'Request failed with status code 403',
        code: 'ERR_BAD_REQUEST',
        response: { status: 403, data: scope },
      },
      { status: 403, code: scope.code },
    );
  });
  it('is unpacked from a string of JSON', () => {
    reads({ errorMessage: JSON.stringify(scope) }, { code: scope.code });
  });
  it('is read from a Terraform provider', () => {
    reads(
      { statusCode: 403, errorMessage: 'API Error: 403 - Refused [a:b:c]', correlationId: 'x' },
      { status: 403, message: 'Refused [a:b:c]' },
    );
  });
  it('takes the status of a log line', () => {
    reads('2026 ERROR API Error: 403 - You are missing the following permission(s): [a:b:c]', {
      status: 403,
      form: 'text',
    });
  });
  it('takes a bare number for the status', () => {
    reads('403', { status: 403 });
  });
  it('does not take a port or an amount for a status', () => {
    reads('listening on 8443, 404 rows written', { status: 0 });
  });
  it('believes the status line before the body', () => {
    reads(scope, { status: 500 }, 500);
  });
  it('names the page where HTML came back', () => {
    reads('<html><title>502 Bad Gateway</title></html>', { message: '502 Bad Gateway' });
  });
  it('reads a limit', () => {
    reads(
      { message: 'x', code: 'y', limit: { key: 'token.rate', value: 300 } },
      { limit: { key: 'token.rate', value: 300 } },
    );
  });
  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((v) => JSON.stringify({ body: v, errors: [v] })),
        ),
        (status, body) => {
          readError(status, body);
        },
      ),
    );
  });
});
