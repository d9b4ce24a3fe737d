import { code, outside } from '../diagnosis/words';
import { ALL_DIVISIONS, subject, type DivisionRef, type Grant } from '../evidence/grants';
import type { Evidence } from '../evidence/evidence';
import { known, unknown, type Known } from '../evidence/known';
import { everyOffered } from '../evidence/organizationPermissions';
import { PermissionNames, writtenNames } from '../evidence/permissionNames';
import { field, text, texts } from '../evidence/shape';
import { tableCell, tableHead } from './tableCell';
import { l10n } from '../text/l10n';

/** One way in which a permission is held. */
export interface Holding {
  /** Null where the answer speaks of no divisions. */
  readonly division: DivisionRef | null;
  /** Null where the answer names no role. */
  readonly role: string | null;
  /** Id of the group that it comes through; null where the grant is the subject's own. */
  readonly group: string | null;
  readonly conditional: boolean;
}

/** A permission that is held, in which divisions, and through which roles. */
export interface EffectivePermission {
  /** `routing:queue:view`; with its wildcard where the organization's own list was not to be had. */
  readonly permission: string;
  /** Whether divisions divide it; null where the organization's list does not say. */
  readonly divisionAware: boolean | null;
  readonly holdings: readonly Holding[];
}

export interface EffectivePermissions {
  readonly subject: { readonly id: string | null; readonly name: string | null };
  /** The call that tells. */
  readonly call: string;
  /** False where the list of grants was cut. */
  readonly complete: boolean;
  readonly permissions: readonly EffectivePermission[];
}

/**
 * What a subject may do, with wildcards resolved by what the organization offers, sorted by name.
 *
 * @param subjectCall the call that gives the grants: `GET /api/v2/authorization/subjects/me`
 * @param userCall where the grants were refused: the call whose `authorization` lists names without divisions
 */
export function effectivePermissions(
  evidence: Evidence,
  subjectCall: string,
  userCall: string,
): Known<EffectivePermissions> {
  const who = subject(evidence, subjectCall);
  if (!who.known) return fromList(evidence, userCall, who.why);
  const every = everyOffered(evidence);
  const offered = every.known ? every.value : undefined;
  const names = offered && new PermissionNames(offered.keys());
  const held = new Map<string, Holding[]>();
  for (const grant of who.value.grants) {
    for (const policy of grant.policies) {
      for (const name of names?.opened(policy) ?? writtenNames(policy)) {
        const holdings = held.get(name) ?? [];
        holdings.push(holdingOf(grant, policy.conditional));
        held.set(name, holdings);
      }
    }
  }
  const { id, name, complete } = who.value;
  const permissions = [...held].map(([permission, holdings]) => ({
    permission,
    divisionAware: offered?.get(permission)?.divisionAware ?? null,
    holdings,
  }));
  return known(
    {
      subject: { id: id ?? null, name: name ?? null },
      call: subjectCall,
      complete,
      permissions: permissions.sort(byName),
    },
    subjectCall,
  );
}

/**
 * The same of a user whose answers came by the calls that the platform has for it.
 * @param id of the user, or `me`
 */
export function permissionsOfUser(evidence: Evidence, id: string): Known<EffectivePermissions> {
  return effectivePermissions(
    evidence,
    `GET /api/v2/authorization/subjects/${id}`,
    `GET /api/v2/users/${id}`,
  );
}

function fromList(evidence: Evidence, userCall: string, why: string): Known<EffectivePermissions> {
  const body = evidence.body(userCall);
  const names = body.known ? texts(field(body.value, 'authorization'), 'permissions') : undefined;
  if (!body.known || !names) return unknown(why, userCall);
  const nowhere: Holding = { division: null, role: null, group: null, conditional: false };
  return known(
    {
      subject: { id: text(body.value, 'id') ?? null, name: text(body.value, 'name') ?? null },
      call: userCall,
      complete: true,
      permissions: names
        .map((permission) => ({ permission, divisionAware: null, holdings: [nowhere] }))
        .sort(byName),
    },
    userCall,
  );
}

function holdingOf({ division, role, inheritedFrom }: Grant, conditional: boolean): Holding {
  return { division, role, group: inheritedFrom ?? null, conditional };
}

function byName(a: EffectivePermission, b: EffectivePermission): number {
  return a.permission < b.permission ? -1 : a.permission > b.permission ? 1 : 0;
}

/** In lines for a terminal: the permission, then where and through which role. */
export function permissionsText({ subject: who, permissions, call, complete }: EffectivePermissions): string {
  const width = Math.min(60, Math.max(0, ...permissions.map(({ permission }) => permission.length)));
  return [
    `${who.name ?? who.id ?? 'The subject'} holds ${permissions.length} permissions (${call}${complete ? '' : ', cut'})`,
    ...permissions.map((one) => `  ${one.permission.padEnd(width)}  ${whereHeld(one).join('; ')}`),
  ].join('\n');
}

/** A table for a document. */
export function permissionsMarkdown({ subject: who, permissions, call }: EffectivePermissions): string {
  return [
    `# ${l10n.t('What {0} may do', outside(who.name ?? who.id ?? l10n.t('the subject')))}`,
    '',
    l10n.t('As {0} tells.', code(call)),
    '',
    tableHead([l10n.t('Permission'), l10n.t('Where, and through which role')]),
    ...permissions.map(
      (one) => `| ${tableCell(code(one.permission))} | ${whereHeld(one).map(outside).join('<br>')} |`,
    ),
    '',
  ].join('\n');
}

function whereHeld({ divisionAware, holdings }: EffectivePermission): string[] {
  const words = holdings.map(({ division, role, group, conditional }) => {
    const where =
      division === null
        ? l10n.t('in divisions not known')
        : divisionAware === false || division.id === ALL_DIVISIONS
          ? l10n.t('everywhere')
          : (division.name ?? division.id);
    const told =
      role === null
        ? where
        : group === null
          ? `${where} (${role})`
          : l10n.t('{0} ({1}, through a group)', where, role);
    return conditional ? l10n.t('{0}, under a condition', told) : told;
  });
  return [...new Set(words)];
}
