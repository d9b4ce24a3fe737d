import type { Catalog } from '../../catalog/catalog';
import { plural } from '../../diagnosis/words';
import type { Known } from '../../evidence/known';
import type { TokenKind } from '../../evidence/tokenFacts';
import { childId, factNode, type ExplorerNode } from '../node';

/** The scopes of the token, each with what it opens; names that are no scopes are called that. */
export function scopesNode(
  parent: string,
  scopes: Known<readonly string[]>,
  kind: TokenKind | null,
  catalog: Catalog,
): ExplorerNode {
  if (kind === 'client')
    return factNode(parent, 'Scopes', 'none: client credentials have roles instead', { id: 'shield' });
  if (!scopes.known) return factNode(parent, 'Scopes', 'not known', { id: 'question' });
  const id = childId(parent, 'Scopes');
  const names = [...new Set(scopes.value)].sort();
  const strange = names.filter((name) => !catalog.isScope(name)).length;
  return {
    id,
    kind: 'group',
    label: 'Scopes',
    description: `${names.length}${strange === 0 ? '' : `, ${strange} unknown`}`,
    icon: { id: 'shield' },
    spoken: `Scopes of the token: ${names.length}`,
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
      description: 'not a scope that is documented',
      icon: { id: 'warning', colour: 'testing.iconQueued' },
      about: { copy: name },
      facts: () => [{ name: 'Meant may be', value: near === '' ? 'nothing near' : near }],
    };
  }
  const opened = catalog.byScope(name);
  const methods = new Set(opened.map(({ method }) => method));
  return {
    id,
    kind: 'scope',
    label: name,
    description: plural(opened.length, 'operation'),
    icon: { id: name.endsWith(':readonly') ? 'eye' : 'edit' },
    spoken: `${name}, opens ${plural(opened.length, 'operation')}`,
    about: { copy: name },
    facts: () => [
      { name: 'Opens', value: `${plural(opened.length, 'operation')} (${[...methods].sort().join(', ')})` },
      { name: 'Of', value: [...new Set(opened.map(({ api }) => api))].sort().slice(0, 6).join(', ') },
    ],
  };
}
