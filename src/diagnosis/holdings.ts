import { held, type Held } from '../evidence/holding';
import type { Case } from './case';
import type { Requirement } from './requirement';

/** Whether the token's owner holds a permission, as far as that is firm; undefined where it is not known. */
export function holding({ evidence }: Pick<Case, 'evidence'>, permission: string): Held | undefined {
  const known = held(evidence, permission);
  return known.known ? known.value : undefined;
}

/** One of the permissions is held, wherever that is. */
export function isHeldSomewhere(c: Pick<Case, 'evidence' | 'requirement'>): boolean {
  return (c.requirement?.permissions ?? []).some((permission) => holding(c, permission) === 'yes');
}

/** What is asked is held in no division at all. */
export function isHeldNowhere(c: Pick<Case, 'evidence'>, { permissions, mode }: Requirement): boolean {
  const isMissing = (permission: string): boolean => holding(c, permission) === 'no';
  return mode === 'ALL' ? permissions.some(isMissing) : permissions.every(isMissing);
}
