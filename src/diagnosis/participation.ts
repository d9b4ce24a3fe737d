import type { Operation } from '../catalog/operation';
import { meaningOf } from './errorMeaning';

/**
 * Whether an operation documents a refusal of its own for who takes no part in the conversation. Codes that are about
 * the owner of something else only may have this cause.
 */
export function hasParticipantCode({ codes403 }: Operation): boolean {
  return Object.keys(codes403).some((name) => {
    const meaning = meaningOf(name);
    return meaning?.cause === 'not-participant' && meaning.strength === 'settled';
  });
}

/**
 * Whether nothing but taking part lets somebody through, as far as is documented: by a code of the operation's own, or
 * because it asks for no permission. Where a permission is asked for and no such code is documented, the role decides.
 */
export function isDecidedByParticipation(operation: Operation): boolean {
  return operation.permissionMode === 'NONE' || hasParticipantCode(operation);
}
