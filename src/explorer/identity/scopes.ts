import type { Catalog } from '../../catalog/catalog';
import type { Known } from '../../evidence/known';
import type { TokenKind } from '../../evidence/tokenFacts';
import { l10n } from '../../text/l10n';
import { counted } from '../../text/counted';
import { childId, factNode, type ExplorerNode } from '../node';

/** The scopes of the token, each with what it opens; names that are no scopes are called that. */
export function scopesNode(
  parent: string,
  scopes: Known<readonly string[]>,
  kind: TokenKind | null,
  catalog: Catalog,
): ExplorerNode {
  if (kind === 'client')
    return factNode(parent, l10n.t('Scopes'), l10n.t('none: client credentials have roles instead'), {
      id: 'shield',
    });
  if (!scopes.known) return factNode(parent, l10n.t('Scopes'), l10n.t('not known'), { id: 'question' });
  const id = childId(parent, 'Scopes');
  const names = [...new Set(scopes.value)].sort();
  const strange = names.filter((name) => !catalog.isScope(name)).length;
  return {
    id,
    kind: 'group',
    label: l10n.t('Scopes'),
    description: strange === 0 ? `${names.length}` : l10n.t('{0}, {1} unknown', names.length, strange),
    icon: { id: 'shield' },
    spoken: l10n.t('Scopes of the token: {0}', names.length),
    open: names.length > 0 && names.length <= 12,
    about: { copy: names.join(' ') },
    ...(names.length > 0 && { getChildren: () => names.map((name) => scopeNode(id, name, catalog)) }),
  };
}

function scopeNode(parent: string, name: string, catalog: Catalog): ExplorerNode {
  const id = childId(parent, name);
  if (!catalog.isScope(name)) {
    const near = catalog.nearestScopes(name, 3).join(', ');
    return {
      id,
      kind: 'scope',
      label: name,
      description: l10n.t('not a scope that is documented'),
      icon: { id: 'warning', colour: 'testing.iconQueued' },
      about: { copy: name },
      facts: () => [{ name: l10n.t('Meant may be'), value: near === '' ? l10n.t('nothing near') : near }],
    };
  }
  const opened = catalog.byScope(name);
  const methods = new Set(opened.map(({ method }) => method));
  return {
    id,
    kind: 'scope',
    label: name,
    description: counted.operations(opened.length),
    icon: { id: name.endsWith(':readonly') ? 'eye' : 'edit' },
    spoken: l10n.t('{0}, opens {1}', name, counted.operations(opened.length)),
    about: { copy: name },
    facts: () => [
      {
        name: l10n.t('Opens'),
        value: `${counted.operations(opened.length)} (${[...methods].sort().join(', ')})`,
      },
      { name: l10n.t('Of'), value: [...new Set(opened.map(({ api }) => api))].sort().slice(0, 6).join(', ') },
    ],
  };
}
