import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import { permissionForm } from '../catalog/permissionForm';
import { code, codes, lineOf, plural } from '../diagnosis/words';

const mostNear = 3;
const mostOperations = 5;

/** What a name is held to be: by the tag or the words before it, or by nothing but its form. */
export type NameKind = 'scope' | 'permission';

/** Whether a scope or permission of a name exists, what it opens, and what may have been meant instead. */
export function nameText(name: string, kind: NameKind, catalog: Catalog): string {
  return kind === 'scope' ? scopeText(name, catalog) : permissionText(name, catalog);
}

function scopeText(name: string, catalog: Catalog): string {
  if (catalog.isScope(name)) return `${code(name)}: a scope. ${opened(catalog.byScope(name))}`;
  const isPermission = permissionForm(name) === 'permission';
  const form = !isPermission
    ? ' The list of scopes is closed.'
    : catalog.isPermission(name)
      ? ' It is a permission: roles give it, not an OAuth client.'
      : ' It has the form of a permission, but no documented operation asks for it.';
  return `${code(name)} is **no scope**.${form}${meant(catalog.nearestScopes(name, mostNear))}`;
}

function permissionText(name: string, catalog: Catalog): string {
  if (catalog.isPermission(name)) return `${code(name)}: a permission. ${opened(catalog.byPermission(name))}`;
  if (catalog.isScope(name))
    return `${code(name)} is **no permission** but a scope: an OAuth client has it, not a role.`;
  if (name.includes('*') && permissionForm(name) === 'permission')
    return `${code(name)} stands for every permission that fits it.`;
  const near = meant(catalog.nearestPermissions(name, mostNear));
  return permissionForm(name) === 'permission'
    ? `**No documented operation** asks for ${code(name)}.${near}`
    : `${code(name)} is **no permission**: those are written ${code('domain:entity:action')}.${near}`;
}

function opened(operations: readonly Operation[]): string {
  if (operations.length === 0) return 'No documented operation asks for it.';
  const shown = [...operations]
    .sort((one, other) => strangeness(one) - strangeness(other))
    .slice(0, mostOperations)
    .map((operation) => `- ${code(lineOf(operation))}`);
  const left = operations.length - shown.length;
  const more = left > 0 ? `\n- and ${left} more` : '';
  return `It opens ${plural(operations.length, 'operation')}:\n\n${shown.join('\n')}${more}`;
}

function meant(names: readonly string[]): string {
  return names.length === 0 ? '' : ` It may mean ${codes(names, 'or')}.`;
}

/** The shortest paths that ask for little else are the ones that people know a name by. */
function strangeness({ permissions, path }: Operation): number {
  return permissions.length * 100 + path.length;
}
