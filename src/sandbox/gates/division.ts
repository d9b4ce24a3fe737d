import { coversAny, reach } from '../grants';
import { bracketed, Refusal, refusal } from '../refusal';
import type { Situation } from '../situation';
import { targetDivisions } from '../target';

/** Whether the caller holds the permissions where the object is. An object of no known division is let pass. */
export function division(situation: Situation): Refusal | undefined {
  const { organization, operation, caller } = situation;
  const divisions = targetDivisions(situation);
  if (divisions.length === 0 || operation.permissions.length === 0) return undefined;
  const covers = (name: string) => coversAny(reach(organization, caller.subject, name), divisions);
  const passes =
    operation.permissionMode === 'ALL'
      ? operation.permissions.every(covers)
      : operation.permissions.some(covers);
  return passes
    ? undefined
    : outside(
        situation,
        operation.permissions.filter((name) => !covers(name)),
        divisions,
      );
}

/** An operation's own words come first; the generic ones name the permission, or permissions and divisions. */
function outside(
  { catalog, operation }: Situation,
  missing: readonly string[],
  divisions: readonly string[],
): Refusal {
  const own = Object.entries(operation.codes403).find(([code]) => OWN_DIVISION_CODE.test(code));
  if (own) return new Refusal(403, ...own);
  const [only, ...more] = missing;
  return only !== undefined && more.length === 0
    ? refusal(catalog, 'missing.division.permission', [only])
    : refusal(catalog, 'missing.any.division.permissions', [bracketed(missing), bracketed(divisions)]);
}

/** Of an operation's own codes, those that speak of the caller's permission in the object's division. */
const OWN_DIVISION_CODE = /^(case\.)?missing\.(any\.)?(division\.|permission\.in\.division)/;
