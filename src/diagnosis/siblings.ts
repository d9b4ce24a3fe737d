import type { Operation } from '../catalog/operation';
import { offered } from '../evidence/organizationPermissions';
import type { Case } from './case';

/** More than these nobody tries. */
const MOST = 2;

/**
 * Documented operations for the same objects, whose permissions the organization does offer: the admin pages often
 * call another one than the documentation's first.
 */
export function siblings(c: Case): readonly Operation[] {
  const { operation, catalog } = c;
  if (!operation) return [];
  const alikeness = alikenessTo(operation);
  return catalog.operations
    .filter((o) => alikeness(o) > 0 && isOffered(c, o) && fits(o, operation))
    .map((o) => ({ o, alike: alikeness(o) }))
    .sort((a, b) => b.alike - a.alike || a.o.path.length - b.o.path.length)
    .slice(0, MOST)
    .map(({ o }) => o);
}

/** How much others are about the same objects: by what they answer, by their last word, by their path. */
function alikenessTo(operation: Operation): (other: Operation) => number {
  const { method } = operation;
  const [word, beginning] = [lastWord(operation), `${operation.path}/`];
  return (other) => {
    if (other === operation || other.method !== method || other.permissions.length === 0) return 0;
    if (sameResult(other, operation)) return 3;
    if (lastWord(other) === word) return 2;
    return other.path.startsWith(beginning) ? 1 : 0;
  };
}

function sameResult(a: Operation, b: Operation): boolean {
  return (
    a.returnType !== null && a.returnType === b.returnType && !/^(?:string|object|Array<)/.test(a.returnType)
  );
}

/** Every operation is compared with every other one that is refused. */
const alreadySplit = new WeakMap<Operation, string>();

function lastWord(operation: Operation): string {
  const known = alreadySplit.get(operation);
  if (known !== undefined) return known;
  const word = operation.path.split('/').findLast((segment) => !segment.startsWith('{')) ?? '';
  alreadySplit.set(operation, word);
  return word;
}

/** It asks for no id that the request does not have. */
function fits(other: Operation, operation: Operation): boolean {
  const ids = (path: string): number => path.split('{').length;
  return ids(other.path) <= ids(operation.path);
}

function isOffered({ evidence }: Case, { permissions, permissionMode }: Operation): boolean {
  const is = (permission: string): boolean => {
    const offer = offered(evidence, permission);
    return offer.known && offer.value.offered;
  };
  return permissionMode === 'ALL' ? permissions.every(is) : permissions.some(is);
}
