import type { Operation } from '../catalog/operation';
import { l10n } from '../text/l10n';

/** More names than these nobody reads in a row. */
const MOST_NAMES = 8;

/** What an operation takes, in one line of plain text: mode and permissions, of many the first. */
export function needsWords({ permissionMode, permissions, permissionsUnstated }: Operation): string {
  if (permissionMode === null) return l10n.t('permissions not known');
  if (permissionsUnstated) return l10n.t('a permission that the documentation does not name');
  if (permissionMode === 'NONE' || permissions.length === 0) return l10n.t('no permission');
  const more = permissions.length - MOST_NAMES;
  if (permissionMode === 'ANY' && more > 0)
    return l10n.t('ANY of {0} and {1} more', permissions.slice(0, MOST_NAMES).join(', '), more);
  const [last = '', ...rest] = [...permissions].reverse();
  if (rest.length === 0) return last;
  const first = rest.reverse().join(', ');
  return permissionMode === 'ALL'
    ? l10n.t('ALL of {0} and {1}', first, last)
    : l10n.t('ANY of {0} or {1}', first, last);
}
