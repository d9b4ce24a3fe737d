import { loadCatalog } from '../../src/catalog/load';
import { definitionOf } from '../../src/sandbox/definition';

const SENTENCE =
  'What the field holds, told at the length at which such documents tell it: who sets it, when it changes, and what it is when nobody has set it.';
const FIELDS = 12;

/**
 * An API definition of a given size, as JSON: every operation of the catalog and its models, and so many invented models
 * that answers could be made of, with a description at each field. The same size gives the same text.
 *
 * @param megabytes millions of characters; at least about 7, which the operations take
 */
export function syntheticDefinition(megabytes: number): string {
  const definition = definitionOf(loadCatalog());
  const models: Record<string, unknown> = { ...(definition.definitions as object) };
  const rest = megabytes * 1_000_000 - JSON.stringify(definition).length;
  const size = JSON.stringify(inventedModel(10_000)).length + '"InventedModel10000":,'.length;
  for (let index = 0; index < rest / size; index++)
    models[`InventedModel${10_000 + index}`] = inventedModel(10_000 + index);
  return JSON.stringify({ ...definition, definitions: models });
}

function inventedModel(index: number): object {
  const fields = Array.from({ length: FIELDS }, (_, at) => [
    `field${at}`,
    {
      description: SENTENCE,
      ...(at === 0
        ? { $ref: `#/definitions/InventedModel${index}` }
        : { type: 'string', enum: ['ONE', 'TWO'] }),
    },
  ]);
  return { type: 'object', properties: Object.fromEntries(fields) as object };
}
