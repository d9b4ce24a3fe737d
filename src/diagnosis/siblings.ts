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
  return catalog.operations
    .filter((o) => o !== operation && o.method === operation.method && o.permissions.length > 0)
    .map((o) => ({ o, alike: alikeness(o, operation) }))
    .filter(({ o, alike }) => alike > 0 && isOffered(c, o) && fits(o, operation))
    .sort((a, b) => b.alike - a.alike || a.o.path.length - b.o.path.length)
    .slice(0, MOST)
    .map(({ o }) => o);
}

/** How much two operations are about the same objects: by what they answer, by their last word, by their path. */
function alikeness(other: Operation, operation: Operation): number {
  if (sameResult(other, operation)) return 3;
  if (lastWord(other.path) === lastWord(operation.path)) return 2;
  return other.path.startsWith(`${operation.path}/`) ? 1 : 0;
}

function sameResult(a: Operation, b: Operation): boolean {
  return (
    a.returnType !== null && a.returnType === b.returnType && !/^(?:string|object|Array<)/.test(a.returnType)
  );
}

function lastWord(path: string): string {
  return path.split('/').findLast((segment) => !segment.startsWith('{')) ?? '';
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
