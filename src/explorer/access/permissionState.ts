import { l10n } from '../../text/l10n';
import type { NodeIcon } from '../node';

/**
 * What a subject has of a permission. `named` is one that a role names and the organization does not offer; `absent` one
 * that is documented and not offered, whatever a wildcard may mean.
 */
export type PermissionState =
  | { readonly kind: 'held' | 'conditional' | 'missing' | 'named' | 'absent' }
  | { readonly kind: 'unknown'; readonly why: string };

export type StateKind = PermissionState['kind'];

export const stateKinds: readonly StateKind[] = [
  'held',
  'conditional',
  'missing',
  'named',
  'absent',
  'unknown',
];

/** Each in the words that stand behind the name. */
export const stateWords: Readonly<Record<StateKind, () => string>> = {
  held: () => l10n.t('held'),
  conditional: () => l10n.t('held under a condition'),
  missing: () => l10n.t('missing'),
  named: () => l10n.t('named by a role, not offered by the organization'),
  absent: () => l10n.t('not offered by the organization'),
  unknown: () => l10n.t('not known'),
};

export const stateIcon: Readonly<Record<StateKind, NodeIcon>> = {
  held: { id: 'pass', colour: 'testing.iconPassed' },
  conditional: { id: 'law', colour: 'testing.iconQueued' },
  missing: { id: 'circle-slash', colour: 'testing.iconFailed' },
  named: { id: 'warning', colour: 'testing.iconFailed' },
  absent: { id: 'dash', colour: 'testing.iconSkipped' },
  unknown: { id: 'question', colour: 'testing.iconQueued' },
};
