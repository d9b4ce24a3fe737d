import type { Evidence } from './evidence';
import { known, unknown, type Known } from './known';
import { readPolicy, type Policy } from './policy';
import { field, list, rows, text, type Fields } from './shape';
import { l10n } from '../text/l10n';

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
  if (!list(body.value, 'grants')) return unknown(l10n.t('the answer lists no grants'), call);
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
  const shared: Shared = { policies: new RolePolicies(), divisions: new Divisions() };
  const grants = rows(body, 'grants').map((row) => readGrant(row, subjectId, shared));
  alreadyRead.set(answer, grants);
  return grants;
}

/** What many grants of an answer have in common. */
interface Shared {
  readonly policies: RolePolicies;
  readonly divisions: Divisions;
}

/** An answer repeats a role in every grant of it: its policies are read once. */
class RolePolicies {
  /** By their number, then by the id of the role. */
  private readonly byRole = new Map<number, Map<string, readonly Policy[]>>();

  of(role: unknown): readonly Policy[] {
    const id = text(role, 'id');
    if (id === undefined) return rows(role, 'policies').map(readPolicy);
    // Were a role told twice with other policies, the count would most likely tell.
    const count = list(role, 'policies')?.length ?? 0;
    const ofCount = this.byRole.get(count) ?? new Map<string, readonly Policy[]>();
    this.byRole.set(count, ofCount);
    const known = ofCount.get(id);
    if (known) return known;
    const read = rows(role, 'policies').map(readPolicy);
    ofCount.set(id, read);
    return read;
  }
}

/** One object for all grants in a division: what goes by its id afterwards finds the very same text, which is quick. */
class Divisions {
  private readonly byId = new Map<string, DivisionRef>();

  of(division: unknown): DivisionRef {
    const [id, name] = [text(division, 'id') ?? '', text(division, 'name')];
    const known = this.byId.get(id);
    if (known && known.name === name) return known;
    const read = { id: known?.id ?? id, name };
    this.byId.set(id, read);
    return read;
  }
}

function readGrant(row: Fields, subjectId: string | undefined, { policies, divisions }: Shared): Grant {
  const role = field(row, 'role');
  const owner = text(row, 'subjectId');
  return {
    division: divisions.of(field(row, 'division')),
    role: text(role, 'name') ?? text(role, 'id') ?? l10n.t('a role without a name'),
    policies: policies.of(role),
    inheritedFrom: owner !== undefined && subjectId !== undefined && owner !== subjectId ? owner : undefined,
  };
}
