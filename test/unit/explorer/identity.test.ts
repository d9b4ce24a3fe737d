import assert from 'node:assert/strict';
import { Evidence } from '../../../src/evidence/evidence';
import { remainderInWords, ageInWords } from '../../../src/explorer/age';
import { identity } from '../../../src/explorer/identity/identity';
import { catalog, NOW } from '../sandbox/world';
import { modelOf } from './sandboxModel';
import { assertSound, rowAt, shown, under } from './rows';

const account = { name: 'Somebody', region: 'sandbox', expiresAt: '2026-11-22T11:05:30Z' };

async function rowsOf(who: string) {
  const { evidence } = await modelOf(who);
  return identity(account, evidence, catalog, NOW);
}

describe('the identity as rows', () => {
  it('of a user: organization, client, grant, scopes and time left', async () => {
    const rows = await rowsOf('supervisor');
    for (const line of [
      'Token | accepted',
      'Organization | Harbour & Pine Travel',
      'Region | sandbox',
      'User | Theo Abara',
      'OAuth client | Supervisor console',
      'Token expires | in 1 hour 5 minutes',
      'Phone | Theo Abara',
    ])
      assert.ok(shown(rows).includes(line), `${line} is not among\n${shown(rows).join('\n')}`);
    assert.match(rowAt(rows, 'Grant type').description ?? '', /^TOKEN \(implicit/);
    assert.match(rowAt(rows, 'Scopes', 'conversations').description ?? '', /^\d{2,} operations$/);
  });

  it('of an OAuth client: no user and no scopes', async () => {
    const rows = await rowsOf('integration');
    assert.equal(rowAt(rows, 'User').description, 'none: the token has no user');
    assert.match(rowAt(rows, 'Scopes').description ?? '', /^none: client credentials/);
  });

  it('of a partner: the organization at home', async () => {
    assert.equal(rowAt(await rowsOf('partner'), 'Home organization').description, 'Lumen Integrators');
  });

  it('of an expired token: refused, and nothing is claimed', async () => {
    const rows = await rowsOf('expired');
    assert.match(rowAt(rows, 'Token').description ?? '', /^refused: /);
    assert.deepEqual(under(rowAt(rows, 'Scopes')), []);
    assert.equal(rowAt(rows, 'Roles').description, 'not known');
  });

  it('marks a scope that is none', async () => {
    const { evidence } = await modelOf('supervisor');
    const body = evidence.body('GET /api/v2/tokens/me');
    assert.ok(body.known);
    const answer = { ...(body.value as object), authorizedScope: ['conversations', 'calls:modify'] };
    const rows = identity(
      account,
      new Evidence({ responses: { 'GET /api/v2/tokens/me': { status: 200, body: answer } } }),
      catalog,
      NOW,
    );
    assert.equal(rowAt(rows, 'Scopes').description, '2, 1 unknown');
    assert.equal(rowAt(rows, 'Scopes', 'calls:modify').icon?.id, 'warning');
  });

  it('is a sound tree', async () => {
    const { evidence } = await modelOf('supervisor');
    assertSound(() => identity(account, evidence, catalog, NOW));
  });
});

describe('ages and remainders', () => {
  it('are told in the unit that matters', () => {
    assert.equal(ageInWords('2026-11-22T09:59:30Z', NOW), 'just now');
    assert.equal(ageInWords('2026-11-22T09:56:20Z', NOW), '3 minutes ago');
    assert.equal(ageInWords('2026-11-20T09:00:00Z', NOW), '2 days ago');
    assert.equal(ageInWords('never', NOW), undefined);
    assert.equal(remainderInWords('2026-11-22T10:00:30Z', NOW), 'in less than a minute');
    assert.equal(remainderInWords('2026-11-22T09:57:00Z', NOW), 'expired 3 minutes ago');
  });
});
