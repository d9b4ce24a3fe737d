import { callsAbout, divisionInBody, divisionName, divisionsOfObject } from '../evidence/divisions';
import type { DivisionRef } from '../evidence/grants';
import type { Facts } from './case';
import { closedDivisions, type ClosedDivisions } from './closedDivisions';
import { meaningOf } from './errorMeaning';
import { jsonBody } from './jsonBody';

/** The divisions in which a permission is asked for. Objects of which nothing tells are left out. */
export interface ObjectDivisions {
  /** The refusal is about divisions, by its code or by a division in its list. */
  readonly said: boolean;
  /** Those that the refusal names, else those of the object; a permission held in any of them is enough. */
  readonly wanted: readonly DivisionRef[];
  /** Those of the other objects on the path. Which object's division counts, nobody documents. */
  readonly others: readonly (readonly DivisionRef[])[];
  /** Of objects on the path whose division is not told, where they are not. */
  readonly closed: readonly ClosedDivisions[];
}

export function objectDivisions(facts: Facts): ObjectDivisions {
  const { code, error, evidence, status } = facts;
  const named = (error?.names.divisions ?? []).map((id) => ({ id, name: divisionName(evidence, id) }));
  const byCode = code !== null && meaningOf(code.name)?.cause === 'division';
  const said = byCode || (status === 403 && named.length > 0);
  if (named.length > 0) return { said, wanted: named, others: [], closed: [] };
  const calls = callsAlong(facts);
  const told = calls.map((call) => divisionsOfObject(evidence, call));
  const found = told.filter((divisions) => divisions.length > 0);
  const closed = calls.flatMap((call, nth) =>
    told[nth]?.length ? [] : (closedDivisions(facts, call) ?? []),
  );
  const [wanted = [], ...others] = found.length + closed.length > 0 ? found : [ofNewObject(facts)];
  return { said, wanted, others, closed };
}

/** A path without an id leads to no object. The nearest to the end of the path comes first. */
function callsAlong({ evidence, match, target }: Facts): readonly string[] {
  const hasObject = evidence.present && match !== undefined && Object.keys(match.params).length > 0;
  return hasObject ? [...callsAbout(target.path, match.params)] : [];
}

/** Of the object that the body would make. */
function ofNewObject({ evidence, match, request }: Facts): readonly DivisionRef[] {
  return match && evidence.present ? divisionInBody(evidence, jsonBody(request)) : [];
}
