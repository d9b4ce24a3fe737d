import { l10n } from './l10n';

/** Things by their number, in words: `1 role`, `3 roles`. */
export const counted = {
  calls: (count: number) => (count === 1 ? l10n.t('1 call') : l10n.t('{0} calls', count)),
  causes: (count: number) => (count === 1 ? l10n.t('1 cause') : l10n.t('{0} causes', count)),
  divisions: (count: number) => (count === 1 ? l10n.t('1 division') : l10n.t('{0} divisions', count)),
  files: (count: number) => (count === 1 ? l10n.t('1 file') : l10n.t('{0} files', count)),
  operations: (count: number) => (count === 1 ? l10n.t('1 operation') : l10n.t('{0} operations', count)),
  permissions: (count: number) => (count === 1 ? l10n.t('1 permission') : l10n.t('{0} permissions', count)),
  recordedCalls: (count: number) =>
    count === 1 ? l10n.t('1 recorded call') : l10n.t('{0} recorded calls', count),
  refusedCalls: (count: number) =>
    count === 1 ? l10n.t('1 refused call') : l10n.t('{0} refused calls', count),
  roles: (count: number) => (count === 1 ? l10n.t('1 role') : l10n.t('{0} roles', count)),
} as const satisfies Record<string, (count: number) => string>;
