import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import { permissionForm } from '../catalog/permissionForm';
import { code, codes, lineOf } from '../diagnosis/words';
import { l10n } from '../text/l10n';

const mostNear = 3;
const mostOperations = 5;

/** What a name is held to be: by the tag or the words before it, or by nothing but its form. */
export type NameKind = 'scope' | 'permission';

/** Whether a scope or permission of a name exists, what it opens, and what may have been meant instead. */
export function nameText(name: string, kind: NameKind, catalog: Catalog): string {
  return kind === 'scope' ? scopeText(name, catalog) : permissionText(name, catalog);
}

function scopeText(name: string, catalog: Catalog): string {
  if (catalog.isScope(name)) return `${l10n.t('{0}: a scope.', code(name))} ${opened(catalog.byScope(name))}`;
  const isPermission = permissionForm(name) === 'permission';
  const form = !isPermission
    ? l10n.t('The list of scopes is closed.')
    : catalog.isPermission(name)
      ? l10n.t('It is a permission: roles give it, not an OAuth client.')
      : l10n.t('It has the form of a permission, but no documented operation asks for it.');
  return `${l10n.t('{0} is **no scope**.', code(name))} ${form}${meant(catalog.nearestScopes(name, mostNear))}`;
}

function permissionText(name: string, catalog: Catalog): string {
  if (catalog.isPermission(name))
    return `${l10n.t('{0}: a permission.', code(name))} ${opened(catalog.byPermission(name))}`;
  if (catalog.isScope(name))
    return l10n.t('{0} is **no permission** but a scope: an OAuth client has it, not a role.', code(name));
  if (name.includes('*') && permissionForm(name) === 'permission')
    return l10n.t('{0} stands for every permission that fits it.', code(name));
  const near = meant(catalog.nearestPermissions(name, mostNear));
  return permissionForm(name) === 'permission'
    ? `${l10n.t('**No documented operation** asks for {0}.', code(name))}${near}`
    : `${l10n.t('{0} is **no permission**: those are written {1}.', code(name), code('domain:entity:action'))}${near}`;
}

function opened(operations: readonly Operation[]): string {
  if (operations.length === 0) return l10n.t('No documented operation asks for it.');
  const shown = [...operations]
    .sort((one, other) => strangeness(one) - strangeness(other))
    .slice(0, mostOperations)
    .map((operation) => `- ${code(lineOf(operation))}`);
  const left = operations.length - shown.length;
  const more = left > 0 ? `\n- ${l10n.t('and {0} more', left)}` : '';
  const count =
    operations.length === 1
      ? l10n.t('It opens 1 operation:')
      : l10n.t('It opens {0} operations:', operations.length);
  return `${count}\n\n${shown.join('\n')}${more}`;
}

function meant(names: readonly string[]): string {
  return names.length === 0 ? '' : ` ${l10n.t('It may mean {0}.', codes(names, 'or'))}`;
}

/** The shortest paths that ask for little else are the ones that people know a name by. */
function strangeness({ permissions, path }: Operation): number {
  return permissions.length * 100 + path.length;
}
