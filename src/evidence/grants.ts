import type { Evidence } from './evidence';
import { known, unknown, type Known } from './known';
import { opens, permissionParts, readPolicy, type PermissionParts, type Policy } from './policy';
import { field, list, rows, text, type Fields } from './shape';

export const SUBJECT_CALL = 'GET /api/v2/authorization/subjects/me';

/** The division that means all of them, as grants write it. */
export const ALL_DIVISIONS = '*';

export interface DivisionRef {
  readonly id: string;
  readonly name: string | undefined;
}

/** A role given to a subject in a division. */
export interface Grant {
  readonly division: DivisionRef;
  readonly role: string;
  /** The same array for every grant of one role. */
  readonly policies: readonly Policy[];
  /** Id of the group it comes through; undefined where it is the subject's own. */
  readonly inheritedFrom: string | undefined;
}

export interface Subject {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly grants: readonly Grant[];
  /** False where the list of grants was cut: what is absent from it is unknown. */
  readonly complete: boolean;
}

/** Who the token's owner, or the subject of another such call, is and which roles it has where. */
export function subject(evidence: Evidence, call: string = SUBJECT_CALL): Known<Subject> {
  const body = evidence.body(call);
  if (!body.known) return body;
  if (!list(body.value, 'grants')) return unknown('the answer lists no grants', call);
  return known(
    {
      id: text(body.value, 'id'),
      name: text(body.value, 'name'),
      grants: grantsIn(body.value),
      complete: evidence.response(call)?.complete !== false,
    },
    call,
  );
}

/** Every check of a diagnosis asks for the grants, of which there may be a hundred thousand: an answer is read once. */
const alreadyRead = new WeakMap<object, readonly Grant[]>();

function grantsIn(body: unknown): readonly Grant[] {
  const answer = body as object;
  const known = alreadyRead.get(answer);
  if (known) return known;
  const subjectId = text(body, 'id');
  const policies = new RolePolicies();
  const grants = rows(body, 'grants').map((row) => readGrant(row, subjectId, policies));
  alreadyRead.set(answer, grants);
  return grants;
}

/** An answer repeats a role in every grant of it: its policies are read once. */
class RolePolicies {
  private readonly byRole = new Map<string, readonly Policy[]>();

  of(role: unknown): readonly Policy[] {
    const id = text(role, 'id');
    if (id === undefined) return rows(role, 'policies').map(readPolicy);
    // Were a role told twice with other policies, the count would most likely tell.
    const key = `${list(role, 'policies')?.length ?? 0} ${id}`;
    const known = this.byRole.get(key);
    if (known) return known;
    const read = rows(role, 'policies').map(readPolicy);
    this.byRole.set(key, read);
    return read;
  }
}

/** Grants that open a permission, with or without a condition. */
export function grantsOf(
  who: Subject,
  permission: string,
): readonly { grant: Grant; conditional: boolean }[] {
  const parts = permissionParts(permission);
  const judged = new Map<readonly Policy[], { conditional: boolean } | undefined>();
  return who.grants.flatMap((grant) => {
    if (!judged.has(grant.policies)) judged.set(grant.policies, opening(grant.policies, parts));
    const opened = judged.get(grant.policies);
    return opened ? [{ grant, ...opened }] : [];
  });
}

/** How the policies of a role open a permission; undefined where they do not. */
function opening(
  policies: readonly Policy[],
  parts: PermissionParts,
): { readonly conditional: boolean } | undefined {
  const fitting = policies.filter((policy) => opens(policy, parts));
  return fitting.length > 0 ? { conditional: fitting.every((policy) => policy.conditional) } : undefined;
}

function readGrant(row: Fields, subjectId: string | undefined, policies: RolePolicies): Grant {
  const division = field(row, 'division');
  const role = field(row, 'role');
  const owner = text(row, 'subjectId');
  return {
    division: { id: text(division, 'id') ?? '', name: text(division, 'name') },
    role: text(role, 'name') ?? text(role, 'id') ?? 'a role without a name',
    policies: policies.of(role),
    inheritedFrom: owner !== undefined && subjectId !== undefined && owner !== subjectId ? owner : undefined,
  };
}
