import type { Operation } from '../catalog/operation';
import { l10n } from '../text/l10n';

/** More names than these nobody reads in one line. */
const MOST_NAMES = 8;

/**
 * What an operation takes, in one line: mode and permissions, of many the first.
 *
 * @param mark how a name is written: as it is, or as Markdown code
 */
export function needsWords(
  { permissionMode, permissions, permissionsUnstated }: Operation,
  mark: (name: string) => string = (name) => name,
): string {
  if (permissionMode === null) return l10n.t('permissions not known');
  if (permissionsUnstated) return l10n.t('a permission that the documentation does not name');
  if (permissionMode === 'NONE' || permissions.length === 0) return l10n.t('no permission');
  const more = permissions.length - MOST_NAMES;
  if (permissionMode === 'ANY' && more > 0)
    return l10n.t('ANY of {0} and {1} more', permissions.slice(0, MOST_NAMES).map(mark).join(', '), more);
  const [last = '', ...rest] = permissions.map(mark).reverse();
  if (rest.length === 0) return l10n.t('{0} of {1}', permissionMode, last);
  const first = rest.reverse().join(', ');
  return permissionMode === 'ALL'
    ? l10n.t('ALL of {0} and {1}', first, last)
    : l10n.t('ANY of {0} or {1}', first, last);
}
