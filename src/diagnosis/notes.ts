import { headerOf } from '../request/header';
import type { Case } from './case';
import type { Conclusion } from './conclusion';
import type { Cause, Check, Proviso } from './diagnosis';
import { isSuccess } from './case';
import { l10n } from '../text/l10n';

const GATES: ReadonlySet<string> = new Set([
  'token',
  'user-context',
  'scope',
  'permission',
  'entitlement',
  'division',
]);

/** Sentences that belong to the answer as a whole. */
export function notesOf(
  c: Case,
  checks: readonly Check[],
  { cause, verdict }: Pick<Conclusion, 'cause' | 'verdict'>,
  proviso: Proviso | null,
  own: readonly string[],
): readonly string[] {
  const unread = verdict === 'allowed' && proviso ? [unreadPolicies(proviso)] : [];
  return [...own, ...disagreement(c, checks, cause), ...accepted(c), ...guessed(c), ...unread];
}

function unreadPolicies({ why }: Proviso): string {
  return l10n.t(
    'Allowed as far as token, scope, role and division go: an access policy of the organization may still deny it, and the policies are not known ({0}).',
    why,
  );
}

/** What the gates are about; other causes refuse a request that passes all of them. */
const OF_THE_GATES: ReadonlySet<Cause> = new Set<Cause>([
  'token-expired-or-revoked',
  'token-missing',
  'ip-not-allowed',
  'no-user-context',
  'wrong-token-kind',
  'oauth-scope',
  'role-permission',
  'feature-not-licensed',
  'division',
]);

/** The evidence lets it through, the answer did not: it is of another moment or token, or about something else. */
function disagreement(c: Case, checks: readonly Check[], cause: Cause | null): readonly string[] {
  const { status, evidence } = c;
  if ((status !== 401 && status !== 403) || !evidence.present || !c.operation) return [];
  const gates = checks.filter((check) => (status === 401 ? check.id === 'token' : GATES.has(check.id)));
  const passes =
    gates.some((check) => check.source === 'evidence') &&
    gates.every((check) => check.status === 'pass' || check.status === 'notApplicable');
  if (!passes) return [];
  const date = headerOf(c.request.response?.headers ?? [], 'date')?.value.value;
  const why =
    cause === null || OF_THE_GATES.has(cause)
      ? l10n.t('they may be of different moments or different tokens')
      : l10n.t('what refuses it lies behind the gates');
  return [
    l10n.t(
      'The evidence (taken {0}) lets the request through, the answer ({1}) did not: {2}.',
      evidence.takenAt ?? l10n.t('at an unknown time'),
      date ?? l10n.t('without a date'),
      why,
    ),
  ];
}

function accepted(c: Case): readonly string[] {
  return isSuccess(c.status) ? [l10n.t('The platform accepted the request; nothing was refused.')] : [];
}

function guessed(c: Case): readonly string[] {
  return c.request.binding === 'shape'
    ? [
        l10n.t(
          'The operation is a guess from the shape of the body: name it in a first-line comment to be sure.',
        ),
      ]
    : [];
}
