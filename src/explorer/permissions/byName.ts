import { permissionParts } from '../../evidence/policy';
import { l10n } from '../../text/l10n';
import type { Access } from '../access/access';
import type { ExplorerNode } from '../node';
import { childId } from '../node';
import { adminTitle, permissionNode } from './permissionNode';

/** Names under one part of theirs. */
type Group = readonly [string, readonly string[]];

/** Permissions as a tree: domain, entity, action. Few of them, as behind a filter, are shown unfolded. */
export function byName(access: Access, names: readonly string[]): readonly ExplorerNode[] {
  const open = names.length <= 40;
  // The editor remembers by id what was folded: what is found is shown unfolded, whatever was folded before.
  const root = open ? 'found' : 'domain';
  return grouped(names, (name) => permissionParts(name).domain).map((group) => {
    const id = childId(root, group[0]);
    return groupNode(id, access, group, 0, open, () =>
      grouped(group[1], (name) => permissionParts(name).entity).map((entity) =>
        groupNode(childId(id, entity[0]), access, entity, 1, open, () =>
          entity[1].map((name) =>
            permissionNode(childId(id, entity[0]), access, name, permissionParts(name).action || name),
          ),
        ),
      ),
    );
  });
}

function groupNode(
  id: string,
  access: Access,
  [label, names]: Group,
  depth: number,
  open: boolean,
  getChildren: () => readonly ExplorerNode[],
): ExplorerNode {
  const count = countWords(access, names);
  const title = adminTitle(access, names[0] ?? '')?.split(' > ')[depth];
  return {
    id,
    kind: 'branch',
    label: label || l10n.t('without a name'),
    description: title === undefined ? count : `${count} · ${title}`,
    icon: { id: depth === 0 ? 'symbol-namespace' : 'list-unordered' },
    spoken: `${label}, ${count}`,
    open,
    about: { copy: label },
    getChildren,
  };
}

function countWords(access: Access, names: readonly string[]): string {
  const states = names.map((name) => access.state(name).kind);
  if (states.every((state) => state === 'absent')) return l10n.t('not offered');
  const held = states.filter((state) => state === 'held').length;
  return access.isKnown ? l10n.t('{0} of {1} held', held, names.length) : `${names.length}`;
}

/** In the order of the names, which are sorted. */
function grouped(names: readonly string[], keyOf: (name: string) => string): readonly Group[] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = keyOf(name);
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return [...groups];
}
