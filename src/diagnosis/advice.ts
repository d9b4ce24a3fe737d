import type { Catalog } from '../catalog/catalog';
import { subject } from '../evidence/grants';
import { grantsThatOpen } from '../evidence/holding';
import { isDivisionAware } from '../evidence/organizationPermissions';
import { oauthClient } from '../evidence/tokenFacts';
import type { Case } from './case';
import type { Advice } from './diagnosis';
import { divisionWords, theDivision, theObjectsDivision } from './divisionWords';
import { code, codes, outside, some } from './words';
import { l10n } from '../text/l10n';
import { sentences } from '../text/prose';

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
    return client === undefined
      ? l10n.t('the OAuth client')
      : l10n.t('the OAuth client "{0}"', outside(client));
  if (c.identity.kind === 'user')
    return name === undefined ? l10n.t('the user') : l10n.t('the user {0}', outside(name));
  return l10n.t('the user (or, for client credentials, the OAuth client)');
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
  return {
    who: 'admin',
    text: sentences(
      roleToGive(c, permissions, mode, division),
      through(c, permissions),
      blastRadius(c.catalog, permissions),
      l10n.t('It can take some minutes to take effect.'),
    ),
  };
}

/** For another division the role that has it in one is enough; else a role has to get it first. */
function roleToGive(
  c: Case,
  permissions: readonly string[],
  mode: 'ANY' | 'ALL',
  division: string | undefined,
): string {
  const needed = choice(permissions, mode);
  const to = owner(c);
  if (division === undefined) return l10n.t('Put {0} into a role and give that role to {1}.', needed, to);
  const single = mode === 'ANY' || permissions.length === 1;
  const held = permissions.find((p) => grantsThatOpen(c.evidence, p).length > 0);
  if (!single || held === undefined)
    return l10n.t('Put {0} into a role and give that role to {1} in {2}.', needed, to, division);
  const role = grantsThatOpen(c.evidence, held)[0]?.role ?? '';
  return l10n.t(
    'Give the role {0}, which holds {1}, to {2} in {3}.',
    outside(role),
    code(held),
    to,
    division,
  );
}

function choice(permissions: readonly string[], mode: 'ANY' | 'ALL'): string {
  if (mode === 'ALL' || permissions.length === 1) return codes(permissions, 'and');
  return permissions.length > MOST_NAMES
    ? l10n.t('one of {0}', some(permissions.map(code), MOST_NAMES))
    : l10n.t('one of {0}', codes(permissions, 'or'));
}

/** Where the role has to be given, as `theDivision` says it; undefined where that is not known, or does not matter. */
function neededDivision(c: Case, permissions: readonly string[]): string | undefined {
  const matters = permissions.some((p) => isDivisionAware(c.evidence, p) !== false);
  if (!matters) return undefined;
  if (c.divisions.wanted.length > 0) return theDivision(divisionWords(c.divisions.wanted));
  return c.divisions.said ? theObjectsDivision() : undefined;
}

/** A role that comes through a group is best changed there. */
function through(c: Case, permissions: readonly string[]): string | undefined {
  const inherited = permissions.some((p) =>
    grantsThatOpen(c.evidence, p).some((g) => g.inheritedFrom !== undefined),
  );
  return inherited ? l10n.t('The present grant comes through a group: change it there.') : undefined;
}

/** A permission that opens much more than this call deserves a second thought. */
function blastRadius(catalog: Catalog, permissions: readonly string[]): string | undefined {
  const widest = permissions
    .map((permission) => ({ permission, operations: catalog.byPermission(permission) }))
    .sort((a, b) => a.operations.length - b.operations.length)[0];
  if (!widest || widest.operations.length < BROAD) return undefined;
  const writes = widest.operations.filter((o) => o.method !== 'GET' && o.method !== 'HEAD').length;
  return l10n.t(
    'Mind that {0} opens {1} operations, {2} of them writing.',
    code(widest.permission),
    widest.operations.length,
    writes,
  );
}
