import type { Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import type { CheckResult } from '../suspicion';
import { tokenFaults, tokenHost } from '../tokenFaults';
import { l10n } from '../../text/l10n';

/** Is the request for a token a valid one? All of it is visible in the request. */
export function checkTokenRequest(c: Case): CheckResult {
  if (!c.target.asksForToken || !c.request.line) return { checks: [] };
  const faults = tokenFaults(c);
  if (faults.length === 0) return { checks: [row(c, 'pass', l10n.t('a form with a grant type'))] };
  const decisive = faults.some((f) => f.decisive);
  const advice: Advice[] = faults.slice(0, 4).map((f) => ({ who: 'developer', text: f.fix }));
  return {
    checks: faults.map((f) => ({ ...row(c, 'fail', f.what), ...(f.at && { at: f.at }) })),
    // One slip may be the reporter's; a request that is wrong in its very form is refused for that.
    suspicions: [
      {
        cause: 'token-request-malformed',
        strength:
          decisive || faults.length > 1 || (c.status === 400 && c.said === null) ? 'settled' : 'likely',
        gate: decisive,
        advice,
      },
    ],
  };
}

function row(c: Case, status: Check['status'], actual: string): Check {
  return {
    id: 'token-request',
    status,
    check: l10n.t('Token request'),
    endpoint: `POST https://${tokenHost(c)}/oauth/token`,
    expected: l10n.t('grant_type in a form body (application/x-www-form-urlencoded)'),
    actual,
    source: 'request',
  };
}
