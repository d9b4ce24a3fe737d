import { l10n } from '../../text/l10n';
import { counted } from '../../text/counted';
import type { Access } from '../access/access';
import { divisionsOf, type HeldRole } from '../../evidence/heldRoles';
import { childId, type ExplorerNode } from '../node';
import { paged } from '../pages';
import { divisionNode, permissionNode } from './permissionNode';

/** The roles of a subject, each with where it is given and what it opens. */
export function byRole(access: Access, names: ReadonlySet<string>): readonly ExplorerNode[] {
  const roles = access.roles
    .map((role, index) => ({ role, index, opened: access.openedBy(role).filter((name) => names.has(name)) }))
    .filter(({ opened }) => opened.length > 0)
    .sort((a, b) => a.role.name.localeCompare(b.role.name, 'en'));
  return paged('role', roles, ({ role, index, opened }) =>
    roleNode(childId('role', `${index} ${role.name}`), access, role, opened),
  );
}

/** @param opened the permissions of the role that are shown */
function roleNode(id: string, access: Access, role: HeldRole, opened: readonly string[]): ExplorerNode {
  const divisions = divisionsOf(role);
  const where = divisions.has('*')
    ? l10n.t('everywhere')
    : l10n.t('in {0}', counted.divisions(divisions.size));
  const words = `${counted.permissions(opened.length)} ${where}`;
  return {
    id,
    kind: 'role',
    label: role.name,
    description: words,
    icon: { id: 'person' },
    spoken: l10n.t('role {0}, {1}', role.name, words),
    about: { copy: role.name },
    getChildren: () => [
      {
        id: childId(id, 'divisions'),
        kind: 'group',
        label: l10n.t('Divisions'),
        description: where,
        icon: { id: 'organization' },
        getChildren: () =>
          paged(childId(id, 'divisions'), [...divisions], ([division, name]) =>
            divisionNode(childId(id, 'divisions'), division, name),
          ),
      },
      ...paged(id, opened, (name) => permissionNode(id, access, name)),
    ],
  };
}
