import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import { code, codes, lineOf, needs, outside } from '../diagnosis/words';

const mostNear = 3;

const contexts: Readonly<Record<Operation['userContext'], string>> = {
  required: 'a user’s token is needed; client credentials are refused',
  forbidden: 'client credentials are needed; a user’s token is refused',
  any: 'a user’s token or client credentials',
  unknown: 'not documented',
};

/** What an operation asks for, as Markdown. */
export function operationText(operation: Operation): string {
  const { operationId, api, bodyType, bodyRequired, deprecated, preview, divisionChecked } = operation;
  const rows: (readonly [string, string])[] = [
    ['Permissions', needs(operation)],
    ['Scopes', scopesOf(operation)],
    ['User context', operation.auth === 'oauth' ? contexts[operation.userContext] : 'not by an access token'],
    ...(bodyType === null ? [] : [['Body', `${code(bodyType)}${bodyRequired ? ', required' : ''}`] as const]),
    ...(divisionChecked
      ? [['Division', 'checked: the permission must hold in that of the object'] as const]
      : []),
  ];
  const states = [
    ...(deprecated ? ['**Deprecated**: it is going away.'] : []),
    ...(preview ? ['**Preview**: it may change at any time.'] : []),
  ];
  return [
    `**${code(lineOf(operation))}**`,
    `${code(operationId)} · ${outside(api)}`,
    ...(operation.description === undefined ? [] : [outside(operation.description)]),
    ...states,
    rows.map(([name, value]) => `- ${name}: ${value}`).join('\n'),
  ].join('\n\n');
}

/** What is said of a method and path that no document has, with the operations near it. */
export function undocumentedText(method: string, path: string, catalog: Catalog): string {
  const near = catalog.nearest(method, path, mostNear).map(({ operation }) => operation);
  const said = `${code(`${method} ${path}`)} is not documented.`;
  if (near.length === 0) return `${said} Nothing near it is, either.`;
  const list = near.map((operation) => `- ${code(lineOf(operation))}: ${needs(operation)}`);
  return `${said} Near it:\n\n${list.join('\n')}`;
}

function scopesOf({ auth, scopes, scopesFrom }: Operation): string {
  if (auth === 'none') return 'none: it takes no token';
  if (auth === 'guest') return 'none: it takes a guest’s token';
  if (scopes === null) return 'not known';
  if (scopes.length === 0) return 'none';
  const names = scopes.length === 1 ? codes(scopes, 'or') : `${codes(scopes, 'or')}, either of them`;
  return scopesFrom === 'inferred' ? `${names} (inferred)` : names;
}
