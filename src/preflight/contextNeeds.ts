import type { Operation } from '../catalog/operation';

/** Whose token can make all the calls: `none` where one call needs a user and another refuses one. */
export type Callers = 'user' | 'client' | 'either' | 'none';

export interface ContextNeeds {
  readonly callers: Callers;
  /** Refuse client credentials. */
  readonly needUser: readonly Operation[];
  /** Refuse a user's token. */
  readonly refuseUser: readonly Operation[];
  /** Nobody documents whom they take. */
  readonly unknown: readonly Operation[];
  /** Take a guest's token, which no other operation does. */
  readonly guest: readonly Operation[];
}

/** Whose token it takes to make all the calls. */
export function contextNeeds(operations: readonly Operation[]): ContextNeeds {
  const asking = operations.filter(({ auth }) => auth === 'oauth');
  const those = (context: Operation['userContext']) =>
    asking.filter(({ userContext }) => userContext === context);
  const [needUser, refuseUser] = [those('required'), those('forbidden')];
  const callers =
    needUser.length > 0
      ? refuseUser.length > 0
        ? 'none'
        : 'user'
      : refuseUser.length > 0
        ? 'client'
        : 'either';
  return {
    callers,
    needUser,
    refuseUser,
    unknown: those('unknown'),
    guest: operations.filter(({ auth }) => auth === 'guest'),
  };
}
