import type { Operation } from '../../catalog/operation';
import type { Evidence } from '../../evidence/evidence';
import { text } from '../../evidence/shape';
import { authorizedScopes, oauthClient, TOKEN_CALL } from '../../evidence/tokenFacts';
import type { Case } from '../case';
import type { Advice, Check, Source } from '../diagnosis';
import { isGenuine } from '../errorCode';
import { wanted, type CheckResult } from '../suspicion';
import { code, codes, outside } from '../words';
import { l10n } from '../../text/l10n';
import { sentences } from '../../text/prose';

/** Does the token carry one of the scopes that the operation accepts? */
export function checkScope(c: Case): CheckResult {
  const { operation, identity, error, evidence } = c;
  const said = c.code?.name === 'app.not.authorized.for.scope' ? (error?.names.scopes ?? []) : [];
  const accepted = said.length > 0 ? said : operation?.auth === 'oauth' ? operation.scopes : [];
  if (!operation && said.length === 0) return { checks: [] };
  if (accepted === null)
    return { checks: [row('unknown', l10n.t('not documented'), l10n.t('not judged'), 'documented')] };
  if (accepted.length === 0)
    return { checks: [row('notApplicable', l10n.t('none'), l10n.t('none is needed'), 'documented')] };
  const expected = codes(accepted, 'or');
  const held = authorizedScopes(evidence);
  // A statement that the token has no user does not outweigh scopes that the platform reports.
  if (identity.kind === 'client' && said.length === 0 && (identity.source !== 'stated' || !held.known)) {
    return {
      checks: [row('notApplicable', expected, l10n.t('client credentials have no scopes'), identity.source)],
    };
  }
  if (!held.known) return unseen(c, accepted, expected, said.length > 0);
  const fitting = accepted.filter((s) => held.value.includes(s));
  const carried = held.value.length === 0 ? l10n.t('none') : held.value.map(code).join(', ');
  if (fitting.length > 0)
    return {
      checks: [row('pass', expected, l10n.t('{0} is authorized', codes(fitting, 'and')), 'evidence')],
    };
  const proof = said.length > 0 ? undefined : callWithoutScope(c, held.value);
  if (proof !== undefined) {
    return {
      checks: [
        row(
          'unknown',
          expected,
          l10n.t(
            'not among {0}; but {1} succeeded without its scope, so scopes seem not to be enforced here',
            carried,
            proof,
          ),
          'evidence',
        ),
      ],
      ...(mayBeScope(c) && { suspicions: [{ cause: 'oauth-scope', strength: 'possible' }] }),
    };
  }
  return {
    checks: [row('fail', expected, l10n.t('the token carries {0}', carried), 'evidence')],
    suspicions: [
      {
        cause: 'oauth-scope',
        // Behind a genuine code that speaks of something else it comes next at most.
        strength: said.length > 0 || c.status !== 403 || !isGenuine(c.code) ? 'settled' : 'possible',
        gate: identity.kind === 'user' && identity.source === 'evidence',
        advice: [authorize(c, accepted)],
      },
    ],
  };
}

/** The bundle says nothing of the scopes; the server's word stands, else it is open. */
function unseen(c: Case, accepted: readonly string[], expected: string, said: boolean): CheckResult {
  if (said) {
    return {
      checks: [row('fail', expected, l10n.t('none of them, says the server'), 'server')],
      suspicions: [
        {
          cause: 'oauth-scope',
          strength: c.said?.strength ?? 'settled',
          said: true,
          advice: [authorize(c, accepted)],
        },
      ],
    };
  }
  return {
    checks: [row('unknown', expected, l10n.t('the scopes of the token are not known'), 'documented')],
    ...(mayBeScope(c) && { suspicions: [{ cause: 'oauth-scope', strength: 'possible' }] }),
    ...((c.status === null || mayBeScope(c)) && {
      nextEvidence: [
        wanted(TOKEN_CALL, l10n.t('the scopes that the token really carries (authorizedScope)')),
      ],
    }),
  };
}

/** The platform has one code for scopes: behind a genuine other one they are not what is refused. */
export function mayBeScope({ status, code: answer, said, error }: Case): boolean {
  return status === 403 && said === null && !isGenuine(answer) && error?.names.permissions.length === 0;
}

function row(status: Check['status'], expected: string, actual: string, source: Source): Check {
  return {
    id: 'scope',
    status,
    check: l10n.t('OAuth scope'),
    endpoint: TOKEN_CALL,
    expected,
    actual,
    source,
  };
}

/** The smallest scope that is enough comes first; the token has to be made anew. */
function authorize(c: Case, accepted: readonly string[]): Advice {
  const smallest = [...accepted].sort(
    (a, b) => Number(b.endsWith(':readonly')) - Number(a.endsWith(':readonly')),
  );
  const client = oauthClient(c.evidence)?.name;
  const names = codes(smallest, 'or');
  const one = accepted.length === 1 ? l10n.t('scope {0}', names) : l10n.t('one of the scopes {0}', names);
  return {
    who: 'developer',
    text: sentences(
      client === undefined
        ? l10n.t(
            'Authorize the OAuth client for {0}, then sign in again: a token keeps the scopes it was made with.',
            one,
          )
        : l10n.t(
            'Authorize the OAuth client "{0}" for {1}, then sign in again: a token keeps the scopes it was made with.',
            outside(client),
            one,
          ),
      accepted.length > 1 ? l10n.t('{0} is enough for this call.', code(smallest[0] ?? '')) : undefined,
    ),
  };
}

/**
 * A call that succeeded although the token lacks its scope: the organization does not enforce scopes. Where another
 * call was refused for its scope it does, and the documented scopes of the first are not the whole truth.
 */
function callWithoutScope({ catalog, evidence }: Case, held: readonly string[]): string | undefined {
  const refused = (call: string): boolean =>
    text(evidence.response(call)?.body, 'code') === 'app.not.authorized.for.scope';
  if (evidence.calls.some(refused)) return undefined;
  return evidence.calls.find((call) => {
    const operation = succeededOperation(call, catalog, evidence);
    const scopes = operation?.scopes ?? [];
    return scopes.length > 0 && !scopes.some((s) => held.includes(s));
  });
}

function succeededOperation(
  call: string,
  catalog: Case['catalog'],
  evidence: Evidence,
): Operation | undefined {
  if (!evidence.body(call).known) return undefined;
  const [method = '', target = ''] = call.split(' ');
  const match = catalog.match(method, target.split('?')[0] ?? '');
  return match?.operation.auth === 'oauth' ? match.operation : undefined;
}
