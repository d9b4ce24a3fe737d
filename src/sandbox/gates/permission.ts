import { isHeld, reach } from '../grants';
import { bracketed, Refusal, refusal } from '../refusal';
import type { Situation } from '../situation';

/** A service of its own for partners: what it calls the lack of a permission in the trustor's organization. */
const TRUSTOR_CODE = 'missing.trustor.permissions';

/** Whether the caller holds the permissions somewhere, in whatever division. Unknown permissions refuse nobody. */
export function permission({ organization, catalog, operation, caller }: Situation): Refusal | undefined {
  const { permissions, permissionMode } = operation;
  const missing = permissions.filter((name) => !isHeld(reach(organization, caller.subject, name)));
  const refused = permissionMode === 'ALL' ? missing.length > 0 : missing.length === permissions.length;
  if (permissions.length === 0 || !refused) return undefined;

  const trustorText = operation.codes403[TRUSTOR_CODE];
  if (caller.user?.home && trustorText !== undefined) return new Refusal(403, TRUSTOR_CODE, trustorText);
  // The one list names what is lacking, the other everything that would do.
  return permissionMode === 'ALL'
    ? refusal(catalog, 'missing.permissions', [bracketed(missing)])
    : refusal(catalog, 'missing.any.permissions', [bracketed(permissions)]);
}
