import type { Case } from '../case';
import type { Advice } from '../diagnosis';
import type { CheckResult } from '../suspicion';
import { code } from '../words';
import { l10n } from '../../text/l10n';

function sendGuestToken(): Advice {
  return {
    who: 'developer',
    text: l10n.t(
      "Send the guest's JSON Web Token that the messenger session was opened with, behind {0}; this operation takes no OAuth token, whatever its scopes and roles.",
      code('Bearer'),
    ),
  };
}

/** Guest operations take a guest's JSON Web Token and no OAuth token. */
export function checkGuestToken({ operation, identity, status }: Case): CheckResult {
  if (operation?.auth !== 'guest') return { checks: [] };
  const advice = [sendGuestToken()];
  const wrong = identity.kind !== 'unknown';
  const proven = identity.source === 'evidence';
  return {
    checks: [
      {
        id: 'token',
        status: wrong ? 'fail' : 'unknown',
        check: l10n.t('Access token'),
        endpoint: '',
        expected: l10n.t("a guest's JSON Web Token"),
        actual: wrong ? identity.words : l10n.t('not known'),
        source: wrong ? identity.source : 'documented',
      },
    ],
    suspicions: [
      {
        cause: 'wrong-token-kind',
        strength:
          proven || (wrong && status === 401) ? 'settled' : wrong || status === 401 ? 'likely' : 'possible',
        gate: proven,
        advice,
      },
    ],
    advice,
  };
}
