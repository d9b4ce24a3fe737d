import type { CheckStatus, Mark } from '../diagnosis/diagnosis';
import { l10n } from '../text/l10n';
import type { NodeIcon } from './node';

const good: NodeIcon = { id: 'pass', colour: 'testing.iconPassed' };
/** Another shape than `good`, for who does not see colours. */
const reserved: NodeIcon = { id: 'check', colour: 'testing.iconQueued' };
const bad: NodeIcon = { id: 'circle-slash', colour: 'testing.iconFailed' };
const open: NodeIcon = { id: 'question', colour: 'testing.iconQueued' };
const aside: NodeIcon = { id: 'dash', colour: 'testing.iconSkipped' };

export const checkIcon: Readonly<Record<CheckStatus, NodeIcon>> = {
  pass: good,
  fail: bad,
  unknown: open,
  notApplicable: aside,
};

/** A status as a screen reader says it. */
export const checkWord: Readonly<Record<CheckStatus, () => string>> = {
  pass: () => l10n.t('passed'),
  fail: () => l10n.t('failed'),
  unknown: () => l10n.t('not known'),
  notApplicable: () => l10n.t('does not apply'),
};

export const markIcon: Readonly<Record<Mark, NodeIcon>> = {
  allowed: good,
  allowedUnlessPolicy: reserved,
  denied: bad,
  unknown: open,
};

export const markWord: Readonly<Record<Mark, () => string>> = {
  allowed: () => l10n.t('allowed'),
  allowedUnlessPolicy: () => l10n.t('allowed, unless a policy denies it'),
  denied: () => l10n.t('refused'),
  unknown: () => l10n.t('not known'),
};
