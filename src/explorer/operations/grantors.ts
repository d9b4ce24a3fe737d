import type { Operation } from '../../catalog/operation';
import type { Evidence } from '../../evidence/evidence';
import { known, unknown, type Known } from '../../evidence/known';
import { opens, permissionParts, readPolicy, type Policy } from '../../evidence/policy';
import { rows, text, type Fields } from '../../evidence/shape';
import { l10n } from '../../text/l10n';

const ROLES_CALL = 'GET /api/v2/authorization/roles';

/** A role of the organization, and how it opens an operation. */
export interface Grantor {
  readonly id: string;
  readonly name: string;
  /** The permissions of the operation that it opens. */
  readonly opens: readonly string[];
  /** It opens all that is needed; else something is left to another role. */
  readonly whole: boolean;
  /** Only under a condition. */
  readonly conditional: boolean;
}

/** The roles that are listed, whether or not all of them are. */
export interface Grantors {
  readonly roles: readonly Grantor[];
  readonly complete: boolean;
}

/**
 * The roles of the organization that hold what an operation needs, those that hold all of it first; unknown where the
 * roles were not or not allowed to be read, or nobody documents what is needed.
 */
export function grantors(evidence: Evidence, operation: Operation): Known<Grantors> {
  const { permissions, permissionMode } = operation;
  if (permissionMode === null || permissionMode === 'NONE' || permissions.length === 0)
    return unknown(l10n.t('no permission is documented that a role could hold'), ROLES_CALL);
  const listing = evidence.listing(ROLES_CALL);
  if (!listing.known) return listing;
  const roles = listing.value.entities.flatMap((row) => grantor(row, permissions, permissionMode));
  return known(
    {
      roles: roles.sort((a, b) => Number(b.whole) - Number(a.whole) || a.name.localeCompare(b.name, 'en')),
      complete: listing.value.complete,
    },
    ROLES_CALL,
  );
}

function grantor(row: Fields, permissions: readonly string[], mode: 'ANY' | 'ALL'): readonly Grantor[] {
  const policies = rows(row, 'permissionPolicies').map(readPolicy);
  const opened = permissions
    .map((name) => ({ name, by: opening(policies, name) }))
    .filter(({ by }) => by.length > 0);
  const id = text(row, 'id');
  if (id === undefined || opened.length === 0) return [];
  const firm = opened.filter(({ by }) => by.some(({ conditional }) => !conditional));
  const enough = mode === 'ANY' ? 1 : permissions.length;
  return [
    {
      id,
      name: text(row, 'name') ?? id,
      opens: opened.map(({ name }) => name),
      whole: opened.length >= enough,
      conditional: firm.length < Math.min(enough, opened.length),
    },
  ];
}

function opening(policies: readonly Policy[], permission: string): readonly Policy[] {
  const parts = permissionParts(permission);
  return policies.filter((policy) => opens(policy, parts));
}
