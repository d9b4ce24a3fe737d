import type { Cause, Confidence, Diagnosis, Verdict } from '../diagnosis/diagnosis';
import { l10n } from '../text/l10n';
import { causeTitle } from './causeTitle';

/** The answer in one sentence: verdict first, then the cause, or that nothing settles it. */
export function headline(diagnosis: Diagnosis): string {
  const { verdict, proviso, cause, confidence, incident, nextEvidence, operation } = diagnosis;
  if (cause !== null) return withCause(verdict, confidence, titleOf(cause, diagnosis));
  if (verdict === 'allowed') {
    if (incident !== null) return l10n.t('Allowed: the platform accepted the request.');
    return proviso === null
      ? l10n.t('Allowed: every documented gate lets this request through.')
      : l10n.t(
          'Allowed, unless an access policy denies it: every gate that can be looked at lets this request through.',
        );
  }
  const isOpen = nextEvidence.length > 0;
  if (verdict === 'denied')
    return isOpen
      ? l10n.t(
          'Denied: refused, and what is known does not single out one cause; see below what would settle it.',
        )
      : l10n.t('Denied: refused, and what is known does not single out one cause.');
  if (operation)
    return isOpen
      ? l10n.t('Not settled: what is known does not decide it; see below what would settle it.')
      : l10n.t('Not settled: what is known does not decide it.');
  return isOpen
    ? l10n.t('Not settled: nothing here decides it; see below what would settle it.')
    : l10n.t('Not settled: nothing here decides it.');
}

/** @param title of the cause, in half a sentence */
function withCause(verdict: Verdict, confidence: Confidence, title: string): string {
  switch (`${verdict} ${confidence}` as const) {
    case 'denied high':
      return l10n.t('Denied: {0}.', title);
    case 'denied medium':
      return l10n.t('Denied: most likely {0}.', title);
    case 'denied low':
      return l10n.t('Denied: perhaps {0}.', title);
    case 'unknown high':
      return l10n.t('Not settled: {0}.', title);
    case 'unknown medium':
      return l10n.t('Not settled: most likely {0}.', title);
    case 'unknown low':
      return l10n.t('Not settled: perhaps {0}.', title);
    case 'allowed high':
      return l10n.t('Allowed: accepted; if it had no effect: {0}.', title);
    case 'allowed medium':
      return l10n.t('Allowed: accepted; if it had no effect: most likely {0}.', title);
    case 'allowed low':
      return l10n.t('Allowed: accepted; if it had no effect: perhaps {0}.', title);
  }
}

/** Not everything that only its own people may touch is a conversation: a presence or a greeting has an owner. */
function titleOf(cause: Cause, { operation }: Diagnosis): string {
  if (cause === 'wrong-org' && operation?.path.includes('/trustors/') === true)
    return l10n.t('the trustor has not given the trust, or the token is of another organization');
  const owned =
    cause === 'not-participant' && operation !== null && !operation.path.includes('/conversations');
  return owned ? l10n.t('what is asked for belongs to another user') : causeTitle(cause);
}
