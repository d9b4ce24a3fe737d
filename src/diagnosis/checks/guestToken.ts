import type { Case } from '../case';
import type { Advice } from '../diagnosis';
import type { CheckResult } from '../suspicion';
import { code } from '../words';

const SEND_GUEST_TOKEN: Advice = {
  who: 'developer',
  text: `Send the guest's JSON Web Token that the messenger session was opened with, behind ${code('Bearer')}; this operation takes no OAuth token, whatever its scopes and roles.`,
};

/** Guest operations take a guest's JSON Web Token and no OAuth token. */
export function checkGuestToken({ operation, identity, status }: Case): CheckResult {
  if (operation?.auth !== 'guest') return { checks: [] };
  const wrong = identity.kind !== 'unknown';
  const proven = identity.source === 'evidence';
  return {
    checks: [
      {
        id: 'token',
        status: wrong ? 'fail' : 'unknown',
        check: 'Access token',
        endpoint: '',
        expected: "a guest's JSON Web Token",
        actual: wrong ? identity.words : 'not known',
        source: wrong ? identity.source : 'documented',
      },
    ],
    suspicions: [
      {
        cause: 'wrong-token-kind',
        strength:
          proven || (wrong && status === 401) ? 'settled' : wrong || status === 401 ? 'likely' : 'possible',
        gate: proven,
        advice: [SEND_GUEST_TOKEN],
      },
    ],
    advice: [SEND_GUEST_TOKEN],
  };
}
