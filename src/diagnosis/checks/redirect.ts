import { texts } from '../../evidence/shape';
import type { Case } from '../case';
import { wanted, type CheckResult } from '../suspicion';
import { code, some } from '../words';
import { l10n } from '../../text/l10n';
import { sentences } from '../../text/prose';

const CLIENTS = '/api/v2/oauth/clients';

/** The redirect address of a login has to be registered at the client, character by character. */
export function checkRedirect(c: Case): CheckResult {
  if (c.target.kind !== 'login' || !c.request.line) return { checks: [] };
  const sent = new Map([
    ...c.request.line.url.value.query,
    ...new URLSearchParams(c.request.body?.text ?? ''),
  ]);
  const redirect = sent.get('redirect_uri');
  if (redirect === undefined) return { checks: [] };
  const call = clientCall(c, sent.get('client_id'));
  const body = c.evidence.body(call);
  const registered = body.known ? texts(body.value, 'registeredRedirectUri') : undefined;
  const row = {
    id: 'redirect',
    check: l10n.t('Redirect address'),
    endpoint: call,
    actual: code(redirect),
  } as const;
  if (!registered) {
    return {
      checks: [
        {
          ...row,
          status: 'unknown',
          expected: l10n.t('an address that is registered at the client, character by character'),
          source: 'request',
        },
      ],
      // Whoever asks about a login request has not come back from it.
      suspicions: c.target.asksForToken ? [] : [{ cause: 'origin-not-allowed', strength: 'possible' }],
      nextEvidence: [wanted(call, l10n.t('its registeredRedirectUri, to compare with {0}', code(redirect)))],
    };
  }
  const list = some(registered.map(code), 3) || l10n.t('none is registered');
  const fits = registered.includes(redirect);
  const checks = [{ ...row, status: fits ? 'pass' : 'fail', expected: list, source: 'evidence' } as const];
  if (fits) return { checks };
  const near = registered.find((other) => alike(other) === alike(redirect));
  return {
    checks,
    suspicions: [
      {
        cause: 'origin-not-allowed',
        strength: 'settled',
        advice: [
          {
            who: 'admin',
            text: sentences(
              l10n.t(
                'Register {0} at the OAuth client, character by character, or send a registered address: {1}.',
                code(redirect),
                list,
              ),
              near === undefined
                ? undefined
                : l10n.t('{0} is registered, which is not the same to the last character.', code(near)),
            ),
          },
        ],
      },
    ],
  };
}

/** The call that shows the client: by its id, else the one client that the evidence shows. */
function clientCall({ evidence }: Case, id: string | undefined): string {
  const wanted = `GET ${CLIENTS}/${id ?? '{clientId}'}`;
  if (evidence.response(wanted) || (id !== undefined && !/[{<$]/.test(id))) return wanted;
  const [only, ...more] = evidence.matching(/^GET \/api\/v2\/oauth\/clients\/[^/?]+$/);
  return only && more.length === 0 ? only.call : wanted;
}

/** What people overlook: scheme, case, port of the scheme, a slash at the end. */
function alike(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/:(?:80|443)(?=\/|$)/, '')
    .replace(/\/$/, '');
}
