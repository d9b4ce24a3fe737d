import type { Evidence } from './evidence';
import { known, unknown, type Known } from './known';
import { opens, permissionParts, readPolicy, type Policy } from './policy';
import { field, list, rows, text } from './shape';

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
  const id = text(body.value, 'id');
  return known(
    {
      id,
      name: text(body.value, 'name'),
      grants: rows(body.value, 'grants').map((row) => readGrant(row, id)),
      complete: evidence.response(call)?.complete !== false,
    },
    call,
  );
}

/** Grants that open a permission, with or without a condition. */
export function grantsOf(
  who: Subject,
  permission: string,
): readonly { grant: Grant; conditional: boolean }[] {
  const parts = permissionParts(permission);
  return who.grants.flatMap((grant) => {
    const policies = grant.policies.filter((p) => opens(p, parts));
    return policies.length > 0 ? [{ grant, conditional: policies.every((p) => p.conditional) }] : [];
  });
}

function readGrant(row: unknown, subjectId: string | undefined): Grant {
  const division = field(row, 'division');
  const role = field(row, 'role');
  const owner = text(row, 'subjectId');
  return {
    division: { id: text(division, 'id') ?? '', name: text(division, 'name') },
    role: text(role, 'name') ?? text(role, 'id') ?? 'a role without a name',
    policies: rows(role, 'policies').map(readPolicy),
    inheritedFrom: owner !== undefined && subjectId !== undefined && owner !== subjectId ? owner : undefined,
  };
}
