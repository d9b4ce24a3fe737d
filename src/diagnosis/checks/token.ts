import { authorization } from '../../request/authorization';
import { headerOf } from '../../request/header';
import type { RequestForm } from '../../request/request';
import { TOKEN_CALL, tokenState } from '../../evidence/tokenFacts';
import type { Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import { wanted, type CheckResult } from '../suspicion';
import { code, outside } from '../words';
import { l10n } from '../../text/l10n';

/** Forms in which a header that is not written is not sent. */
const WRITTEN_WHOLE: ReadonlySet<RequestForm> = new Set<RequestForm>(['http', 'curl', 'code']);

/** Did a token come along, and does the platform take it? */
export function checkToken(c: Case): CheckResult {
  const { operation, request, status, target } = c;
  if (!request.line || target.asksForToken || target.kind === 'media' || target.kind === 'apps')
    return { checks: [] };
  if (operation?.auth === 'none') return { checks: [row('notApplicable', l10n.t('none is needed'))] };
  if (operation?.auth === 'guest') return { checks: [] };
  const absent = notSent(c);
  if (absent !== undefined) return absent;
  const state = tokenState(c.evidence);
  if (state.known && state.value !== 'ok') return refused(c, state.value.code);
  if (state.known)
    return { checks: [{ ...row('pass', l10n.t('accepted')), source: 'evidence' }], ...sinceThen(c) };
  if (status === 401) {
    return {
      checks: [row('unknown', l10n.t('the request was answered with 401'))],
      suspicions: [
        { cause: 'token-expired-or-revoked', strength: 'likely', advice: [signInAgain(c)] },
        { cause: 'ip-not-allowed', strength: 'possible' },
        { cause: 'region-mismatch', strength: 'possible' },
      ],
      nextEvidence: [
        {
          what: l10n.t(
            'HEAD and {0} with the same token: do they answer 401 too, and with which code?',
            TOKEN_CALL,
          ),
        },
      ],
    };
  }
  // Any answer beyond 401 means that the token was taken: authentication is settled, authorization is not.
  if (status === 403 && target.kind !== 'foreign')
    return {
      checks: [
        {
          ...row(
            'pass',
            l10n.t(
              'accepted: a 403 comes after authentication, so authentication is settled and authorization is not',
            ),
          ),
          source: 'inferred',
        },
      ],
    };
  return {
    checks: [row('unknown', l10n.t('not asked'))],
    nextEvidence:
      c.status !== null || c.evidence.present
        ? []
        : [wanted(TOKEN_CALL, l10n.t('who the token is, and its scopes'))],
  };
}

function row(status: Check['status'], actual: string): Check {
  return {
    id: 'token',
    status,
    check: l10n.t('Access token'),
    endpoint: TOKEN_CALL,
    expected: l10n.t('valid'),
    actual,
    source: 'request',
  };
}

/** A request that was refused at the door, and as it stands brings no bearer token. */
function notSent(c: Case): CheckResult | undefined {
  const { form, binding } = c.request;
  if (c.status !== 401 || !WRITTEN_WHOLE.has(form) || binding !== undefined) return undefined;
  const own = authorization(c.request);
  // One word alone may be the token, or a variable that holds scheme and token.
  const twice = /^bearer\s+bearer\s/i.test(headerOf(c.request.headers, 'authorization')?.value.value ?? '');
  const bearer = !twice && own && (/^bearer$/i.test(own.scheme) || (own.scheme === '' && own.placeholder));
  if (bearer) return undefined;
  const what = !own
    ? l10n.t('no Authorization header')
    : twice
      ? l10n.t('the word {0} stands twice in the Authorization header', code('Bearer'))
      : own.scheme === ''
        ? l10n.t('the Authorization header does not begin with {0}', code('Bearer'))
        : l10n.t('the Authorization header is of the scheme {0}', code(outside(own.scheme)));
  return {
    checks: [row('fail', what)],
    suspicions: [{ cause: 'token-missing', strength: 'likely' }],
  };
}

function signInAgain({ code: answer }: Case): Advice {
  const said = code(answer?.name ?? 'bad.credentials');
  return {
    who: 'developer',
    text: l10n.t(
      "Sign in again and send the fresh token. The old one is expired or revoked ({0}): compare its age with the client's token lifetime, and note that many tokens for one user revoke the oldest. A 401 is never about a role or scope.",
      said,
    ),
  };
}

/** The evidence shows a good token, and yet the request was refused at the door. */
function sinceThen(c: Case): Partial<CheckResult> {
  if (c.status !== 401 || c.code?.name === 'ip.not.authorized') return {};
  return {
    suspicions: [{ cause: 'token-expired-or-revoked', strength: 'likely', advice: [signInAgain(c)] }],
    nextEvidence: [
      {
        what: l10n.t(
          '{0} with the very token of this request: the evidence may be of another one',
          TOKEN_CALL,
        ),
      },
    ],
  };
}

/** The platform refuses the token on the diagnosing calls as well. */
function refused(c: Case, refusalCode: string): CheckResult {
  const checks = [
    { ...row('fail', `401 ${code(refusalCode || l10n.t('without a code'))}`), source: 'evidence' as const },
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
            advice: [signInAgain(c)],
          },
        ],
      };
    }
  }
}
