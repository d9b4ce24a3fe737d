import { text } from '../evidence/shape';
import { askAdministrator } from './advice';
import type { Case } from './case';
import type { Advice, Cause } from './diagnosis';
import { code, codes } from './words';
import { l10n } from '../text/l10n';

/** What to do about a cause that the server named itself; the checks that know more say more. */
export function adviceFor(c: Case, cause: Cause): readonly Advice[] {
  switch (cause) {
    case 'ip-not-allowed':
      return [
        admin(
          l10n.t(
            'Extend the list of allowed addresses (of the OAuth client or of the organization) by {0}, or send the call from an address that is on it. Every call from there is refused alike.',
            address(c),
          ),
        ),
      ];
    case 'org-policy':
      return [admin(policy(c))];
    case 'feature-not-licensed':
      return [
        admin(
          l10n.t(
            'Enable the product or feature behind {0} for the organization, or leave the call out: a role does not open what the organization does not have.',
            c.operation ? code(c.operation.api) : l10n.t('this operation'),
          ),
        ),
      ];
    case 'origin-not-allowed':
      return [admin(origin(c))];
    case 'token-missing':
      return [
        developer(
          l10n.t(
            'Send the access token with the request, in the header {0} behind the word {1} and a blank.',
            code('Authorization'),
            code('Bearer'),
          ),
        ),
      ];
    case 'token-expired-or-revoked':
      return [
        developer(
          l10n.t(
            'Sign in again and send the fresh token: this one is expired or revoked. A 401 is about the token, never about a role or scope.',
          ),
        ),
      ];
    case 'wrong-token-kind':
      return [
        developer(
          l10n.t(
            'Send a token of the other kind: {0} means that the operation refuses tokens of users and takes client credentials.',
            code('not.a.client'),
          ),
        ),
      ];
    case 'no-user-context':
      return [
        developer(
          l10n.t(
            'Call with the token of a user (authorization code with PKCE): {0} means that client credentials are refused here, and no role changes it.',
            code('not.a.user'),
          ),
        ),
      ];
    case 'wrong-org':
      return [
        developer(
          l10n.t(
            'Use a client and token of the organization that owns the object; partners need the trustee authorization of that organization.',
          ),
        ),
      ];
    case 'region-mismatch':
      return [
        developer(
          l10n.t(
            'Compare the region of the login host, the API host and the organization first, then the secret.',
          ),
        ),
      ];
    case 'role-permission': {
      const requirement = c.requirement;
      if (requirement) return [askAdministrator(c, requirement.permissions, requirement.mode)];
      return [
        admin(
          l10n.t(
            'Find out which permission the operation asks for (method and path tell), and put it into a role of the token’s owner; the answer names none that is readable.',
          ),
        ),
      ];
    }
    case 'bad-payload':
      if (c.code?.name === 'conversation.error.agent.indicated.address.not.allowed')
        return [
          developer(
            l10n.t(
              'Leave {0} out, or send one that this user may show: the number that is shown comes from the request, the queue or the site. No scope or role changes it.',
              code('callerId'),
            ),
          ),
        ];
      return [developer(body(c))];
    case 'not-participant':
      return [
        developer(
          c.operation?.path.includes('/conversations') === false
            ? l10n.t(
                'Call as the user whom the object belongs to: the service looks at the caller first. Where others may act on it, a permission of their own lets them.',
              )
            : l10n.t(
                'Call as the one whom the object belongs to, or who takes part in the conversation: the service looks at the caller, not at roles.',
              ),
        ),
      ];
    case 'signed-url-expired':
      return [
        developer(
          l10n.t(
            'Fetch the resource again from the API for a fresh address; a signed address opens by itself until its expiry.',
          ),
        ),
      ];
    case 'token-request-malformed':
      return [
        developer(
          l10n.t(
            'Send {0} and its parameters as a form ({1}) to {2} of the login host, with a client that is set up for this grant.',
            code('grant_type'),
            code('application/x-www-form-urlencoded'),
            code('/oauth/token'),
          ),
        ),
      ];
    case 'wrong-endpoint':
      return [
        developer(
          l10n.t(
            'Look the operation up in the API Explorer and send the request to its documented path on the API host.',
          ),
        ),
      ];
    case 'oauth-scope':
      return [
        developer(
          l10n.t(
            'Authorize the OAuth client for {0}, then sign in again: a token keeps the scopes it was made with.',
            scopes(c),
          ),
        ),
      ];
    case 'division':
      return [
        admin(
          l10n.t('Give the role in the division of the object too: a role holds only where it is given.'),
        ),
      ];
    case 'target-user-state':
      return [
        developer(
          l10n.t(
            'Let the user choose a phone (station) in the client, and keep the client open while the call is placed.',
          ),
        ),
      ];
    case 'outbound-route':
      return [
        admin(
          l10n.t(
            'Check the number plan that classifies the dialled number, and that an enabled outbound route has its classification.',
          ),
        ),
      ];
    case 'quota':
      return [developer(l10n.t('Send fewer requests, and reuse what exists instead of creating it anew.'))];
  }
}

function scopes({ operation }: Case): string {
  const accepted = operation?.scopes ?? [];
  return accepted.length === 0 ? l10n.t('a scope that the operation accepts') : codes(accepted, 'or');
}

function admin(text: string): Advice {
  return { who: 'admin', text };
}

function developer(text: string): Advice {
  return { who: 'developer', text };
}

function address(c: Case): string {
  const refusals = c.evidence.calls
    .map((call) => c.evidence.response(call)?.body)
    .filter((body) => text(body, 'code') === 'ip.not.authorized')
    .map((body) => text(body, 'message'));
  const [listed] = [c.error?.message, ...refusals].flatMap(
    (message) => /\[([0-9a-fA-F.:]{3,45})\]/.exec(message ?? '')?.[1] ?? [],
  );
  return listed === undefined ? l10n.t("the caller's address") : code(listed);
}

function policy(c: Case): string {
  const listed = /\[([^\]]{1,120})\]/.exec(c.error?.message ?? '')?.[1];
  return listed === undefined
    ? l10n.t(
        "Look up the policy that the answer names under the organization's attribute-based access policies: it denies the call whatever roles say.",
      )
    : l10n.t(
        "Look up the policy {0} under the organization's attribute-based access policies: it denies the call whatever roles say.",
        code(listed),
      );
}

function body({ error }: Case): string {
  return error?.fields.length
    ? l10n.t(
        'Correct the body as the answer says ({0}); neither scopes nor roles change it.',
        error.fields.slice(0, 4).map(code).join(', '),
      )
    : l10n.t('Correct the body as the answer says; neither scopes nor roles change it.');
}

function origin(c: Case): string {
  const referer = c.request.headers.find((h) => /^(?:referer|origin)$/i.test(h.name.value))?.value.value;
  const embed = c.target.kind === 'apps' || (c.error?.message ?? '').includes('host_not_allowed');
  if (!embed)
    return l10n.t(
      'Register the redirect address at the OAuth client, character by character as the login request sends it.',
    );
  return referer === undefined
    ? l10n.t(
        'Add the domain of the embedding page to the Allowed Embeddable Domains of the organization. This is no API permission.',
      )
    : l10n.t(
        'Add the domain of the embedding page ({0}) to the Allowed Embeddable Domains of the organization. This is no API permission.',
        code(referer),
      );
}
