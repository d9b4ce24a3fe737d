import type { Catalog } from '../catalog/catalog';
import { subject } from '../evidence/grants';
import { grantsThatOpen } from '../evidence/holding';
import { oauthClient } from '../evidence/tokenFacts';
import type { Case } from './case';
import type { Advice } from './diagnosis';
import { code, codes, outside } from './words';

/** From this many operations on, opening one door with a permission opens many. */
const BROAD = 50;

/** Who has to be given a role, in words that an administrator can search for. */
export function owner(c: Case): string {
  const client = oauthClient(c.evidence)?.name;
  const who = subject(c.evidence);
  const name = who.known ? who.value.name : undefined;
  if (c.identity.kind === 'client')
    return client === undefined ? 'the OAuth client' : `the OAuth client "${outside(client)}"`;
  if (c.identity.kind === 'user') return name === undefined ? 'the user' : `the user ${outside(name)}`;
  return 'the user (or, for client credentials, the OAuth client)';
}

/** The change that an administrator makes: a permission into a role, the role to the owner, in a division. */
export function askAdministrator(
  c: Case,
  permissions: readonly string[],
  mode: 'ANY' | 'ALL',
  division?: string,
): Advice {
  const names =
    mode === 'ALL' || permissions.length === 1
      ? codes(permissions, 'and')
      : `one of ${codes(permissions, 'or')}`;
  const where = division === undefined ? '' : ` in the division ${division}`;
  return {
    who: 'admin',
    text: `Put ${names} into a role and give that role to ${owner(c)}${where}.${through(c, permissions)}${blastRadius(c.catalog, permissions)} It can take some minutes to take effect.`,
  };
}

/** A role that comes through a group is best changed there. */
function through(c: Case, permissions: readonly string[]): string {
  const inherited = permissions.some((p) =>
    grantsThatOpen(c.evidence, p).some((g) => g.inheritedFrom !== undefined),
  );
  return inherited ? ' The present grant comes through a group: change it there.' : '';
}

/** A permission that opens much more than this call deserves a second thought. */
function blastRadius(catalog: Catalog, permissions: readonly string[]): string {
  const widest = permissions
    .map((permission) => ({ permission, operations: catalog.byPermission(permission) }))
    .sort((a, b) => a.operations.length - b.operations.length)[0];
  if (!widest || widest.operations.length < BROAD) return '';
  const writes = widest.operations.filter((o) => o.method !== 'GET' && o.method !== 'HEAD').length;
  return ` Mind that ${code(widest.permission)} opens ${widest.operations.length} operations, ${writes} of them writing.`;
}
