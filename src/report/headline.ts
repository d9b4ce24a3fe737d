import type { Diagnosis } from '../diagnosis/diagnosis';
import { causeTitle } from './causeTitle';

const VERDICT = { allowed: 'Allowed', denied: 'Denied', unknown: 'Not settled' } as const;

/** The answer in one sentence: verdict first, then the cause, or that nothing settles it. */
export function headline({ verdict, cause, confidence, nextEvidence, operation }: Diagnosis): string {
  const start = VERDICT[verdict];
  if (cause !== null) {
    const how = { high: '', medium: 'most likely ', low: 'perhaps ' }[confidence];
    const accepted = verdict === 'allowed' ? 'accepted; if it had no effect: ' : '';
    return `${start}: ${accepted}${how}${causeTitle[cause]}.`;
  }
  if (verdict === 'allowed') return `${start}: every documented gate lets this request through.`;
  const more = nextEvidence.length > 0 ? '; see below what would settle it' : '';
  if (verdict === 'denied')
    return `${start}: refused, and what is known does not single out one cause${more}.`;
  return operation
    ? `${start}: what is known does not decide it${more}.`
    : `${start}: nothing here decides it${more}.`;
}
