import { texts } from '../../evidence/shape';
import type { Case } from '../case';
import type { CheckResult } from '../suspicion';
import { code, some } from '../words';

/** The redirect address of a login has to be registered at the client, character by character. */
export function checkRedirect(c: Case): CheckResult {
  if (c.target.kind !== 'login' || !c.request.line) return { checks: [] };
  const parameters = new Map([
    ...c.request.line.url.value.query,
    ...new URLSearchParams(c.request.body?.text ?? ''),
  ]);
  const redirect = parameters.get('redirect_uri');
  const client = parameters.get('client_id');
  if (redirect === undefined) return { checks: [] };
  const call = `GET /api/v2/oauth/clients/${client ?? '{clientId}'}`;
  const body = c.evidence.body(call);
  const registered = body.known ? texts(body.value, 'registeredRedirectUri') : undefined;
  const fits = registered?.includes(redirect);
  return {
    checks: [
      {
        id: 'redirect',
        status: fits === undefined ? 'unknown' : fits ? 'pass' : 'fail',
        check: 'Redirect address',
        endpoint: call,
        expected: registered ? some(registered.map(code), 3) : 'an address that is registered at the client',
        actual: code(redirect),
        source: registered ? 'evidence' : 'request',
      },
    ],
    ...(fits === false && {
      suspicions: [
        {
          cause: 'origin-not-allowed',
          strength: 'settled',
          advice: [
            {
              who: 'admin',
              text: `Register ${code(redirect)} at the OAuth client, character by character, or send one of the registered addresses: ${some((registered ?? []).map(code), 3) || 'there are none'}.`,
            },
          ],
        },
      ],
    }),
    ...(fits === undefined && {
      nextEvidence: [`${call}: its registeredRedirectUri, to compare with ${code(redirect)}`],
    }),
  };
}
