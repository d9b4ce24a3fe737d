import type { Cause, Diagnosis } from '../diagnosis/diagnosis';
import { causeTitle } from './causeTitle';

const VERDICT = { allowed: 'Allowed', denied: 'Denied', unknown: 'Not settled' } as const;

/** The answer in one sentence: verdict first, then the cause, or that nothing settles it. */
export function headline(diagnosis: Diagnosis): string {
  const { verdict, cause, confidence, nextEvidence, operation } = diagnosis;
  const start = VERDICT[verdict];
  if (cause !== null) {
    const how = { high: '', medium: 'most likely ', low: 'perhaps ' }[confidence];
    const accepted = verdict === 'allowed' ? 'accepted; if it had no effect: ' : '';
    return `${start}: ${accepted}${how}${titleOf(cause, diagnosis)}.`;
  }
  if (verdict === 'allowed') {
    const accepted = diagnosis.incident !== null;
    return `${start}: ${accepted ? 'the platform accepted the request' : 'every documented gate lets this request through'}.`;
  }
  const more = nextEvidence.length > 0 ? '; see below what would settle it' : '';
  if (verdict === 'denied')
    return `${start}: refused, and what is known does not single out one cause${more}.`;
  return operation
    ? `${start}: what is known does not decide it${more}.`
    : `${start}: nothing here decides it${more}.`;
}

/** Not everything that only its own people may touch is a conversation: a presence or a greeting has an owner. */
function titleOf(cause: Cause, { operation }: Diagnosis): string {
  if (cause === 'wrong-org' && operation?.path.includes('/trustors/') === true)
    return 'the trustor has not given the trust, or the token is of another organization';
  const owned =
    cause === 'not-participant' && operation !== null && !operation.path.includes('/conversations');
  return owned ? 'what is asked for belongs to another user' : causeTitle[cause];
}
