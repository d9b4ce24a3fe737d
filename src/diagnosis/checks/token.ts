import { headerOf } from '../../request/header';
import { TOKEN_CALL, tokenState } from '../../evidence/tokenFacts';
import type { Case } from '../case';
import type { Check } from '../diagnosis';
import type { CheckResult } from '../suspicion';
import { code } from '../words';

const SIGN_IN_AGAIN = {
  who: 'developer',
  text: `Sign in again and send the fresh token. The old one is expired or revoked (${code('bad.credentials')}): compare its age with the client's token lifetime, and note that many tokens for one user revoke the oldest.`,
} as const;

/** Did a token come along, is it of the right kind, and does the platform take it? */
export function checkToken(c: Case): CheckResult {
  const { operation, request, status, target } = c;
  if (!request.line || target.asksForToken || target.kind === 'media' || target.kind === 'apps')
    return { checks: [] };
  if (operation?.auth === 'none') return { checks: [row('notApplicable', 'none is needed')] };
  if (operation?.auth === 'guest') return guest(c);
  const state = tokenState(c.evidence);
  const header = headerOf(request.headers, 'authorization');
  if (status === 401 && request.form !== 'error' && !header) {
    return {
      checks: [row('fail', 'no Authorization header')],
      suspicions: [
        {
          cause: 'token-missing',
          strength: 'likely',
          advice: [
            { who: 'developer', text: `Send the access token: ${code('Authorization: Bearer <token>')}.` },
          ],
        },
      ],
    };
  }
  if (state.known && state.value !== 'ok') return refused(c, state.value.code);
  if (state.known) return { checks: [{ ...row('pass', 'accepted'), source: 'evidence' }] };
  if (status === 401) {
    return {
      checks: [row('unknown', 'the request was answered with 401')],
      suspicions: [
        { cause: 'token-expired-or-revoked', strength: 'likely', advice: [SIGN_IN_AGAIN] },
        { cause: 'ip-not-allowed', strength: 'possible' },
        { cause: 'region-mismatch', strength: 'possible' },
      ],
      nextEvidence: [
        `HEAD and ${TOKEN_CALL} with the same token: do they answer 401 too, and with which code?`,
      ],
    };
  }
  // Any answer beyond 401 means that the token was taken: authentication is settled, authorization is not.
  if (status === 403)
    return {
      checks: [
        {
          ...row(
            'pass',
            'accepted: a 403 comes after authentication, so authentication is settled and authorization is not',
          ),
          source: 'inferred',
        },
      ],
    };
  return {
    checks: [row('unknown', 'not asked')],
    nextEvidence:
      c.status !== null || c.evidence.present ? [] : [`${TOKEN_CALL}: who the token is, and its scopes`],
  };
}

function row(status: Check['status'], actual: string): Check {
  return {
    id: 'token',
    status,
    check: 'Access token',
    endpoint: TOKEN_CALL,
    expected: 'valid',
    actual,
    source: 'request',
  };
}

/** The platform refuses the token on the diagnosing calls as well. */
function refused(c: Case, refusalCode: string): CheckResult {
  const checks = [
    { ...row('fail', `401 ${code(refusalCode || 'without a code')}`), source: 'evidence' as const },
  ];
  const gate = true;
  switch (refusalCode) {
    case 'ip.not.authorized':
      return { checks, suspicions: [{ cause: 'ip-not-allowed', strength: 'settled', gate }] };
    case 'authentication.required':
      return { checks, suspicions: [{ cause: 'token-missing', strength: 'settled', gate }] };
    default: {
      const elsewhere = c.target.regionsNoted.some(
        (r) => c.target.region && r.region !== c.target.region.region,
      );
      return {
        checks,
        suspicions: [
          {
            cause: 'token-expired-or-revoked',
            strength: elsewhere ? 'likely' : 'settled',
            gate,
            advice: [SIGN_IN_AGAIN],
          },
        ],
      };
    }
  }
}

/** Guest operations take a guest's JSON Web Token and no OAuth token. */
function guest(c: Case): CheckResult {
  const wrong = c.identity.kind !== 'unknown';
  return {
    checks: [
      {
        ...row(wrong ? 'fail' : 'unknown', wrong ? c.identity.words : 'not known'),
        expected: "a guest's JSON Web Token",
        source: 'documented',
      },
    ],
    suspicions: [
      {
        cause: 'wrong-token-kind',
        strength:
          c.identity.source === 'evidence' || c.status === 401 ? 'settled' : wrong ? 'likely' : 'possible',
        gate: c.identity.source === 'evidence',
        advice: [
          {
            who: 'developer',
            text: "Send the guest's JSON Web Token that the messenger session was opened with; this operation takes no OAuth token, whatever its scopes and roles.",
          },
        ],
      },
    ],
  };
}
