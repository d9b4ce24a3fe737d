import { l10n } from '../text/l10n';
/** Something that is known, or the reason why it is not. Missing evidence is never a "no" and never a "yes". */
export type Known<T> =
  | { readonly known: true; readonly value: T; readonly call: string }
  | { readonly known: false; readonly why: string; readonly call: string };

export function known<T>(value: T, call: string): Known<T> {
  return { known: true, value, call };
}

export function unknown<T>(why: string, call: string): Known<T> {
  return { known: false, why, call };
}

/**
 * Several statements about one thing: what they agree on, or unknown where they contradict each other or
 * none of them says anything. The first unknown gives the reason.
 */
export function agreed<T>(statements: readonly Known<T>[]): Known<T> {
  const firm = statements.filter((s) => s.known);
  const first = firm[0];
  if (!first) return statements[0] ?? unknown(l10n.t('nobody asked'), '');
  const other = firm.find((s) => s.value !== first.value);
  return other
    ? unknown(l10n.t('{0} and {1} contradict each other', first.call, other.call), first.call)
    : first;
}
