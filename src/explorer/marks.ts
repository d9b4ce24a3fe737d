import type { CheckStatus, Verdict } from '../diagnosis/diagnosis';
import { l10n } from '../text/l10n';
import type { NodeIcon } from './node';

const good: NodeIcon = { id: 'pass', colour: 'testing.iconPassed' };
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

export const verdictIcon: Readonly<Record<Verdict, NodeIcon>> = { allowed: good, denied: bad, unknown: open };

export const verdictWord: Readonly<Record<Verdict, () => string>> = {
  allowed: () => l10n.t('allowed'),
  denied: () => l10n.t('refused'),
  unknown: () => l10n.t('not known'),
};
