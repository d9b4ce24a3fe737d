import { divisionInBody, divisionName, divisionsOfObjects } from '../evidence/divisions';
import type { DivisionRef } from '../evidence/grants';
import type { Facts } from './case';
import { meaningOf } from './errorMeaning';
import { jsonBody } from './jsonBody';

/** The divisions in which a permission is asked for. */
export interface ObjectDivisions {
  /** The refusal is about divisions, by its code or by a division in its list. */
  readonly said: boolean;
  /** Those that the refusal names, else those of the object; a permission held in any of them is enough. */
  readonly wanted: readonly DivisionRef[];
  /** Those of the other objects on the path. Which object's division counts, nobody documents. */
  readonly others: readonly (readonly DivisionRef[])[];
}

export function objectDivisions(facts: Facts): ObjectDivisions {
  const { code, error, evidence, status } = facts;
  const named = (error?.names.divisions ?? []).map((id) => ({ id, name: divisionName(evidence, id) }));
  const byCode = code !== null && meaningOf(code.name)?.cause === 'division';
  const [wanted = [], ...others] = named.length > 0 ? [named] : ofObjects(facts);
  return { said: byCode || (status === 403 && named.length > 0), wanted, others };
}

/** Of the objects in the path, else of the one that the body would make. */
function ofObjects({ evidence, match, target, request }: Facts): ObjectDivisions['others'] {
  if (!match) return [];
  // A path without an id leads to no object.
  const found =
    Object.keys(match.params).length > 0 ? divisionsOfObjects(evidence, target.path, match.params) : [];
  return found.length > 0 || !evidence.present ? found : [divisionInBody(evidence, jsonBody(request))];
}
