import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import { lineOf } from '../diagnosis/words';
import { guessByShape } from '../request/shape';

/** An operation that a file may be bound to. */
export interface BindingChoice {
  /** Method and path, as the setting has it. */
  readonly operation: string;
  readonly operationId: string;
  /** Model of the body; null where the operation takes none. */
  readonly bodyType: string | null;
  /** The shape of the body suggests it. */
  readonly isGuess: boolean;
}

/** Every operation: those that the shape of a body suggests, then those that take a body, then the others. */
export function bindingChoices(body: string, catalog: Catalog): BindingChoice[] {
  const guesses = guessByShape(body, catalog);
  const others = catalog.operations.filter((operation) => !guesses.includes(operation));
  return [
    ...guesses,
    ...others.filter(({ bodyType }) => bodyType !== null),
    ...others.filter(({ bodyType }) => bodyType === null),
  ].map((operation: Operation) => ({
    operation: lineOf(operation),
    operationId: operation.operationId,
    bodyType: operation.bodyType,
    isGuess: guesses.includes(operation),
  }));
}
