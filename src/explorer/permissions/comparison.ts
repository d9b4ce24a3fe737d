import { ALL_DIVISIONS } from '../../evidence/grants';
import type { Access } from '../access/access';
import { l10n } from '../../text/l10n';
import { stateWords, type StateKind } from '../access/permissionState';
import { counted } from '../../text/counted';
import { childId, type ExplorerNode } from '../node';
import { paged } from '../pages';
import { adminTitle } from './permissionNode';

/** How two subjects stand to one permission. */
export type Likeness = 'first' | 'second' | 'elsewhere' | 'alike' | 'open';

/**
 * What two subjects hold alike and what one of them lacks, by permission: the answer to "it works for my colleague". A
 * permission that neither holds is left out; one that cannot be judged for both is open.
 */
export function comparison(
  first: Access,
  second: Access,
  names: readonly string[],
): ReadonlyMap<Likeness, readonly string[]> {
  const reaches = new Reaches();
  const found = new Map<Likeness, string[]>();
  for (const name of names) {
    const likeness = likenessOf(first, second, name, reaches);
    if (likeness === undefined) continue;
    const alike = found.get(likeness);
    if (alike) alike.push(name);
    else found.set(likeness, [name]);
  }
  return found;
}

const has: Readonly<Record<StateKind, boolean | undefined>> = {
  held: true,
  conditional: true,
  missing: false,
  named: false,
  absent: false,
  unknown: undefined,
};

function likenessOf(first: Access, second: Access, name: string, reaches: Reaches): Likeness | undefined {
  const [one, other] = [first.state(name).kind, second.state(name).kind];
  if (has[one] === undefined || has[other] === undefined) return 'open';
  if (!has[one] && !has[other]) return undefined;
  if (!has[other]) return 'first';
  if (!has[one]) return 'second';
  return one === other && reaches.of(first, name) === reaches.of(second, name) ? 'alike' : 'elsewhere';
}

/** Sets of divisions as bits, so that thousands of permissions are compared at once. */
class Reaches {
  private readonly bits = new Map<string, bigint>();
  private readonly ofRoles = new WeakMap<object, bigint>();

  /** Where a permission is held; -1 for everywhere, undefined where no grant tells. */
  of(access: Access, permission: string): bigint | undefined {
    const offer = access.offered.known ? access.offered.value.get(permission) : undefined;
    const openings = access.opening(permission);
    if (offer?.divisionAware === false) return -1n;
    if (openings.length === 0) return undefined;
    return openings.reduce((all, { role }) => all | this.ofRole(role), 0n);
  }

  private ofRole(role: Access['roles'][number]): bigint {
    const known = this.ofRoles.get(role);
    if (known !== undefined) return known;
    const divisions = new Set(role.grants.map(({ division }) => division.id));
    const reach = divisions.has(ALL_DIVISIONS)
      ? -1n
      : [...divisions].reduce((all, id) => all | this.bit(id), 0n);
    this.ofRoles.set(role, reach);
    return reach;
  }

  private bit(id: string): bigint {
    const known = this.bits.get(id) ?? 1n << BigInt(this.bits.size);
    this.bits.set(id, known);
    return known;
  }
}

/** The comparison as rows: what only one of them holds stands first. */
export function comparisonNodes(
  first: Access,
  second: Access,
  names: readonly string[],
): readonly ExplorerNode[] {
  const found = comparison(first, second, names);
  const groups: readonly (readonly [Likeness, string, string])[] = [
    ['first', l10n.t('Only {0}', first.name), 'arrow-left'],
    ['second', l10n.t('Only {0}', second.name), 'arrow-right'],
    ['elsewhere', l10n.t('Both, but not alike'), 'diff'],
    ['open', l10n.t('Not known of both'), 'question'],
    ['alike', l10n.t('Both alike'), 'check'],
  ];
  return groups.map(([likeness, label, icon]) => {
    const id = childId('compared', likeness);
    const permissions = found.get(likeness) ?? [];
    return {
      id,
      kind: 'group',
      label,
      description: `${permissions.length}`,
      icon: { id: icon },
      spoken: `${label}: ${counted.permissions(permissions.length)}`,
      open: likeness !== 'alike' && permissions.length > 0 && permissions.length <= 40,
      ...(permissions.length > 0 && {
        getChildren: () => paged(id, permissions, (name) => comparedNode(id, first, second, name)),
      }),
    };
  });
}

function comparedNode(parent: string, first: Access, second: Access, permission: string): ExplorerNode {
  const words = (access: Access) => {
    const roles = access.opening(permission).map(({ role }) => role.name);
    const state = stateWords[access.state(permission).kind]();
    return roles.length === 0
      ? state
      : l10n.t('{0} through {1}', state, `${roles.slice(0, 3).join(', ')}${roles.length > 3 ? ' …' : ''}`);
  };
  return {
    id: childId(parent, permission),
    kind: 'permission',
    label: permission,
    description: adminTitle(first, permission),
    icon: { id: 'key' },
    spoken: `${permission}. ${first.name}: ${words(first)}. ${second.name}: ${words(second)}`,
    about: { permission, copy: permission },
    facts: () => [first, second].map((access) => ({ name: access.name, value: words(access) })),
    getChildren: () =>
      [first, second].map((access, index) => ({
        id: childId(childId(parent, permission), `${index}`),
        kind: 'subject' as const,
        label: access.name,
        description: words(access),
        icon: { id: 'account' },
      })),
  };
}
