import type { Catalog } from '../catalog/catalog';
import { subject } from '../evidence/grants';
import { grantsThatOpen } from '../evidence/holding';
import { isDivisionAware } from '../evidence/organizationPermissions';
import { oauthClient } from '../evidence/tokenFacts';
import type { Case } from './case';
import type { Advice } from './diagnosis';
import { divisionWords } from './divisionWords';
import { code, codes, outside, some } from './words';

/** From this many operations on, opening one door with a permission opens many. */
const BROAD = 50;
/** Of permissions any of which would do, an administrator needs no longer list. */
const MOST_NAMES = 3;

/** Who has to be given a role, in words that an administrator can search for. */
function owner(c: Case): string {
  const client = oauthClient(c.evidence)?.name;
  const who = subject(c.evidence);
  const name = who.known ? who.value.name : undefined;
  if (c.identity.kind === 'client')
    return client === undefined ? 'the OAuth client' : `the OAuth client "${outside(client)}"`;
  if (c.identity.kind === 'user') return name === undefined ? 'the user' : `the user ${outside(name)}`;
  return 'the user (or, for client credentials, the OAuth client)';
}

/**
 * The change that an administrator makes: a permission into a role, the role to the owner, in the division of the
 * object where one is known. The same wants always give the same words.
 */
export function askAdministrator(
  c: Case,
  permissions: readonly string[],
  mode: 'ANY' | 'ALL',
  division = neededDivision(c, permissions),
): Advice {
  const where = division === undefined ? '' : ` in the division ${division}`;
  return {
    who: 'admin',
    text: `${roleToGive(c, permissions, mode, where)} to ${owner(c)}${where}.${through(c, permissions)}${blastRadius(c.catalog, permissions)} It can take some minutes to take effect.`,
  };
}

/** For another division the role that has it in one is enough; else a role has to get it first. */
function roleToGive(c: Case, permissions: readonly string[], mode: 'ANY' | 'ALL', where: string): string {
  const single = mode === 'ANY' || permissions.length === 1;
  const held = permissions.find((p) => grantsThatOpen(c.evidence, p).length > 0);
  if (where === '' || !single || held === undefined)
    return `Put ${choice(permissions, mode)} into a role and give that role`;
  const role = grantsThatOpen(c.evidence, held)[0]?.role ?? '';
  return `Give the role ${outside(role)}, which holds ${code(held)},`;
}

function choice(permissions: readonly string[], mode: 'ANY' | 'ALL'): string {
  if (mode === 'ALL' || permissions.length === 1) return codes(permissions, 'and');
  return permissions.length > MOST_NAMES
    ? `one of ${some(permissions.map(code), MOST_NAMES)}`
    : `one of ${codes(permissions, 'or')}`;
}

/** Where the role has to be given; undefined where that is not known, or does not matter. */
function neededDivision(c: Case, permissions: readonly string[]): string | undefined {
  const matters = permissions.some((p) => isDivisionAware(c.evidence, p) !== false);
  if (!matters) return undefined;
  if (c.divisions.wanted.length > 0) return divisionWords(c.divisions.wanted);
  return c.divisions.said ? 'of the object' : undefined;
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
