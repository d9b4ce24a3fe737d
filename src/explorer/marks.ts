import type { CheckStatus, Verdict } from '../diagnosis/diagnosis';
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
export const checkWord: Readonly<Record<CheckStatus, string>> = {
  pass: 'passed',
  fail: 'failed',
  unknown: 'not known',
  notApplicable: 'does not apply',
};

export const verdictIcon: Readonly<Record<Verdict, NodeIcon>> = { allowed: good, denied: bad, unknown: open };

export const verdictWord: Readonly<Record<Verdict, string>> = {
  allowed: 'allowed',
  denied: 'refused',
  unknown: 'not known',
};
