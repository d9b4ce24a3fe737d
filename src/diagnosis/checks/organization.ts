import { homeOrganization, oauthClient, organization, TOKEN_CALL } from '../../evidence/tokenFacts';
import type { Case } from '../case';
import type { CheckResult } from '../suspicion';
import { code, outside } from '../words';
import { requestedClient } from './tokenRequest';

/** Does the token or client belong to the organization that it is used for? */
export function checkOrganization(c: Case): CheckResult {
  const own = organization(c.evidence);
  if (!own) return c.target.asksForToken ? atLogin(c, undefined) : { checks: [] };
  const home = homeOrganization(c.evidence);
  const name = outside(own.name ?? own.id ?? '');
  if (c.target.asksForToken) return atLogin(c, name);
  const foreign = home?.id !== undefined && own.id !== undefined && home.id !== own.id;
  const trustor = c.error?.code === 'missing.trustor.permissions';
  return {
    checks: [
      {
        id: 'organization',
        status: foreign ? 'unknown' : 'pass',
        check: 'Organization',
        endpoint: TOKEN_CALL,
        expected: 'the organization that owns the object',
        actual: foreign ? `${name}, as a trustee from ${outside(home.name ?? home.id ?? '')}` : name,
        source: 'evidence',
      },
    ],
    // The trustee relation stands where a foreign organization's token is taken; what is missing is a role in it.
    ...(trustor && {
      suspicions: foreign
        ? [
            {
              cause: 'role-permission',
              strength: 'settled',
              advice: [
                {
                  who: 'admin',
                  text: `In ${name}, give the trustee's users a role with the permission: the trust from ${outside(home.name ?? 'their organization')} stands.`,
                },
              ],
            },
          ]
        : [
            {
              cause: 'wrong-org',
              strength: 'settled',
              advice: [
                {
                  who: 'admin',
                  text: `Set up the trustee authorization for this organization, or use a token of the organization that owns the object: this token belongs to ${name}.`,
                },
              ],
            },
          ],
    }),
  };
}

/** Correct credentials of another organization are refused like wrong ones. */
function atLogin(c: Case, name: string | undefined): CheckResult {
  const refused = c.status !== null && c.status >= 400 && (c.error?.form === 'login' || c.status === 401);
  if (!refused) return { checks: [] };
  const client = requestedClient(c);
  const known = oauthClient(c.evidence);
  const refresh = (c.request.body?.text ?? '').includes('refresh_token');
  const actual =
    name === undefined
      ? 'not known which organization the client belongs to'
      : `the token at hand is of ${name}${known?.id === undefined ? '' : `, client ${code(known.id)}`}${client === undefined ? '' : `; the request names client ${code(client)}`}`;
  const what = refresh
    ? 'A refresh token is good only at the client that it was issued to'
    : 'A client id and its secret are good only in the organization that they were made in';
  return {
    checks: [
      {
        id: 'organization',
        status: 'unknown',
        check: 'Organization',
        endpoint: TOKEN_CALL,
        expected: 'a client of this organization',
        actual,
        source: name === undefined ? 'request' : 'evidence',
      },
    ],
    suspicions: [
      {
        cause: 'wrong-org',
        strength: name === undefined ? 'possible' : 'likely',
        advice: [
          {
            who: 'developer',
            text: `${what}: keep one client and one token for each organization${name === undefined ? '' : ` (the evidence speaks for ${name})`}.`,
          },
        ],
      },
    ],
    nextEvidence: [
      refresh
        ? 'Which client issued the refresh token: compare its id with the client_id of this request.'
        : `${TOKEN_CALL} with a token of this client at the login host of its own region: which organization it names.`,
    ],
  };
}
