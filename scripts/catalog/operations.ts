import type { UserContext } from '../../src/catalog/operation';
import { flags, type CatalogSnapshot, type OperationRow } from '../../src/catalog/snapshot';
import type { OperationFact, ScopeFacts } from './facts';

/** The operations as rows, ordered by path and method, and the table of 403 texts that the rows refer to. */
export function operationRows(
  operations: readonly OperationFact[],
  scopes: ScopeFacts,
): Pick<CatalogSnapshot, 'operations' | 'texts'> {
  const guests = new Set(scopes.guestToken.map((guest) => guest.operation));
  const texts = textTable(operations);
  const index = new Map(texts.map(([code, text], at) => [key(code, text), at]));
  const rows = operations.map((fact): OperationRow => {
    const auth = authOf(fact, guests);
    return [
      fact.method,
      fact.path,
      fact.operationId,
      fact.api,
      fact.permissionMode ?? null,
      fact.permissions ?? [],
      fact.scopes ?? (auth === 'oauth' ? null : []),
      fact.scopesFrom,
      auth,
      userContextOf(fact),
      fact.bodyType ?? null,
      fact.returnType ?? null,
      Object.entries(flags)
        .map(([name, letter]) => (fact[name as keyof typeof flags] ? letter : ''))
        .join(''),
      Object.entries(fact.codes403 ?? {}).map(([code, text]) => index.get(key(code, text)) ?? -1),
    ];
  });
  return { operations: rows.sort((a, b) => order(a[1], b[1]) || order(a[0], b[0])), texts };
}

function textTable(operations: readonly OperationFact[]): [string, string][] {
  const pairs = operations.flatMap((fact) => Object.entries(fact.codes403 ?? {}));
  const unique = new Map(pairs.map(([code, text]) => [key(code, text), [code, text] as [string, string]]));
  return [...unique.values()].sort((a, b) => order(a[0], b[0]) || order(a[1], b[1]));
}

function key(code: string, text: string): string {
  return `${code}\n${text}`;
}

/** By code unit: the order must not depend on the locale of the machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function authOf(fact: OperationFact, guests: ReadonlySet<string>): OperationRow[8] {
  if (fact.auth === 'none') return 'none';
  if (fact.auth !== undefined || guests.has(`${fact.method} ${fact.path}`)) return 'guest';
  return 'oauth';
}

/** Only an operation whose codes are documented is known to take either kind of token. */
function userContextOf(fact: OperationFact): UserContext {
  if (fact.needsUserToken) return 'required';
  if (fact.needsClientToken) return 'forbidden';
  return fact.scopesFrom === 'document' ? 'any' : 'unknown';
}
