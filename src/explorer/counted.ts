import { l10n } from '../text/l10n';

/** Things by their number, in words: `1 role`, `3 roles`. */
export const counted = {
  divisions: (count: number) => (count === 1 ? l10n.t('1 division') : l10n.t('{0} divisions', count)),
  operations: (count: number) => (count === 1 ? l10n.t('1 operation') : l10n.t('{0} operations', count)),
  permissions: (count: number) => (count === 1 ? l10n.t('1 permission') : l10n.t('{0} permissions', count)),
  roles: (count: number) => (count === 1 ? l10n.t('1 role') : l10n.t('{0} roles', count)),
} as const satisfies Record<string, (count: number) => string>;
