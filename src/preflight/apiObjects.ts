import type { Source } from '../request/code/source';

/** `const api = new platformClient.UsersApi()` has its class this many words behind the name, at most. */
const reach = 8;

/** Whether a name is that of a class of the vendor's SDKs whose methods are operations: `UsersApi`, `NewUsersApi`. */
export function isApiClass(name: string): boolean {
  return name.endsWith('Api');
}

/**
 * Names that a source gives to objects of the SDK's API classes: `users = UsersApi(client)`, `UsersApi users;`,
 * `users: UsersApi`.
 */
export function apiObjectsIn(source: Source): ReadonlySet<string> {
  const found = new Set<string>();
  source.tokens.forEach((token, index) => {
    if (token.kind !== 'name' || !isApiClass(token.text)) return;
    const behind = source.nameAt(index + 1);
    if (behind !== undefined && !source.beginsLine(index + 1)) found.add(behind);
    for (let i = index - 1; i >= Math.max(1, index - reach); i--) {
      if (source.isMark(i, ';') || source.isMark(i, ',') || source.isMark(i, '(')) break;
      const name = source.nameAt(i - 1);
      const declares = source.isMark(i, '=') || source.isMark(i, ':=') || source.isMark(i, ':');
      if (declares && name !== undefined) found.add(name);
    }
  });
  return found;
}
