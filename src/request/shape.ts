import type { Operation } from '../catalog/operation';
import { parseJson, propertyNames } from '../text/json';
import type { KnownOperations } from './namedLine';

/** One request model: its fields, and the operations that take it. */
interface Model {
  readonly fields: ReadonlySet<string>;
  readonly required: readonly string[];
  readonly operations: readonly Operation[];
}

interface Shapes {
  readonly models: readonly Model[];
  /** How few models have a field: 0 where all do, 7 where one of a thousand does. */
  readonly weight: ReadonlyMap<string, number>;
}

/** The fields of a body must single out about one model in fifty; `name` and `description` are in hundreds. */
const leastWeight = 4;
/** Fields that fit more models than this tell nothing. */
const mostModels = 5;
const mostGuesses = 5;

const known = new WeakMap<readonly Operation[], Shapes>();

/**
 * The operations whose request model has the fields of a JSON object, likeliest first, at most 5: a guess.
 * Empty where the fields are too common to tell, where a required one is missing, or where no model has them.
 */
export function guessByShape(json: string, catalog: KnownOperations): Operation[] {
  const { root } = parseJson(json);
  const written = root ? [...new Set(propertyNames(root))] : [];
  if (written.length === 0) return [];
  const { models, weight } = shapesOf(catalog);
  const total = written.reduce((sum, field) => sum + (weight.get(field) ?? 0), 0);
  if (total < leastWeight) return [];
  const fitting = models.filter(
    ({ fields, required }) =>
      written.every((field) => fields.has(field)) && required.every((field) => written.includes(field)),
  );
  if (fitting.length > mostModels) return [];
  return fitting
    .flatMap(({ fields, operations }) => operations.map((operation) => ({ operation, size: fields.size })))
    .sort((a, b) => parameters(a.operation) - parameters(b.operation) || a.size - b.size)
    .slice(0, mostGuesses)
    .map(({ operation }) => operation);
}

/** A bare body came without the ids that a path with parameters needs. */
function parameters({ path }: Operation): number {
  return path.split('{').length;
}

function shapesOf(catalog: KnownOperations): Shapes {
  const made = known.get(catalog.operations) ?? makeShapes(catalog);
  known.set(catalog.operations, made);
  return made;
}

function makeShapes(catalog: KnownOperations): Shapes {
  const byType = new Map<string, Operation[]>();
  for (const operation of catalog.operations) {
    if (operation.bodyType === null) continue;
    const takers = byType.get(operation.bodyType);
    if (takers) takers.push(operation);
    else byType.set(operation.bodyType, [operation]);
  }
  const models = Array.from(byType, ([bodyType, takers]): Model => {
    const { properties = {}, required = [] } = catalog.schema(bodyType) ?? {};
    return { fields: new Set(Object.keys(properties)), required, operations: takers };
  });
  const count = new Map<string, number>();
  for (const { fields } of models) {
    for (const field of fields) count.set(field, (count.get(field) ?? 0) + 1);
  }
  const weight = new Map(Array.from(count, ([field, n]) => [field, Math.log((models.length + 1) / n)]));
  return { models, weight };
}
