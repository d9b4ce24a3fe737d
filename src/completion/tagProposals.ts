import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import { counted } from '../text/counted';
import { before, endOf, type PlaceInLine } from './place';
import { plain, type Proposal } from './proposal';
import { l10n } from '../text/l10n';

const tag = /^[ \t]*(?:#|\/\/)[ \t]*@(scopes?|permissions?|grant)[ \t:=]/i;

/** Grants by the names that the platform's documentation uses; see `grantKind` for what else is understood. */
const grants: Readonly<Record<string, () => string>> = {
  'authorization-code': () => l10n.t('a user’s token'),
  pkce: () => l10n.t('a user’s token, authorization code with PKCE'),
  implicit: () => l10n.t('a user’s token'),
  'saml2-bearer': () => l10n.t('a user’s token'),
  'client-credentials': () => l10n.t('a token without a user'),
};

/** Names for `# @scopes`, `# @permissions` and `# @grant`; undefined where the line is none of these. */
export function tagProposals(
  place: PlaceInLine,
  operation: Operation | undefined,
  catalog: Catalog,
): Proposal[] | undefined {
  const line = before(place).slice(0, 2000);
  const [head, name] = tag.exec(line) ?? [];
  if (head === undefined || name === undefined) return undefined;
  const typed = /[\w:*-]*$/.exec(line.slice(head.length))?.[0] ?? '';
  const at = { start: place.offset - typed.length, end: endOf(place, /[\w:*-]/) };
  const said = new Set(line.slice(head.length, line.length - typed.length).split(/[\s,]+/));
  const proposals = (names: readonly string[], own: readonly string[], detail: (name: string) => string) =>
    names
      .filter((one) => !said.has(one))
      .map((label): Proposal => ({
        label,
        kind: 'name',
        snippet: plain(label),
        at,
        detail: detail(label),
        first: own.includes(label),
      }));
  const opens = (count: number) => l10n.t('opens {0}', counted.operations(count));
  switch (name.toLowerCase().replace(/s$/, '')) {
    case 'scope':
      return proposals(catalog.scopes, operation?.scopes ?? [], (one) => opens(catalog.byScope(one).length));
    case 'permission':
      return proposals(catalog.permissions, operation?.permissions ?? [], (one) =>
        opens(catalog.byPermission(one).length),
      );
    default:
      return proposals(Object.keys(grants), [], (one) => grants[one]?.() ?? '');
  }
}
