import { permissionForm } from '../catalog/permissionForm';
import type { Case } from '../diagnosis/case';
import { placeholderIn } from '../payload/placeholder';
import type { Located } from '../text/span';
import type { RequestFinding } from './finding';

const mostNear = 3;
/** A longer name is a slip of another kind; what is near it would take long to find. */
const longestName = 120;

/** Names in `# @scopes` and `# @permissions`, held against the vocabulary. */
export function claimFindings(c: Case): RequestFinding[] {
  const { scopes, permissions } = c.request.claims;
  return [
    ...scopes.filter(isName).flatMap((name) => scopeFinding(c, name) ?? []),
    ...permissions.filter(isName).flatMap((name) => permissionFinding(c, name) ?? []),
  ];
}

function isName({ value }: Located<string>): boolean {
  return value.length <= longestName && placeholderIn(value) === undefined;
}

function scopeFinding(
  { catalog, operation }: Case,
  { value: name, at }: Located<string>,
): RequestFinding | undefined {
  if (catalog.isScope(name)) return undefined;
  const code = permissionForm(name) === 'permission' ? 'permission-as-scope' : 'unknown-scope';
  return {
    code,
    at,
    name,
    near: catalog.nearestScopes(name, mostNear),
    accepted: operation?.scopes ?? [],
  };
}

function permissionFinding(
  { catalog, operation }: Case,
  { value: name, at }: Located<string>,
): RequestFinding | undefined {
  const formed = permissionForm(name) === 'permission';
  if (catalog.isPermission(name) || (formed && name.includes('*'))) return undefined;
  if (catalog.isScope(name))
    return { code: 'scope-as-permission', at, name, near: operation?.permissions ?? [] };
  return {
    code: 'unknown-permission',
    at,
    name,
    near: catalog.nearestPermissions(name, mostNear),
    formed,
  };
}
