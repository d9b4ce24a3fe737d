import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import { code, codes, lineOf, outside } from '../diagnosis/words';
import { l10n } from '../text/l10n';
import { needsWords } from './needsWords';

const mostNear = 3;

const contexts: Readonly<Record<Operation['userContext'], () => string>> = {
  required: () => l10n.t('a user’s token is needed; client credentials are refused'),
  forbidden: () => l10n.t('client credentials are needed; a user’s token is refused'),
  any: () => l10n.t('a user’s token or client credentials'),
  unknown: () => l10n.t('not documented'),
};

/** What an operation asks for, as Markdown. */
export function operationText(operation: Operation): string {
  const { operationId, api, bodyType, bodyRequired, deprecated, preview, divisionChecked } = operation;
  const rows: (readonly [string, string])[] = [
    [l10n.t('Permissions'), needsWords(operation, code)],
    [l10n.t('Scopes'), scopesOf(operation)],
    [
      l10n.t('User context'),
      operation.auth === 'oauth' ? contexts[operation.userContext]() : l10n.t('not by an access token'),
    ],
    ...(bodyType === null
      ? []
      : [[l10n.t('Body'), bodyRequired ? l10n.t('{0}, required', code(bodyType)) : code(bodyType)] as const]),
    ...(divisionChecked
      ? [[l10n.t('Division'), l10n.t('checked: the permission must hold in that of the object')] as const]
      : []),
  ];
  const states = [
    ...(deprecated ? [l10n.t('**Deprecated**: it is going away.')] : []),
    ...(preview ? [l10n.t('**Preview**: it may change at any time.')] : []),
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
  const said = l10n.t('{0} is not documented.', code(`${method} ${path}`));
  if (near.length === 0) return `${said} ${l10n.t('Nothing near it is, either.')}`;
  const list = near.map((operation) => `- ${code(lineOf(operation))}: ${needsWords(operation, code)}`);
  return `${said} ${l10n.t('Near it:')}\n\n${list.join('\n')}`;
}

function scopesOf({ auth, scopes, scopesFrom }: Operation): string {
  if (auth === 'none') return l10n.t('none: it takes no token');
  if (auth === 'guest') return l10n.t('none: it takes a guest’s token');
  if (scopes === null) return l10n.t('not known');
  if (scopes.length === 0) return l10n.t('none');
  const names =
    scopes.length === 1 ? codes(scopes, 'or') : l10n.t('{0}, either of them', codes(scopes, 'or'));
  return scopesFrom === 'inferred' ? l10n.t('{0} (inferred)', names) : names;
}
