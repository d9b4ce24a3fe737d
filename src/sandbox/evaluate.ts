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
import { leavingOpen, type Open, type Reply, type SandboxCall } from './reply';
import type { Situation } from './situation';
import type { RunningOrganization } from './tokens';

type Gate = (situation: Situation) => Refusal | undefined;

/** What refuses the caller, in the order in which it bites. */
const gates: readonly Gate[] = [userContext, scope, permission, division, participant, accessPolicy, me];

/** What refuses the request of a caller who was let pass. */
const requestGates: readonly Gate[] = [
  ({ catalog, operation, call }) => body(catalog, operation, call.body),
  station,
];

/**
 * What the platform would answer. Pure: the clock, the address and the id of an error come with the call.
 *
 * Nobody without a good token learns which paths there are: 401 comes before 404. A wrong verb is answered like
 * an undocumented path, with 404 `not.found`: that code is documented, and no 405 is, for any operation.
 * Operations whose permissions or scopes the catalog does not know are let pass, and the answer says so by `UNKNOWN_HEADER`.
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
  const refused = firstOf(gates, situation);
  if (refused) return refused;
  const answer = answers.get(operation.operationId) ?? emptySuccess;
  const outcome = firstOf(requestGates, situation) ?? answer(situation);
  const reply = outcome instanceof Refusal ? outcome.reply(call.contextId) : outcome;
  return leavingOpen(reply, undocumentedOf(operation));
}

function firstOf(gates: readonly Gate[], situation: Situation): Refusal | undefined {
  for (const gate of gates) {
    const refused = gate(situation);
    if (refused) return refused;
  }
  return undefined;
}

/** What the catalog does not know of an operation: by that nobody is refused. */
function undocumentedOf({
  permissionMode,
  permissionsUnstated,
  scopes,
  userContext,
}: Operation): readonly Open[] {
  return [
    ...(permissionMode === null || permissionsUnstated ? (['permissions'] as const) : []),
    ...(scopes === null ? (['scopes'] as const) : []),
    ...(userContext === 'unknown' ? (['user-context'] as const) : []),
  ];
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
