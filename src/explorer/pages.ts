import { l10n } from '../text/l10n';
import { childId, type ExplorerNode } from './node';

/** Rows that are shown at once; more make an editor slow, and nobody reads them. */
const PAGE = 250;

/**
 * Rows for items, the first page at once and the rest under a row that says how many there are. Only the rows of what is
 * unfolded are made.
 *
 * @param parent id of the row that they stand under
 */
export function paged<T>(
  parent: string,
  items: readonly T[],
  nodeOf: (item: T) => ExplorerNode,
  from = 0,
): readonly ExplorerNode[] {
  const shown = items.slice(from, from + PAGE).map(nodeOf);
  const rest = items.length - from - PAGE;
  if (rest <= 0) return shown;
  return [
    ...shown,
    {
      id: childId(parent, `more ${from + PAGE}`),
      kind: 'more',
      label: l10n.t('{0} more', rest),
      icon: { id: 'ellipsis' },
      getChildren: () => paged(parent, items, nodeOf, from + PAGE),
    },
  ];
}
