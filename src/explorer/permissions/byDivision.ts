import { ALL_DIVISIONS } from '../../evidence/grants';
import { l10n } from '../../text/l10n';
import { counted } from '../../text/counted';
import type { Access } from '../access/access';
import type { HeldRole } from '../../evidence/heldRoles';
import { childId, type ExplorerNode } from '../node';
import { paged } from '../pages';
import { permissionNode } from './permissionNode';

interface Place {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly number[];
}

/** The divisions in which a subject has roles, each with the roles and what they open. All divisions stand first. */
export function byDivision(access: Access, names: ReadonlySet<string>): readonly ExplorerNode[] {
  const shown = new Map<number, readonly string[]>();
  const openedBy = (index: number): readonly string[] => {
    const known = shown.get(index);
    if (known) return known;
    const opened = access.openedBy(roleAt(access, index)).filter((name) => names.has(name));
    shown.set(index, opened);
    return opened;
  };
  const places = placesOf(access)
    .map((place) => ({ ...place, roles: place.roles.filter((index) => openedBy(index).length > 0) }))
    .filter(({ roles }) => roles.length > 0);
  return paged('division', places, (place) => placeNode(access, place, openedBy));
}

function placeNode(
  access: Access,
  { id, name, roles }: Place,
  openedBy: (index: number) => readonly string[],
): ExplorerNode {
  const own = childId('division', id);
  const count = counted.roles(roles.length);
  const label = id === ALL_DIVISIONS ? l10n.t('All divisions') : name;
  return {
    id: own,
    kind: 'division',
    label,
    description: count,
    icon: { id: 'organization' },
    spoken: l10n.t('division {0}, {1}', label, count),
    about: { copy: id },
    facts: () => [{ name: l10n.t('Division id'), value: id }],
    getChildren: () =>
      paged(own, roles, (index) => {
        const role = childId(own, `${index} ${roleAt(access, index).name}`);
        const opened = openedBy(index);
        return {
          id: role,
          kind: 'role',
          label: roleAt(access, index).name,
          description: counted.permissions(opened.length),
          icon: { id: 'person' },
          about: { copy: roleAt(access, index).name },
          getChildren: () => paged(role, opened, (permission) => permissionNode(role, access, permission)),
        };
      }),
  };
}

function roleAt({ roles }: Access, index: number): HeldRole {
  const role = roles[index];
  if (!role) throw new RangeError(`there is no role ${index}`);
  return role;
}

/** Divisions with the numbers of the roles that are given there. */
function placesOf({ roles }: Access): readonly Place[] {
  const places = new Map<string, { id: string; name: string; roles: number[] }>();
  roles.forEach((role, index) => {
    for (const { division } of role.grants) {
      const place = places.get(division.id);
      if (!place)
        places.set(division.id, { id: division.id, name: division.name ?? division.id, roles: [index] });
      else if (place.roles.at(-1) !== index) place.roles.push(index);
    }
  });
  const rank = ({ id, name }: Place) => (id === ALL_DIVISIONS ? '' : name || id);
  return [...places.values()].sort((a, b) => rank(a).localeCompare(rank(b), 'en'));
}
