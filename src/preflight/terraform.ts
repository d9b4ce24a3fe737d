import type { Role } from './role';

/**
 * A role as a resource of the vendor's Terraform provider: `genesyscloud_auth_role` with a block `permission_policies`
 * for each policy (docs/resources/auth_role.md of MyPureCloud/terraform-provider-genesyscloud).
 */
export function terraformOf({ name, description, permissions, permissionPolicies }: Role): string {
  const lines = [
    `resource "genesyscloud_auth_role" "${identifier(name)}" {`,
    `  name        = ${quoted(name)}`,
    `  description = ${quoted(description)}`,
    ...(permissions.length > 0 ? [`  permissions = ${list(permissions)}`] : []),
    ...permissionPolicies.flatMap(({ domain, entityName, actionSet }) => [
      '',
      '  permission_policies {',
      `    domain      = ${quoted(domain)}`,
      `    entity_name = ${quoted(entityName)}`,
      `    action_set  = ${list(actionSet)}`,
      '  }',
    ]),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

/** Names in Terraform are letters, digits and underscores, and begin with no digit. */
function identifier(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  return /^[a-z]/.test(plain) ? plain : `role_${plain}`;
}

function list(names: readonly string[]): string {
  return `[${names.map(quoted).join(', ')}]`;
}

/** `${` and `%{` begin templates in Terraform's strings. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/([$%])\{/g, '$1$1{');
}
