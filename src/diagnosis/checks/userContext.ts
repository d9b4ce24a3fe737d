import type { Catalog } from '../../catalog/catalog';
import type { Operation } from '../../catalog/operation';
import { TOKEN_CALL } from '../../evidence/tokenFacts';
import type { Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import { wanted, type CheckResult } from '../suspicion';
import { code } from '../words';
import { l10n } from '../../text/l10n';
import { sentences } from '../../text/prose';

/** Some operations take a user's token only, a few take none of a user. */
export function checkUserContext(c: Case): CheckResult {
  const { operation, identity } = c;
  if (operation?.auth !== 'oauth') return { checks: [] };
  const row = (status: Check['status'], expected: string): Check => ({
    id: 'user-context',
    status,
    check: l10n.t('User context'),
    endpoint: TOKEN_CALL,
    expected,
    actual: identity.words,
    source: identity.kind === 'unknown' ? 'documented' : identity.source,
    ...(c.request.claims.grant && identity.source === 'stated' && { at: c.request.claims.grant.at }),
  });
  switch (operation.userContext) {
    case 'required':
      return withGrant(
        c,
        judge(c, row, l10n.t("a user's token (else 400 {0})", code('not.a.user')), 'client'),
      );
    case 'forbidden':
      return judge(c, row, l10n.t('a token without a user (else 400 {0})', code('not.a.client')), 'user');
    case 'any':
      return ownWords(c)
        ? warned(c, row)
        : { checks: [eitherKind(row('pass', l10n.t('a token of either kind')))] };
    case 'unknown':
      return { checks: [row('unknown', l10n.t('not documented'))] };
  }
}

function judge(
  c: Case,
  row: (status: Check['status'], expected: string) => Check,
  expected: string,
  refused: 'user' | 'client',
): CheckResult {
  const { identity } = c;
  if (identity.kind === 'unknown') return { checks: [row('unknown', expected)], ...mayBe(c, refused) };
  if (identity.kind !== refused) return { checks: [row('pass', expected)] };
  return {
    checks: [row('fail', expected)],
    suspicions: [
      {
        cause: refused === 'client' ? 'no-user-context' : 'wrong-token-kind',
        strength: identity.source === 'stated' ? 'likely' : 'settled',
        gate: identity.source === 'evidence',
        advice: [refused === 'client' ? bringUser(c) : bringClient()],
      },
    ],
  };
}

/** People suspect the flow by which the token came; it is only whose token it is that counts. */
function withGrant(c: Case, result: CheckResult): CheckResult {
  const grant = c.request.claims.grant?.value ?? '';
  if (c.identity.kind !== 'user' || !/pkce|implicit/i.test(grant)) return result;
  const note =
    /pkce/i.test(grant) && /implicit/i.test(grant)
      ? l10n.t(
          "Implicit and PKCE are two grants; either gives a user's token, and strips no context from it: the operation acts for the owner of the token.",
        )
      : l10n.t(
          "This grant gives a user's token, and strips no context from it: the operation acts for the owner of the token.",
        );
  return { ...result, notes: [note] };
}

/** Nobody said what the token is: the refusal may well be this one. */
function mayBe(c: Case, refused: 'user' | 'client'): Partial<CheckResult> {
  if (c.status === null || refused === 'user')
    return { nextEvidence: [wanted(TOKEN_CALL, l10n.t('whether a user stands behind the token'))] };
  return {
    suspicions: [{ cause: 'no-user-context', strength: 'possible' }],
    nextEvidence: [wanted(TOKEN_CALL, l10n.t('whether a user stands behind the token'))],
  };
}

/** `/me` and `/mine` speak of a user, even where the refusal of a client is not documented. */
function ownWords({ operation }: Case): boolean {
  return /\/(?:me|mine)(?:\/|$)/.test(operation?.path ?? '');
}

/** Whoever it is: the documentation lets both in, so this does not hang on what the user states. */
function eitherKind(check: Check): Check {
  return { ...check, source: 'documented' };
}

/** Here "me" is the token, its organization, or whoever holds its grants. */
const OF_THE_TOKEN = /^\/api\/v2\/(?:tokens|organizations|authorization)\//;

function warned(c: Case, row: (status: Check['status'], expected: string) => Check): CheckResult {
  if (OF_THE_TOKEN.test(c.operation?.path ?? ''))
    return { checks: [eitherKind(row('pass', l10n.t('a token of either kind is documented')))] };
  const expected = l10n.t('a user, by the word "me" in the path; a refusal of clients is not documented');
  if (c.identity.kind === 'user' && c.identity.source === 'evidence')
    return { checks: [row('pass', expected)] };
  const client = c.identity.kind === 'client';
  return {
    checks: [row('unknown', expected)],
    ...(client && { suspicions: [{ cause: 'no-user-context', strength: 'possible' }] }),
  };
}

/** The operation that does the same for a user whom its path names; not another one that the path would fit. */
function withUserInPath({ method, path }: Operation, catalog: Catalog): Operation | undefined {
  const named = `${path}/user/{userId}`;
  const found = catalog.match(method, named)?.operation;
  return found?.path === named ? found : undefined;
}

function bringUser({ operation, catalog }: Case): Advice {
  const forUser = operation && withUserInPath(operation, catalog);
  return {
    who: 'developer',
    text: sentences(
      forUser
        ? l10n.t(
            'Call with the token of a user (authorization code with PKCE), or call {0}, which names the user and does not document {1}.',
            code(`${forUser.method} ${forUser.path}`),
            code('not.a.user'),
          )
        : l10n.t('Call with the token of a user (authorization code with PKCE).'),
      l10n.t('Client credentials carry no user, and no header, role or scope brings one in.'),
    ),
  };
}

function bringClient(): Advice {
  return {
    who: 'developer',
    text: l10n.t(
      'Call with a client-credentials token: this operation refuses tokens of users ({0}).',
      code('not.a.client'),
    ),
  };
}
