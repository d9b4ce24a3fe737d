import type { Evidence } from './evidence';
import { known, unknown, type Known } from './known';
import { offered } from './organizationPermissions';
import { opens, permissionParts } from './policy';
import { flag, text, type Fields } from './shape';
import { l10n } from '../text/l10n';

export const POLICIES_CALL = 'GET /api/v2/authorization/policies';

/** Any of which lets somebody set up a policy. Source: the operations on `authorization/policies`. */
export const POLICY_PERMISSIONS: readonly string[] = [
  'authorization:policy:add',
  'authorization:policy:edit',
];

/** An attribute-based policy of the organization that is in force. */
export interface AccessPolicy {
  readonly name: string;
  /** `DENY` or `ALLOW`; undefined where the answer does not say. */
  readonly effect: string | undefined;
  /** What it is about, `domain:entity:action`; undefined where that cannot be read. */
  readonly target: string | undefined;
}

/** The policies that are switched on; unknown where they were not told, or not all of them. */
export function activePolicies(evidence: Evidence): Known<readonly AccessPolicy[]> {
  const listing = evidence.listing(POLICIES_CALL);
  if (!listing.known) return listing;
  if (!listing.value.complete) return unknown(l10n.t('the list of policies was cut'), POLICIES_CALL);
  return known(
    listing.value.entities.filter((row) => flag(row, 'active') !== false).map(read),
    POLICIES_CALL,
  );
}

/** Whether nobody can have set up a policy: none is shown, and the organization offers no permission for it. */
export function isWithoutPolicies(evidence: Evidence): boolean {
  if (evidence.body(POLICIES_CALL).known) return false;
  return POLICY_PERMISSIONS.every((permission) => {
    const offer = offered(evidence, permission);
    return offer.known && !offer.value.offered;
  });
}

function read(row: Fields): AccessPolicy {
  const target = text(row, 'targetResource');
  return {
    name: text(row, 'name') ?? text(row, 'id') ?? '',
    effect: text(row, 'effect'),
    target: target !== undefined && /^[^:\s]+(?::[^:\s]+){2}$/.test(target) ? target : undefined,
  };
}

/** Whether a policy may bear on a permission: by its target, whose parts may be wildcards, or for want of a readable one. */
export function mayBearOn({ target }: AccessPolicy, permission: string): boolean {
  if (target === undefined) return true;
  const { domain, entity, action } = permissionParts(target);
  return opens({ domain, entity, actions: [action], conditional: false }, permissionParts(permission));
}
