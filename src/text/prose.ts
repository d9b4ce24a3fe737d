import { l10n } from './l10n';

/** A list as a person says it, each language with its own word before the last: `a, b and c`. */
export function listed(items: readonly string[], joint: 'and' | 'or'): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  const others = items.slice(0, -1).join(', ');
  return joint === 'and' ? l10n.t('{0} and {1}', others, last) : l10n.t('{0} or {1}', others, last);
}

/** Whole sentences one after the other; those that do not apply are undefined. */
export function sentences(...all: readonly (string | undefined)[]): string {
  return all.filter((sentence) => sentence !== undefined).join(' ');
}
