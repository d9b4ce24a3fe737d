import { ALL_DIVISIONS } from '../../evidence/grants';
import { plural } from '../../diagnosis/words';
import type { Access, Opening } from '../access/access';
import { divisionsOf } from '../access/heldRoles';
import { stateIcon, stateWords } from '../access/permissionState';
import { childId, type ExplorerNode, type Fact } from '../node';
import { paged } from '../pages';

/** A permission with its state for a subject, the roles that it comes from, and in which divisions. */
export function permissionNode(
  parent: string,
  access: Access,
  permission: string,
  label = permission,
): ExplorerNode {
  const id = childId(parent, permission);
  const state = access.state(permission);
  const openings = access.opening(permission);
  const title = adminTitle(access, permission);
  const from = openings.length > 0 ? wordsFrom(openings) : stateWords[state.kind];
  // Where a narrow side bar cuts it off, the label of the admin pages is what can best be spared.
  const description = [from, title].filter((part) => part !== undefined).join(' · ');
  return {
    id,
    kind: 'permission',
    label,
    description,
    icon: stateIcon[state.kind],
    spoken: `${permission}, ${stateWords[state.kind]}${openings.length > 0 ? `, ${from}` : ''}`,
    about: { permission, copy: permission },
    facts: () => facts(access, permission),
    ...(openings.length > 0 && {
      getChildren: () => openings.map((one) => openingNode(id, access, permission, one)),
    }),
  };
}

/** What the admin pages call it, where the organization's catalog says. */
export function adminTitle(access: Access, permission: string): string | undefined {
  return access.offered.known ? access.offered.value.get(permission)?.label : undefined;
}

function openingNode(parent: string, access: Access, permission: string, opening: Opening): ExplorerNode {
  const { role, conditional } = opening;
  const index = access.roles.indexOf(role);
  const id = childId(parent, `${index} ${role.name}`);
  const where = divisionWords(access, permission, opening);
  return {
    id,
    kind: 'role',
    label: role.name,
    description: `${where}${conditional ? ', under a condition' : ''}${groupWords(opening)}`,
    icon: { id: 'person' },
    spoken: `through the role ${role.name}, ${where}`,
    about: { copy: role.name },
    getChildren: () =>
      paged(id, [...divisionsOf(role)], ([division, name]) => divisionNode(id, division, name)),
  };
}

export function divisionNode(parent: string, id: string, name: string): ExplorerNode {
  const label = id === ALL_DIVISIONS ? 'All divisions' : name === '' ? id : name;
  return {
    id: childId(parent, id),
    kind: 'division',
    label,
    icon: { id: 'organization' },
    about: { copy: id },
    facts: () => [{ name: 'Division id', value: id }],
  };
}

function wordsFrom(openings: readonly Opening[]): string {
  const [first, ...others] = openings;
  return others.length === 0 ? (first?.role.name ?? '') : plural(openings.length, 'role');
}

/** A permission that knows no divisions is held everywhere, whatever the grants say. */
function divisionWords(access: Access, permission: string, { role }: Opening): string {
  const offer = access.offered.known ? access.offered.value.get(permission) : undefined;
  const divisions = divisionsOf(role);
  if (offer?.divisionAware === false || divisions.has(ALL_DIVISIONS)) return 'everywhere';
  const [only, ...others] = divisions;
  return only && others.length === 0 ? `in ${only[1] || only[0]}` : `in ${divisions.size} divisions`;
}

function groupWords({ role }: Opening): string {
  const through = role.grants.filter(({ inheritedFrom }) => inheritedFrom !== undefined).length;
  if (through === 0) return '';
  return through === role.grants.length ? ', through a group' : ', partly through a group';
}

function facts(access: Access, permission: string): readonly Fact[] {
  const state = access.state(permission);
  const offer = access.offered.known ? access.offered.value.get(permission) : undefined;
  const aware = { true: 'yes', false: 'no: held everywhere or nowhere', undefined: 'not known' };
  return [
    { name: 'State', value: stateWords[state.kind] },
    ...(state.kind === 'unknown' ? [{ name: 'Why', value: state.why }] : []),
    { name: 'In the admin pages', value: offer?.label ?? 'not known' },
    { name: 'Divisions divide it', value: aware[`${offer?.divisionAware}`] },
    ...access
      .opening(permission)
      .slice(0, 8)
      .map((opening) => ({
        name: opening.role.name,
        value: `${divisionWords(access, permission, opening)}${opening.conditional ? ', under a condition' : ''}`,
      })),
  ];
}
