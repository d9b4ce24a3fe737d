import { ALL_DIVISIONS } from '../../evidence/grants';
import { divisionsOf, type Opening } from '../../evidence/heldRoles';
import { l10n } from '../../text/l10n';
import type { Access } from '../access/access';
import { counted } from '../../text/counted';
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
  const from = openings.length > 0 ? wordsFrom(openings) : stateWords[state.kind]();
  // Where a narrow side bar cuts it off, the label of the admin pages is what can best be spared.
  const description = [from, title].filter((part) => part !== undefined).join(' · ');
  return {
    id,
    kind: 'permission',
    label,
    description,
    icon: stateIcon[state.kind],
    spoken: `${permission}, ${stateWords[state.kind]()}${openings.length > 0 ? `, ${from}` : ''}`,
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
    description: [where, conditional ? l10n.t('under a condition') : '', groupWords(opening)]
      .filter(Boolean)
      .join(', '),
    icon: { id: 'person' },
    spoken: l10n.t('through the role {0}, {1}', role.name, where),
    about: { copy: role.name },
    getChildren: () =>
      paged(id, [...divisionsOf(role)], ([division, name]) => divisionNode(id, division, name)),
  };
}

export function divisionNode(parent: string, id: string, name: string | undefined): ExplorerNode {
  const label = id === ALL_DIVISIONS ? l10n.t('All divisions') : nameOrId(id, name);
  return {
    id: childId(parent, id),
    kind: 'division',
    label,
    icon: { id: 'organization' },
    about: { copy: id },
    facts: () => [{ name: l10n.t('Division id'), value: id }],
  };
}

function nameOrId(id: string, name: string | undefined): string {
  return name === undefined || name === '' ? id : name;
}

function wordsFrom(openings: readonly Opening[]): string {
  const [first, ...others] = openings;
  return others.length === 0 ? (first?.role.name ?? '') : counted.roles(openings.length);
}

/** A permission that knows no divisions is held everywhere, whatever the grants say. */
function divisionWords(access: Access, permission: string, { role }: Opening): string {
  const offer = access.offered.known ? access.offered.value.get(permission) : undefined;
  const divisions = divisionsOf(role);
  if (offer?.divisionAware === false || divisions.has(ALL_DIVISIONS)) return l10n.t('everywhere');
  const [only, ...others] = divisions;
  return l10n.t(
    'in {0}',
    only && others.length === 0 ? nameOrId(...only) : counted.divisions(divisions.size),
  );
}

function groupWords({ role }: Opening): string {
  const through = role.grants.filter(({ inheritedFrom }) => inheritedFrom !== undefined).length;
  if (through === 0) return '';
  return through === role.grants.length ? l10n.t('through a group') : l10n.t('partly through a group');
}

function facts(access: Access, permission: string): readonly Fact[] {
  const state = access.state(permission);
  const offer = access.offered.known ? access.offered.value.get(permission) : undefined;
  const aware = {
    true: l10n.t('yes'),
    false: l10n.t('no: held everywhere or nowhere'),
    undefined: l10n.t('not known'),
  };
  return [
    { name: l10n.t('State'), value: stateWords[state.kind]() },
    ...(state.kind === 'unknown' ? [{ name: l10n.t('Why'), value: state.why }] : []),
    { name: l10n.t('In the admin pages'), value: offer?.label ?? l10n.t('not known') },
    { name: l10n.t('Divisions divide it'), value: aware[`${offer?.divisionAware}`] },
    ...access
      .opening(permission)
      .slice(0, 8)
      .map((opening) => ({
        name: opening.role.name,
        value: [
          divisionWords(access, permission, opening),
          ...(opening.conditional ? [l10n.t('under a condition')] : []),
        ].join(', '),
      })),
  ];
}
