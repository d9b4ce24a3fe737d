import type { Operation } from '../catalog/operation';
import { meaningOf } from './errorMeaning';

/** Whether an operation documents a refusal of its own for who takes no part in the conversation. */
export function hasParticipantCode({ codes403 }: Operation): boolean {
  return Object.keys(codes403).some((name) => meaningOf(name)?.cause === 'not-participant');
}

/**
 * Whether nothing but taking part lets somebody through, as far as is documented: by a code of the operation's own, or
 * because it asks for no permission. Where a permission is asked for and no such code is documented, the role decides.
 */
export function isDecidedByParticipation(operation: Operation): boolean {
  return operation.permissionMode === 'NONE' || hasParticipantCode(operation);
}
