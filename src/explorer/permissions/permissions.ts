import type { Access } from '../access/access';
import type { ExplorerNode } from '../node';
import { byDivision } from './byDivision';
import { byName } from './byName';
import { byRole } from './byRole';
import { comparisonNodes } from './comparison';
import { hasWords, isFilter, type Filter } from './filter';
import { adminTitle } from './permissionNode';

/** In which order permissions are shown. */
export type Grouping = 'name' | 'role' | 'division';

/** What the view "Permissions" shows, of whom, and in which order. */
export interface PermissionsState {
  readonly grouping: Grouping;
  readonly filter: Filter;
  /** Whom the subject is compared with. */
  readonly other?: Access | undefined;
}

/** The permissions of a subject, searchable by name and by the label of the admin pages. */
export class Permissions {
  private readonly haystacks: readonly string[];

  constructor(readonly access: Access) {
    this.haystacks = access.names.map((name) => `${name} ${adminTitle(access, name) ?? ''}`.toLowerCase());
  }

  /** The names that a filter lets through, sorted. */
  filtered(filter: Filter): readonly string[] {
    if (!isFilter(filter)) return this.access.names;
    return this.access.names.filter(
      (name, index) =>
        hasWords(filter, this.haystacks[index] ?? '') &&
        (filter.states.size === 0 || filter.states.has(this.access.state(name).kind)),
    );
  }

  rows({ grouping, filter, other }: PermissionsState): readonly ExplorerNode[] {
    const names = this.filtered(filter);
    if (other) {
      // What only the other one's roles name is in the other one's list alone.
      const both = new Set([...names, ...new Permissions(other).filtered({ ...filter, states: new Set() })]);
      return comparisonNodes(this.access, other, filter.states.size > 0 ? names : [...both].sort());
    }
    switch (grouping) {
      case 'name':
        return byName(this.access, names);
      case 'role':
        return byRole(this.access, new Set(names));
      case 'division':
        return byDivision(this.access, new Set(names));
    }
  }
}
