import { homeOrganization, oauthClient, organization, TOKEN_CALL } from '../../evidence/tokenFacts';
import { askAdministrator } from '../advice';
import type { Case } from '../case';
import { requestedClient } from '../tokenFaults';
import { wanted, type CheckResult, type Suspicion } from '../suspicion';
import { code, outside } from '../words';
import { l10n } from '../../text/l10n';

/** Does the token or client belong to the organization that it is used for? */
export function checkOrganization(c: Case): CheckResult {
  if (c.target.asksForToken) return atLogin(c);
  const own = organization(c.evidence);
  const trust = c.code?.name === 'missing.trustor.permissions';
  if (!own)
    return {
      checks: [],
      ...(trust && {
        nextEvidence: [
          wanted(TOKEN_CALL, l10n.t('organization and homeOrganization differ where the trust stands')),
        ],
      }),
    };
  const home = homeOrganization(c.evidence);
  const name = outside(own.name ?? own.id ?? '');
  const trustee = home?.id !== undefined && own.id !== undefined && home.id !== own.id ? home : undefined;
  const partner = trustee && outside(trustee.name ?? trustee.id ?? l10n.t('another organization'));
  return {
    checks: [
      {
        id: 'organization',
        status: trustee ? 'unknown' : 'pass',
        check: l10n.t('Organization'),
        endpoint: TOKEN_CALL,
        expected: l10n.t('the organization that owns the object'),
        actual: partner === undefined ? name : l10n.t('{0}, as a trustee from {1}', name, partner),
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
          text: l10n.t(
            'Set up the trustee authorization for this organization, or use a token of the organization that owns the object: this token belongs to {0}.',
            name,
          ),
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
        text: l10n.t(
          'The role has to be one of {0}, given there to the users of the trustee: the trust from {1} stands.',
          name,
          partner,
        ),
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
  return {
    checks: [
      {
        id: 'organization',
        status: 'unknown',
        check: l10n.t('Organization'),
        endpoint: TOKEN_CALL,
        expected: l10n.t('a client of this organization'),
        actual: atHand(name, known, asked),
        source: name === undefined ? 'request' : 'evidence',
      },
    ],
    suspicions: [
      {
        cause: 'wrong-org',
        // The very client that the evidence shows at work is of the right organization.
        strength: name === undefined || (asked !== undefined && asked === known) ? 'possible' : 'likely',
        advice: [{ who: 'developer', text: refresh ? keepOfRefresh(name) : keepOfClient(name) }],
      },
    ],
    nextEvidence: [
      {
        what: refresh
          ? l10n.t(
              'Which client issued the refresh token: compare its id with the client_id of this request.',
            )
          : l10n.t(
              '{0} with a token of this client at the login host of its own region: which organization it names.',
              TOKEN_CALL,
            ),
      },
    ],
  };
}

/** Of what organization and client the evidence is, and whether the request speaks of the same. */
function atHand(name: string | undefined, known: string | undefined, asked: string | undefined): string {
  if (name === undefined) return l10n.t('not known which organization the client belongs to');
  const told =
    known === undefined
      ? l10n.t('the token at hand is of {0}', name)
      : l10n.t('the token at hand is of {0}, client {1}', name, code(known));
  return asked === undefined || asked === known
    ? told
    : l10n.t('{0}; the request names client {1}', told, code(asked));
}

function keepOfRefresh(name: string | undefined): string {
  return name === undefined
    ? l10n.t(
        'A refresh token is good only at the client that it was issued to: keep one client and one token for each organization.',
      )
    : l10n.t(
        'A refresh token is good only at the client that it was issued to: keep one client and one token for each organization (the evidence speaks for {0}).',
        name,
      );
}

function keepOfClient(name: string | undefined): string {
  return name === undefined
    ? l10n.t(
        'A client id and its secret are good only in the organization that they were made in: keep one client and one token for each organization.',
      )
    : l10n.t(
        'A client id and its secret are good only in the organization that they were made in: keep one client and one token for each organization (the evidence speaks for {0}).',
        name,
      );
}
