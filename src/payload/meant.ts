import type { Node } from 'jsonc-parser';
import type { JsonSchema } from '../catalog/schema';
import { directionOf, isPhoneLike } from './direction';
import { nameScore, tellsLittle } from './nameScore';
import { fieldsAt, holdsNumber, isMap, isOfEnumeration, typeFit } from './valueShape';
import { wordsOf } from './words';

/** A model: its name and its fields, with references resolved one level deep. */
export interface Model {
  readonly name: string;
  readonly fields: readonly ModelField[];
}

export interface ModelField {
  readonly name: string;
  readonly schema: JsonSchema;
  /** Fields of the object, or of the objects in the array, that it holds. */
  readonly inside: readonly string[];
}

/** Below this a field is not mentioned. Scores go from 0 to 1. */
const unlikely = 0.4;
/** What falls this far behind the likeliest is not mentioned either. */
const behind = 0.75;
const most = 3;

/**
 * The fields of a model that an unknown field may have meant, likeliest first: by the words of its name, by what was
 * written there (fields inside it, a value of an enumeration, a phone number), and by the end of a call that it names.
 * @param value what was written there; undefined where the text ends before it
 */
export function meant(field: string, value: Node | undefined, model: Model): string[] {
  const scored = model.fields
    .filter(({ schema }) => schema.readOnly !== true)
    .map((candidate) => ({ name: candidate.name, score: score(field, value, candidate, model.name) }))
    .filter(({ score }) => score >= unlikely)
    .sort((one, other) => other.score - one.score);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score >= best * behind)
    .slice(0, most)
    .map(({ name }) => name);
}

function score(field: string, value: Node | undefined, candidate: ModelField, model: string): number {
  const here = directionOf(field, '');
  const there = directionOf(candidate.name, model);
  if (here !== undefined && there !== undefined && here !== there) return 0;
  const little = tellsLittle(model);
  const byName = nameScore(field, candidate.name, little) * fit(value, candidate);
  // The field exists, one level down: `divisionId` of the objects in `roleDivisions`.
  const letters = wordsOf(field).join('');
  const isInside = candidate.inside.some((name) => wordsOf(name).join('') === letters);
  const byPlace = isInside && !wordsOf(field).every(little) ? 0.6 : 0;
  const sameEnd = here !== undefined && here === there;
  // The name shown for a caller is meant only by a name.
  const end = wordsOf(candidate.name).at(-1) === 'name' && !wordsOf(field).includes('name') ? 0.4 : 0.7;
  return Math.max(
    byName,
    byPlace,
    value === undefined ? 0 : valueScore(value, candidate, little, sameEnd),
    sameEnd ? end : 0,
  );
}

/** A telephone number is no id, though both are strings. */
function fit(value: Node | undefined, { name, schema }: ModelField): number {
  const isId = wordsOf(name).at(-1) === 'id' && !isPhoneLike(name);
  return typeFit(value, schema) * (value !== undefined && isId && holdsNumber(value) ? 0.6 : 1);
}

function valueScore(
  value: Node,
  candidate: ModelField,
  little: (word: string) => boolean,
  sameEnd: boolean,
): number {
  const inside = fieldsAt(value).map(
    (field) => 0.95 * nameScore(field.name, candidate.name, little) * typeFit(field.value, candidate.schema),
  );
  const number = isPhoneLike(candidate.name) && holdsNumber(value) ? (sameEnd ? 0.95 : 0.65) : 0;
  const enumeration = isOfEnumeration(value, candidate.schema) ? 0.8 : 0;
  return Math.max(0, ...inside, number, enumeration, isMap(value, candidate.schema) ? 0.45 : 0);
}
