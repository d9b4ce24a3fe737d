import { coversAny, reach, type Reach } from '../grants';
import { bracketed, notThere, Refusal, refusal, undocumented } from '../refusal';
import type { Situation } from '../situation';
import { isThere, targetDivisions } from '../target';

/**
 * Whether the caller holds the permissions where the object is. Open is an object whose division nobody can ask for,
 * and which of several objects decides; but where the permissions are held everywhere, or no object is named at all.
 */
export function division(situation: Situation): Refusal | undefined {
  const { organization, catalog, operation, caller, params } = situation;
  if (operation.permissions.length === 0) return undefined;
  const reaches = new Map(
    operation.permissions.map((name) => [name, reach(organization, caller.subject, name)] as const),
  );
  const lets = (opens: (where: Reach) => boolean): boolean =>
    operation.permissionMode === 'ALL'
      ? [...reaches.values()].every(opens)
      : [...reaches.values()].some(opens);
  const objects = targetDivisions(situation);
  const [first, ...others] = objects;
  if (!first) {
    const isFree = Object.keys(params).length === 0 || lets((where) => where === 'everywhere');
    if (isFree) return undefined;
    return isThere(situation)
      ? undocumented('in which division the object is')
      : notThere(catalog, 'division');
  }
  const passes = (divisions: readonly string[]): boolean => lets((where) => coversAny(where, divisions));
  const verdict = passes(first);
  if (others.some((divisions) => passes(divisions) !== verdict))
    return undocumented('which of the objects on the path decides the division');
  if (verdict) return undefined;
  const missing = [...reaches].filter(([, where]) => !coversAny(where, first)).map(([name]) => name);
  return outside(situation, missing, first);
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
