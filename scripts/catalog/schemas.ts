import type { JsonSchema } from '../../src/catalog/schema';
import { enrich } from './enrich';
import type { ModelFact, OperationFact } from './facts';
import type { Model } from './models';

/** Schemas of the models that a request body can hold, by name, in the order of their names. */
export function bodySchemas(
  operations: readonly OperationFact[],
  models: ReadonlyMap<string, Model>,
  facts: ReadonlyMap<string, ModelFact>,
): ReadonlyMap<string, JsonSchema> {
  const names = reachable(
    operations.flatMap((operation) => modelOfBody(operation.bodyType)),
    models,
  );
  return new Map(
    [...names]
      .sort()
      .map((name) => [name, enrich(modelNamed(name, models).schema, facts.get(name))] as const),
  );
}

function modelOfBody(bodyType: string | undefined): string[] {
  const name = bodyType?.startsWith('Array<') ? bodyType.slice('Array<'.length, -1) : bodyType;
  return name === undefined || name === 'object' || name === 'string' ? [] : [name];
}

function reachable(roots: readonly string[], models: ReadonlyMap<string, Model>): ReadonlySet<string> {
  const found = new Set(roots);
  for (const name of found) {
    for (const next of modelNamed(name, models).refers) found.add(next);
  }
  return found;
}

function modelNamed(name: string, models: ReadonlyMap<string, Model>): Model {
  const model = models.get(name);
  if (model === undefined)
    throw new Error(`A request body needs the model ${name}, which the SDK does not have.`);
  return model;
}
