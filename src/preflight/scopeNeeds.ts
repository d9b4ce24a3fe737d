import type { Operation } from '../catalog/operation';
import { cheapestCover } from './cover';

/** A scope of the smallest set. */
export interface NeededScope {
  readonly name: string;
  /** Operations that it serves. */
  readonly operations: readonly Operation[];
  /** Scopes that would do in its place. */
  readonly instead: readonly string[];
}

export interface ScopeNeeds {
  readonly scopes: readonly NeededScope[];
  /** No smaller set exists. */
  readonly exact: boolean;
  /** Operations whose scopes nobody documents. */
  readonly unknown: readonly Operation[];
  /** Operations whose scopes are inferred, not documented. */
  readonly inferred: readonly Operation[];
}

/** One more scope costs more than any number that may write: the set is small first, then reading. */
const oneMore = 1000;

/** The smallest set of scopes with which every operation can be called, of those the one that writes least. */
export function scopeNeeds(operations: readonly Operation[]): ScopeNeeds {
  const asking = operations.filter(({ auth, scopes }) => auth === 'oauth' && scopes?.length !== 0);
  const known = asking.filter(({ scopes }) => scopes !== null);
  const { names, exact } = smallestScopes(known.map(({ scopes }) => scopes ?? []));
  return {
    scopes: names.map((name) => {
      const served = known.filter(({ scopes }) => scopes?.includes(name));
      return { name, operations: served, instead: replacements(name, names, served) };
    }),
    exact,
    unknown: asking.filter(({ scopes }) => scopes === null),
    inferred: known.filter(({ scopesFrom }) => scopesFrom === 'inferred'),
  };
}

/** The smallest set that has one of each list. */
export function smallestScopes(accepted: readonly (readonly string[])[]) {
  return cheapestCover(accepted, (name) => oneMore + (isReading(name) ? 0 : 1));
}

function isReading(scope: string): boolean {
  return scope.endsWith(':readonly');
}

/** Scopes that all the operations accept which only this one of the set serves. */
function replacements(name: string, chosen: readonly string[], served: readonly Operation[]): string[] {
  const alone = served.filter(
    ({ scopes }) => !chosen.some((other) => other !== name && scopes?.includes(other)),
  );
  const [first, ...others] = alone.map(({ scopes }) => scopes ?? []);
  return (first ?? []).filter(
    (scope) => !chosen.includes(scope) && others.every((scopes) => scopes.includes(scope)),
  );
}
