import type { Node } from 'jsonc-parser';
import type { JsonSchema } from '../catalog/schema';
import { directionOf, isPhoneLike, type Direction } from './direction';
import type { Member } from './members';
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

/** An unknown field, with what is compared with every field of the model. */
interface Written {
  readonly name: string;
  readonly words: readonly string[];
  readonly letters: string;
  readonly end: Direction | undefined;
  readonly value: Node | undefined;
  readonly inside: readonly Member[];
  readonly holdsNumber: boolean;
  /** Words of the model that tell little. */
  readonly little: (word: string) => boolean;
}

/**
 * The fields of a model that an unknown field may have meant, likeliest first: by the words of its name, by what was
 * written there (fields inside it, a value of an enumeration, a phone number), and by the end of a call that it names.
 * @param value what was written there; undefined where the text ends before it
 */
export function meant(field: string, value: Node | undefined, model: Model): string[] {
  const written = writtenAs(field, value, model.name);
  const scored = model.fields
    .filter(({ schema }) => schema.readOnly !== true)
    .map((candidate) => ({ name: candidate.name, score: score(written, candidate, model.name) }))
    .filter(({ score }) => score >= unlikely)
    .sort((one, other) => other.score - one.score);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score >= best * behind)
    .slice(0, most)
    .map(({ name }) => name);
}

function writtenAs(name: string, value: Node | undefined, model: string): Written {
  const words = wordsOf(name);
  return {
    name,
    words,
    letters: words.join(''),
    end: directionOf(name, ''),
    value,
    inside: value === undefined ? [] : fieldsAt(value),
    holdsNumber: value !== undefined && holdsNumber(value),
    little: tellsLittle(model),
  };
}

function score(written: Written, candidate: ModelField, model: string): number {
  const { name, words, letters, end, little } = written;
  const there = directionOf(candidate.name, model);
  if (end !== undefined && there !== undefined && end !== there) return 0;
  const byName = nameScore(name, candidate.name, little) * fit(written, candidate);
  // The field exists, one level down: `divisionId` of the objects in `roleDivisions`.
  const isInside = candidate.inside.some((field) => wordsOf(field).join('') === letters);
  const byPlace = isInside && !words.every(little) ? 0.6 : 0;
  const sameEnd = end !== undefined && end === there;
  // The name shown for a caller is meant only by a name.
  const byEnd = wordsOf(candidate.name).at(-1) === 'name' && !words.includes('name') ? 0.4 : 0.7;
  return Math.max(byName, byPlace, valueScore(written, candidate, sameEnd), sameEnd ? byEnd : 0);
}

/** A telephone number is no id, though both are strings. */
function fit({ value, holdsNumber }: Written, { name, schema }: ModelField): number {
  const isId = wordsOf(name).at(-1) === 'id' && !isPhoneLike(name);
  return typeFit(value, schema) * (isId && holdsNumber ? 0.6 : 1);
}

function valueScore(
  { value, inside, holdsNumber, little }: Written,
  candidate: ModelField,
  sameEnd: boolean,
): number {
  if (value === undefined) return 0;
  const byFields = inside.map(
    (field) => 0.95 * nameScore(field.name, candidate.name, little) * typeFit(field.value, candidate.schema),
  );
  const number = holdsNumber && isPhoneLike(candidate.name) ? (sameEnd ? 0.95 : 0.65) : 0;
  const enumeration = isOfEnumeration(value, candidate.schema) ? 0.8 : 0;
  return Math.max(0, ...byFields, number, enumeration, isMap(value, candidate.schema) ? 0.45 : 0);
}
