import type { Operation } from '../catalog/operation';
import { l10n } from '../text/l10n';
import { listed } from '../text/prose';

/** Text from outside as inline Markdown: shown as it is, never as markup, a link or HTML. */
export function outside(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    .replace(/\S+/g, (word) => (word.includes('\\<') ? unlinked(word) : word));
}

/** An address is made a link up to the next `<`, and swallows the backslash before it: so it must not look like one. */
function unlinked(word: string): string {
  return word.replace(/(?<=https?|ftp):(?=\/\/)|(?<=www)\./gi, '\\$&');
}

/** Marks a name as one: Markdown code, whatever the name holds. */
export function code(name: string): string {
  const line = name.replace(/\s+/g, ' ').slice(0, 200);
  if (!line.includes('`')) return `\`${line}\``;
  const longest = Math.max(...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${line} ${fence}`;
}

/** Names as a list of code: `` `a`, `b` and `c` ``. */
export function codes(names: readonly string[], joint: 'and' | 'or'): string {
  return listed(names.map(code), joint);
}

export function lineOf(operation: Operation): string {
  return `${operation.method} ${operation.path}`;
}

/** What an operation takes, in one line: mode and permissions. */
export function needs({ permissionMode, permissions, permissionsUnstated }: Operation): string {
  if (permissionMode === null) return l10n.t('permissions not known');
  if (permissionsUnstated) return l10n.t('a permission that the documentation does not name');
  if (permissionMode === 'NONE' || permissions.length === 0) return l10n.t('no permission');
  return combined(permissionMode, permissions);
}

/** More names than these nobody reads; an operation may take dozens. */
const MOST_NAMES = 8;

/** Mode and names: `ANY of a or b`, `ALL of a and b`; of many the first. */
export function combined(mode: 'ANY' | 'ALL', permissions: readonly string[]): string {
  if (mode === 'ALL') return l10n.t('ALL of {0}', codes(permissions, 'and'));
  const more = permissions.length - MOST_NAMES;
  return more > 0
    ? l10n.t('ANY of {0}', some(permissions.map(code), MOST_NAMES))
    : l10n.t('ANY of {0}', codes(permissions, 'or'));
}

/** At most `most` of the items, and how many were left out; only those that are shown are put into words. */
export function some<T>(items: readonly T[], most: number, wordsOf: (item: T) => string = String): string {
  const shown = items
    .slice(0, most)
    .map((item) => wordsOf(item))
    .join(', ');
  return items.length > most ? l10n.t('{0} and {1} more', shown, items.length - most) : shown;
}
