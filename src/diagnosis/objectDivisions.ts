import { divisionInBody, divisionName, divisionsOfObject } from '../evidence/divisions';
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
}

export function objectDivisions(facts: Facts): ObjectDivisions {
  const { code, error, evidence, status } = facts;
  const named = (error?.names.divisions ?? []).map((id) => ({ id, name: divisionName(evidence, id) }));
  const byCode = code !== null && meaningOf(code.name)?.cause === 'division';
  return {
    said: byCode || (status === 403 && named.length > 0),
    wanted: named.length > 0 ? named : ofObject(facts),
  };
}

/** Of the object in the path, else of the one that the body would make. */
function ofObject({ evidence, match, target, request }: Facts): readonly DivisionRef[] {
  if (!match) return [];
  // A path without an id leads to no object.
  const found =
    Object.keys(match.params).length > 0 ? divisionsOfObject(evidence, target.path, match.params) : [];
  return found.length > 0 || !evidence.present ? found : divisionInBody(evidence, jsonBody(request));
}
