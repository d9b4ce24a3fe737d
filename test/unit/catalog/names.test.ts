import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadCatalog } from '../../../src/catalog/load';
import { permissionForm } from '../../../src/catalog/permissionForm';

const catalog = loadCatalog();

describe('the form of a name', () => {
  it('is a permission for all that operations ask for', () => {
    for (const name of catalog.permissions) assert.equal(permissionForm(name), 'permission', name);
  });

  it('is a scope for all scopes', () => {
    for (const name of catalog.scopes) assert.equal(permissionForm(name), 'scope', name);
  });

  for (const name of ['routing:*:*', '*:*:*', 'routing:queue:*', 'no:such:permission', 'admin']) {
    it(`is that of a permission for ${name}`, () => assert.equal(permissionForm(name), 'permission'));
  }

  for (const name of ['calls', 'no-such-scope', 'no-such:readonly']) {
    it(`is that of a scope for ${name}`, () => assert.equal(permissionForm(name), 'scope'));
  }

  for (const name of [
    'calls:view',
    'recording:write',
    'manage_outbound',
    'routing:queue:edit:1d6e6b5e-0b43-4a43-8c2f-2b8a3b9a2d5f',
    'com.example.Permission',
    'a sentence',
    'routing:queue:',
    'routing:q*:view',
    '__proto__',
    '',
  ]) {
    it(`is neither for '${name}'`, () => assert.equal(permissionForm(name), 'neither'));
  }
});

describe('permissions near a name', () => {
  for (const [name, near] of [
    ['conversation:calls:add', ['conversation:call:add']],
    ['routing:queues:read', ['routing:queue:view']],
    ['wfm:schedule:write', ['wfm:schedule:edit', 'wfm:schedule:add']],
    ['routing:queue:veiw', ['routing:queue:view']],
    ['external-contacts:contact:create', ['externalContacts:contact:add']],
    ['outboundCall:make:now', []],
    ['wfm:schedule:publish', []],
    ['calls:view', []],
    ['', []],
  ] as const) {
    it(`are ${near.join(', ') || 'none'} for '${name}'`, () => {
      assert.deepEqual(catalog.nearestPermissions(name), near);
    });
  }
});

describe('scopes near a name', () => {
  for (const [name, near] of [
    ['conversation:read', ['conversations:readonly', 'conversations']],
    ['conversations:write', ['conversations', 'conversations:readonly']],
    ['user:read', ['users:readonly', 'users']],
    ['external_contacts:view', ['external-contacts:readonly', 'external-contacts']],
    ['calls:view', []],
    ['contact-center:read', []],
    ['no:such:permission', []],
  ] as const) {
    it(`are ${near.join(', ') || 'none'} for ${name}`, () => {
      assert.deepEqual(catalog.nearestScopes(name), near);
    });
  }

  it('are for a permission those of the operations that ask for it', () => {
    assert.equal(catalog.nearestScopes('routing:queue:view')[0], 'routing');
    assert.equal(catalog.nearestScopes('wfm:schedule:view')[0], 'workforce-management');
  });
});

describe('near names', () => {
  it('exist, are few, and are found for any text', () => {
    const name = fc.oneof(
      fc.string(),
      fc.array(fc.string(), { maxLength: 5 }).map((parts) => parts.join(':')),
    );
    fc.assert(
      fc.property(name, (text) => {
        const permissions = catalog.nearestPermissions(text, 2);
        const scopes = catalog.nearestScopes(text, 2);
        assert.ok(permissions.length <= 2 && permissions.every((near) => catalog.isPermission(near)));
        assert.ok(scopes.length <= 2 && scopes.every((near) => catalog.isScope(near)));
      }),
    );
  });
});
