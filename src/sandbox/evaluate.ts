import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import { answers } from './answers';
import { authenticate } from './authenticate';
import { emptySuccess } from './emptySuccess';
import { accessPolicy } from './gates/accessPolicy';
import { body } from './gates/body';
import { division } from './gates/division';
import { me } from './gates/me';
import { participant } from './gates/participant';
import { permission } from './gates/permission';
import { scope } from './gates/scope';
import { station } from './gates/station';
import { userContext } from './gates/userContext';
import { Refusal, refusal } from './refusal';
import type { Reply, SandboxCall } from './reply';
import type { Situation } from './situation';
import type { RunningOrganization } from './tokens';

/** Says, on an answer that was let pass, what the catalog does not know: `permissions`, `scopes`, `user-context`. */
export const UNKNOWN_HEADER = 'x-sandbox-unknown';

/** In the order in which they bite. */
const gates: readonly ((situation: Situation) => Refusal | undefined)[] = [
  userContext,
  scope,
  permission,
  division,
  participant,
  accessPolicy,
  me,
  ({ catalog, operation, call }) => body(catalog, operation, call.body),
  station,
];

/**
 * What the platform would answer. Pure: the clock, the address and the id of an error come with the call.
 *
 * Nobody without a good token learns which paths there are: 401 comes before 404. A wrong verb is answered like
 * an undocumented path, with 404 `not.found`: that code is documented, and no 405 is, for any operation.
 * Operations whose permissions or scopes the catalog does not know are let pass and marked by `UNKNOWN_HEADER`.
 */
export function evaluate(organization: RunningOrganization, catalog: Catalog, call: SandboxCall): Reply {
  const outcome = decide(organization, catalog, call);
  return outcome instanceof Refusal ? outcome.reply(call.contextId) : outcome;
}

function decide(organization: RunningOrganization, catalog: Catalog, call: SandboxCall): Reply | Refusal {
  const [path = '', search = ''] = splitOnce(call.path, '?');
  const query = new URLSearchParams(search);
  const match = catalog.match(call.method, path);
  if (match?.operation.auth === 'none') {
    return (
      body(catalog, match.operation, call.body) ??
      emptySuccess({ organization, catalog, operation: match.operation, params: match.params, path, query })
    );
  }
  const caller = authenticate(organization, catalog, call);
  if (caller instanceof Refusal) return caller;
  if (!match) return refusal(catalog, 'not.found');
  const { operation, params } = match;
  // Access tokens are strangers to operations for guests, and the sandbox signs no guest in.
  if (operation.auth === 'guest') return refusal(catalog, 'bad.credentials');

  const situation: Situation = { organization, catalog, call, caller, operation, params, path, query };
  for (const gate of gates) {
    const refused = gate(situation);
    if (refused) return refused;
  }
  const answer = answers.get(operation.operationId);
  const outcome = answer ? answer(situation) : emptySuccess(situation);
  return outcome instanceof Refusal ? outcome : marked(outcome, operation);
}

function marked(reply: Reply, operation: Operation): Reply {
  const unknown = [
    ...(operation.permissionMode === null || operation.permissionsUnstated ? ['permissions'] : []),
    ...(operation.scopes === null ? ['scopes'] : []),
    ...(operation.userContext === 'unknown' ? ['user-context'] : []),
  ];
  if (unknown.length === 0) return reply;
  return { ...reply, headers: { ...reply.headers, [UNKNOWN_HEADER]: unknown.join(', ') } };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
