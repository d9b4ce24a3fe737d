import type { Case } from './case';
import type { Advice } from './diagnosis';
import { isGenuine } from './errorCode';
import { code } from './words';
import { l10n } from '../text/l10n';

/** What can be done while no cause stands out. */
export function adviceWithoutCause(c: Case): readonly Advice[] {
  const { status, operation, error } = c;
  if (status === null || (status >= 200 && status < 400)) return [];
  if (c.target.asksForToken && status < 500) return [developer(atLogin(c))];
  if (status === 404 && operation) {
    return [
      developer(
        l10n.t(
          'Check the ids in the path: the operation exists, so either the object does not, or it is of another organization, or of a division that the token may not see.',
        ),
      ),
    ];
  }
  if (status === 409) {
    return [
      developer(
        l10n.t(
          'Change what conflicts and send it again: the answer says it in terms of the body (a name that is taken, an older version, a state that does not allow it). No role or scope is in question.',
        ),
      ),
    ];
  }
  if (status >= 500) {
    return [
      vendor(
        l10n.t(
          'The platform failed; there is nothing to grant or to correct. Repeat the call later, and give the vendor the time, region, operation and {0} if it stays so.',
          incident(c),
        ),
      ),
    ];
  }
  if (/failed to fetch|networkerror|network error|cors\b|load failed|err_/i.test(error?.message ?? '')) {
    return [
      developer(
        l10n.t(
          'No answer came: in a browser this is the network, or an address that does not answer pages of other origins (CORS). It is no refusal. The API hosts ({0}) and login hosts answer browsers, media hosts and misspelt names do not: check the host name first.',
          code('api.<region>'),
        ),
      ),
    ];
  }
  if (isGenuine(c.code) && c.evidence.present) {
    return [
      vendor(
        l10n.t(
          "Nothing that the evidence shows explains this refusal. Repeat the call with the token of the evidence, and if it stays so, ask the vendor's support with the time, region, operation and {0}.",
          incident(c),
        ),
      ),
    ];
  }
  if (isGenuine(c.code) && !c.request.line) {
    return [
      developer(
        l10n.t(
          'Say which call it was: {0} alone names no cause, method and path tell what the call asks for.',
          code(c.code?.name ?? ''),
        ),
      ),
    ];
  }
  if (isGenuine(c.code)) {
    return [
      developer(
        l10n.t(
          'Make the calls that are listed below with the same token: {0} alone names no cause, and their answers tell the causes apart.',
          code(c.code?.name ?? ''),
        ),
      ),
    ];
  }
  return [
    developer(
      l10n.t(
        'Keep the whole error body: its code says which gate refused, and its contextId lets the vendor look it up. Without it several causes remain.',
      ),
    ),
  ];
}

/** The login service has few words for many faults; the commonest comes first. */
function atLogin({ code: answer }: Case): string {
  if (answer?.name === 'invalid_grant')
    return l10n.t(
      'Make the grant anew: a code is good once and for minutes, a refresh token only at the client that it was issued to, and {0} has to be that of the login. Compare the region of login host and organization too.',
      code('redirect_uri'),
    );
  return l10n.t(
    'Compare the region of the login host with that of the API host and the organization first; then the client id (that client exists in this organization, is active and is set up for this grant), and only then the secret.',
  );
}

/** The id under which the vendor finds the answer. */
function incident({ error }: Case): string {
  const id = error?.contextId ?? error?.names.correlationId;
  return id === null || id === undefined
    ? l10n.t('contextId of the answer')
    : l10n.t('contextId {0}', code(id));
}

function developer(text: string): Advice {
  return { who: 'developer', text };
}

function vendor(text: string): Advice {
  return { who: 'vendor', text };
}
