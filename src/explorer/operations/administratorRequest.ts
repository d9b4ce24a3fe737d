import type { Operation } from '../../catalog/operation';
import { answerOf } from '../../report/answer';
import { administratorTicket } from '../../report/ticket';
import type { OperationFacts } from './operationNode';

/** A text that asks an administrator for what is missing to call an operation; undefined where they could do nothing. */
export function administratorRequest(
  operation: Operation,
  { canI, catalog }: OperationFacts,
): string | undefined {
  return administratorTicket(answerOf(canI.of(operation), { catalogVersion: catalog.version }));
}
