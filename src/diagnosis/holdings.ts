import { held, isNamedByRole, isPermittedNowhere, type Held } from '../evidence/holding';
import { known, type Known } from '../evidence/known';
import { offered } from '../evidence/organizationPermissions';
import type { Case } from './case';
import type { Requirement } from './requirement';

/**
 * Whether a permission is held. `doubtful` is one that a role names, by a wildcard or from a time when it was there,
 * and that the organization does not offer.
 */
export type Hold = Held | 'doubtful';

/**
 * Behind a refusal a doubtful hold is none: the organization does not have what the role names. So is one of which the
 * platform, asked for its divisions, says that there are none.
 */
export function holdOf(c: Pick<Case, 'evidence' | 'status'>, permission: string): Known<Hold> {
  const own: Known<Hold> = held(c.evidence, permission);
  const offer = offered(c.evidence, permission);
  if (!offer.known || offer.value.offered || !isNamed(c, own, permission)) return own;
  const isNone = c.status === 403 || isPermittedNowhere(c.evidence, permission);
  return known<Hold>(isNone ? 'no' : 'doubtful', offer.call);
}

/** A role names it, whatever other answers say of what came of that. */
function isNamed({ evidence }: Pick<Case, 'evidence'>, own: Known<Hold>, permission: string): boolean {
  return (own.known && own.value === 'yes') || isNamedByRole(evidence, permission);
}

/** The same where only what is known matters; undefined where it is not. */
export function hold(c: Pick<Case, 'evidence' | 'status'>, permission: string): Hold | undefined {
  const own = holdOf(c, permission);
  return own.known ? own.value : undefined;
}

/** One of the permissions is held, wherever that is. */
export function isHeldSomewhere(c: Pick<Case, 'evidence' | 'status' | 'requirement'>): boolean {
  return (c.requirement?.permissions ?? []).some((permission) => hold(c, permission) === 'yes');
}

/** What is asked is held in no division at all. */
export function isHeldNowhere(
  c: Pick<Case, 'evidence' | 'status'>,
  { permissions, mode }: Requirement,
): boolean {
  const isMissing = (permission: string): boolean => hold(c, permission) === 'no';
  return mode === 'ALL' ? permissions.some(isMissing) : permissions.every(isMissing);
}
