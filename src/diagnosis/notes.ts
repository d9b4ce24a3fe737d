import { headerOf } from '../request/header';
import type { Case } from './case';
import type { Check } from './diagnosis';
import { isSuccess } from './case';

const GATES: ReadonlySet<string> = new Set(['token', 'user-context', 'scope', 'permission', 'division']);

/** Sentences that belong to the answer as a whole. */
export function notesOf(c: Case, checks: readonly Check[], own: readonly string[]): readonly string[] {
  return [...own, ...disagreement(c, checks), ...accepted(c), ...guessed(c)];
}

/** The evidence lets it through, the answer did not: one of them is of another moment or another token. */
function disagreement(c: Case, checks: readonly Check[]): readonly string[] {
  const { status, evidence } = c;
  if (status === null || status < 400 || status >= 500 || !evidence.present || !c.operation) return [];
  const gates = checks.filter((check) => GATES.has(check.id));
  const passes =
    gates.length >= 3 && gates.every((check) => check.status === 'pass' || check.status === 'notApplicable');
  if (!passes || status === 400 || status === 409) return [];
  const date = headerOf(c.request.response?.headers ?? [], 'date')?.value.value;
  return [
    `The evidence (taken ${evidence.takenAt ?? 'at an unknown time'}) lets the request through, the answer (${date ?? 'without a date'}) did not: they may be of different moments or different tokens.`,
  ];
}

function accepted(c: Case): readonly string[] {
  return isSuccess(c.status) ? ['The platform accepted the request; nothing was refused.'] : [];
}

function guessed(c: Case): readonly string[] {
  return c.request.binding === 'shape'
    ? ['The operation is a guess from the shape of the body: name it in a first-line comment to be sure.']
    : [];
}
