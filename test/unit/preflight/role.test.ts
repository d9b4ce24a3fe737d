import assert from 'node:assert/strict';
import { roleOf } from '../../../src/preflight/role';
import { terraformOf } from '../../../src/preflight/terraform';
import { findInBody } from '../../../src/payload/findInBody';
import { catalog } from './texts';

const role = roleOf('Queue "x" ${y}', [
  'routing:queue:view',
  'admin',
  'routing:queue:edit',
  'directory:user:view',
]);

describe('a role of least privilege', () => {
  it('groups actions by entity, and keeps old names apart', () => {
    assert.deepEqual(role.permissions, ['admin']);
    assert.deepEqual(role.permissionPolicies, [
      { domain: 'directory', entityName: 'user', actionSet: ['view'] },
      { domain: 'routing', entityName: 'queue', actionSet: ['edit', 'view'] },
    ]);
  });

  it('is a body that the platform takes', () => {
    const operation = catalog.match('POST', '/api/v2/authorization/roles')!.operation;
    const text = JSON.stringify(roleOf('Desk', ['routing:queue:view', 'admin']));
    const body = { text, at: { start: 0, end: text.length } };
    assert.deepEqual(findInBody(body, operation, catalog), []);
  });

  it('is a resource of Terraform', () =>
    assert.equal(
      terraformOf(role),
      `resource "genesyscloud_auth_role" "queue_x_y" {
  name        = "Queue \\"x\\" $\${y}"
  description = "What the calls of one workspace need, and nothing else."
  permissions = ["admin"]

  permission_policies {
    domain      = "directory"
    entity_name = "user"
    action_set  = ["view"]
  }

  permission_policies {
    domain      = "routing"
    entity_name = "queue"
    action_set  = ["edit", "view"]
  }
}
`,
    ));
});
