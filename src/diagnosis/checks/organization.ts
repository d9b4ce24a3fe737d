import { homeOrganization, oauthClient, organization, TOKEN_CALL } from '../../evidence/tokenFacts';
import { askAdministrator } from '../advice';
import type { Case } from '../case';
import { requestedClient } from '../tokenFaults';
import type { CheckResult, Suspicion } from '../suspicion';
import { code, outside } from '../words';

/** Does the token or client belong to the organization that it is used for? */
export function checkOrganization(c: Case): CheckResult {
  if (c.target.asksForToken) return atLogin(c);
  const own = organization(c.evidence);
  const trust = c.code?.name === 'missing.trustor.permissions';
  if (!own)
    return {
      checks: [],
      ...(trust && {
        nextEvidence: [`${TOKEN_CALL}: organization and homeOrganization differ where the trust stands`],
      }),
    };
  const home = homeOrganization(c.evidence);
  const name = outside(own.name ?? own.id ?? '');
  const trustee = home?.id !== undefined && own.id !== undefined && home.id !== own.id ? home : undefined;
  const partner = trustee && outside(trustee.name ?? trustee.id ?? 'another organization');
  return {
    checks: [
      {
        id: 'organization',
        status: trustee ? 'unknown' : 'pass',
        check: 'Organization',
        endpoint: TOKEN_CALL,
        expected: 'the organization that owns the object',
        actual: partner === undefined ? name : `${name}, as a trustee from ${partner}`,
        source: 'evidence',
      },
    ],
    ...(c.code?.name === 'missing.trustor.permissions' && { suspicions: [trustSuspicion(c, name, partner)] }),
  };
}

/** The trustee relation stands where a foreign organization's token is taken; what is missing is a role in it. */
function trustSuspicion(c: Case, name: string, partner: string | undefined): Suspicion {
  if (partner === undefined) {
    return {
      cause: 'wrong-org',
      strength: 'settled',
      advice: [
        {
          who: 'admin',
          text: `Set up the trustee authorization for this organization, or use a token of the organization that owns the object: this token belongs to ${name}.`,
        },
      ],
    };
  }
  const needed = c.requirement;
  return {
    cause: 'role-permission',
    strength: 'settled',
    advice: [
      ...(needed ? [askAdministrator(c, needed.permissions, needed.mode)] : []),
      {
        who: 'admin',
        text: `The role has to be one of ${name}, given there to the users of the trustee: the trust from ${partner} stands.`,
      },
    ],
  };
}

/** Errors of the login service that speak of the client or of what it was given. */
const OF_THE_CLIENT: ReadonlySet<string> = new Set(['invalid_client', 'invalid_grant', 'unauthorized']);

/** Correct credentials of another organization are refused like wrong ones. */
function atLogin(c: Case): CheckResult {
  const refused = c.code === null ? c.status === 401 || c.status === 400 : OF_THE_CLIENT.has(c.code.name);
  if (!refused) return { checks: [] };
  const own = organization(c.evidence);
  const name = own && outside(own.name ?? own.id ?? '');
  const known = oauthClient(c.evidence)?.id;
  const asked = requestedClient(c);
  const refresh = (c.request.body?.text ?? '').includes('refresh_token');
  const actual =
    name === undefined
      ? 'not known which organization the client belongs to'
      : `the token at hand is of ${name}${known === undefined ? '' : `, client ${code(known)}`}${asked === undefined || asked === known ? '' : `; the request names client ${code(asked)}`}`;
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
        // The very client that the evidence shows at work is of the right organization.
        strength: name === undefined || (asked !== undefined && asked === known) ? 'possible' : 'likely',
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
